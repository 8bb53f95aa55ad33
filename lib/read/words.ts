// The reader's words, learnt once from the lexicon that the background sends.
// Variables of their own, because the page script is shorter by them than by a record; a test holds their order to the lexicon's.
import type { Column, Lexicon } from './lexicon.ts';
import type { Section } from './row.ts';

export let titles: [Section | '', RegExp][];
export let columns: [Column, RegExp][];
/** Selectors, names of attributes, names of events. */
export let busyBox: string,
  headBox: string,
  rowBox: string,
  tableBox: string,
  cellBox: string,
  loneBox: string,
  severalBox: string,
  groupBox: string,
  countedBox: string,
  pairBox: string,
  termBox: string,
  titledBox: string,
  drawnBox: string,
  isStatus: string,
  isMedicine: string,
  rowCount: string,
  label: string,
  labelledBy: string,
  expanded: string,
  pageEvents: string,
  fieldEvents: string,
  windowEvents: string,
  navigationEvents: string;
/** What rows and columns are called more than once: a letter each instead of a word. */
export let listed: 'listed', allergy: 'allergy', note: 'note', unknown: 'unknown', titleRole: 'heading';
/** Options of calls. */
export let visibility: Lexicon['visibility'], mutations: Lexicon['mutations'], tags: Lexicon['tags'];
export let med: RegExp,
  alone: RegExp,
  subject: RegExp,
  filler: RegExp,
  saysNone: RegExp,
  price: RegExp,
  strength: RegExp,
  pager: RegExp,
  names: RegExp,
  address: RegExp,
  goesOn: RegExp,
  cutOff: RegExp,
  question: RegExp,
  sentence: RegExp,
  tagPage: RegExp,
  typed: RegExp,
  entryRole: RegExp,
  rolesOut: RegExp,
  tagWhole: RegExp,
  control: RegExp;

type Times<T, N extends number, All extends T[] = []> = All['length'] extends N ? All : Times<T, N, [...All, T]>;
const pattern = (source: string) => new RegExp(source, 'iu');
const table = <T>(rows: readonly (readonly [T, string])[]) => rows.map(([what, source]): [T, RegExp] => [what, pattern(source)]);

/** Must be called before anything is read. */
export function learn(lexicon: Lexicon): void {
  let strings: object;
  let patterns: object;
  let own: Lexicon['titles'];
  let heads: Lexicon['columns'];
  [own, heads, strings, patterns, visibility, mutations, tags] = Object.values(lexicon) as [
    typeof own,
    typeof heads,
    object,
    object,
    typeof visibility,
    typeof mutations,
    typeof tags,
  ];
  titles = table(own);
  columns = table(heads);
  [
    busyBox,
    headBox,
    rowBox,
    tableBox,
    cellBox,
    loneBox,
    severalBox,
    groupBox,
    countedBox,
    pairBox,
    termBox,
    titledBox,
    drawnBox,
    isStatus,
    isMedicine,
    rowCount,
    label,
    labelledBy,
    expanded,
    pageEvents,
    fieldEvents,
    windowEvents,
    navigationEvents,
    listed,
    allergy,
    note,
    unknown,
    titleRole,
  ] = Object.values(strings) as Times<never, 28>;
  [
    med,
    alone,
    subject,
    filler,
    saysNone,
    price,
    strength,
    pager,
    names,
    address,
    goesOn,
    cutOff,
    question,
    sentence,
    tagPage,
    typed,
    entryRole,
    rolesOut,
    tagWhole,
    control,
  ] = Object.values(patterns).map(pattern) as Times<RegExp, 20>;
}
