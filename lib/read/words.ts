// The reader's words, learnt once from the lexicon that the background sends.
// Variables of their own, because the page script is shorter by them than by a record; a test holds their order to the lexicon's.
import type { Column, Lexicon } from './lexicon.ts';
import type { Section } from './row.ts';

export let titles: [Section | '', RegExp][];
export let columns: [Column, RegExp][];
/** Selectors, as in the lexicon. */
export let busyBox: string, headBox: string, rowBox: string, itemBox: string, tableBox: string;
/** Patterns, as in the lexicon. */
export let med: RegExp,
  family: RegExp,
  alone: RegExp,
  subject: RegExp,
  status: RegExp,
  filler: RegExp,
  saysNone: RegExp,
  price: RegExp,
  strength: RegExp,
  pager: RegExp,
  names: RegExp,
  address: RegExp,
  isStatus: RegExp,
  isMedicine: RegExp,
  tagInline: RegExp,
  tagSkip: RegExp,
  tagHeading: RegExp,
  tagFormatting: RegExp,
  rolesOut: RegExp,
  tagWhole: RegExp,
  tagHost: RegExp,
  tagPixels: RegExp,
  control: RegExp,
  tagField: RegExp;

type Times<N extends number, T extends RegExp[] = []> = T['length'] extends N ? T : Times<N, [...T, RegExp]>;
const pattern = (source: string) => new RegExp(source, 'iu');
const table = <T>(rows: readonly (readonly [T, string])[]) => rows.map(([what, source]): [T, RegExp] => [what, pattern(source)]);

/** Must be called before anything is read. */
export function learn(lexicon: Lexicon): void {
  titles = table(lexicon.titles);
  columns = table(lexicon.columns);
  [busyBox, headBox, rowBox, itemBox, tableBox] = Object.values(lexicon.selectors) as [string, string, string, string, string];
  [
    med,
    family,
    alone,
    subject,
    status,
    filler,
    saysNone,
    price,
    strength,
    pager,
    names,
    address,
    isStatus,
    isMedicine,
    tagInline,
    tagSkip,
    tagHeading,
    tagFormatting,
    rolesOut,
    tagWhole,
    tagHost,
    tagPixels,
    control,
    tagField,
  ] = Object.values(lexicon.patterns).map(pattern) as Times<24>;
}
