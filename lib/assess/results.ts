// Reads the results that bear on PML off rows of the chart: JCV antibodies and DNA, lymphocytes, CD4, IgG, the last MRI of the brain.
// A number counts only with its unit or under a header that says what it is; nothing is ever concluded from a missing one.
import type { FoundRow } from '../match/found.ts';
import { dayIn, dayText } from './dates.ts';
import { foldText } from './status.ts';

export const resultTests = ['anti-jcv-status', 'anti-jcv-index', 'jcv-dna', 'lymphocytes', 'cd4', 'igg', 'mri-brain'] as const;
export type ResultTest = (typeof resultTests)[number];
export const standardUnits = ['10^9/L', 'cells/µL', 'g/L'] as const;

export type Result = {
  test: ResultTest;
  /**
   * `positive`, `negative`, `indeterminate`, or a number as the page has it, its comma a point; null for an MRI, of which only
   * the date is read, and for a test of JCV DNA whose result is not clear.
   */
  value: string | null;
  /** As the page has it; null where the test has none. */
  unit: string | null;
  /** The same in one unit: lymphocytes 10^9/L, CD4 cells/µL, IgG g/L. `below` and `above` for "<" and ">". */
  standard: { value: number; unit: (typeof standardUnits)[number]; sign: 'below' | 'above' | null } | null;
  /** `2026-03-31`; null where the row has none, several, or one whose day and month may be swapped. */
  date: string | null;
  /** The row it stands in. */
  row: string;
};

type Cell = { head: string; text: string };

const jcv = /(?<!\p{L})(?:anti[- ]?)?(?:jcv|jc[- ]?virus|jc polyoma)/u;
/** A test for the virus itself: never the antibody test, whatever else the row says. */
const dna = /(?<!\p{L})(?:dna|adn|dns|pcr|copies|kopien|viral load|viruslast|charge virale|carga viral|csf|lcr|liquor)(?!\p{L})/u;
const tests: [ResultTest, RegExp][] = [
  ['lymphocytes', /(?<!\p{L})(?:lymphocytes?|lymphs?|lymphozyten|linfocit[oi]s?|limfocyt\p{L}*|lymfocyt\p{L}*|lymphocytes|alc)(?!\p{L})/u],
  ['cd4', /(?<!\p{L})cd ?4(?!\d)(?!\s?[/:]\s?cd)/u],
  [
    'igg',
    /(?<!\p{L})(?:igg|immunoglobulin g|immunglobulin g|immunoglobuline g|inmunoglobulina g|immunoglobulina g|imunoglobulina g|immunoglobuline? g)(?![\p{L}\d])/u,
  ],
];
/** The head of a magnetic resonance scan; another part of the body is none of ours. */
const mri = /(?<!\p{L})(?:mri|mrt|irm|rmn?|resonancia magnetica|risonanza magnetica|ressonancia magnetica|magnetic resonance)(?!\p{L})/u;
const brain = /(?<!\p{L})(?:brain|head|crani\p{L}*|schadel|kopf|gehirn|hirn|cerebr\p{L}*|encefal\p{L}*|enceph\p{L}*|cerveau|hersen\p{L}*|hoofd)/u;
/** Not done, or not this patient's. */
const notDone =
  /(?<!\p{L})(?:order(?:ed)?|requested|due|overdue|scheduled|planned|pending|not done|declined|to be done|next|repeat|geplant|ausstehend|prevue?|en attente|pendiente|programad[oa]|in attesa|previst[oa]|gepland|pendente|family|mother|father|brother|sister|mutter|vater|bruder|schwester|mere|pere|frere|soeur|madre|padre|no (?:recent |prior )?(?:mri|jcv))(?!\p{L})/u;
/** Another quantity of the same cells. */
const otherQuantity = /%|percent|prozent|atypical|reactive|ratio|cd8|igg ?[1-4]|subclass|subklasse/u;

const number = /(?<![\d.,/:-])([<>\u2264\u2265]?)\s*(\d+(?:[.,]\d+)?)(?![\d/:])(?!\s*[-\u2013]\s*\d)(?![.,]\d)/u;
const giga = '(?:x|\\*|·)?\\s?(?:10\\s?(?:\\^|\\*{1,2}|e)?\\s?9\\s?/\\s?l|giga\\s?/\\s?l|gpt/l|/nl|g/l(?=\\s|$))';
const kilo = '(?:k|tsd|tys)\\s?\\.?/\\s?[uµμ]l|(?:x|\\*|·)?\\s?10\\s?(?:\\^|\\*{1,2}|e)?\\s?3\\s?/\\s?(?:[uµμ]l|mm3)';
const cells = '(?:cells?|zellen|cellules?|celulas?|cel|cellule|c)?\\s?/\\s?(?:[uµμ]l|mm\\s?3|mcl|cumm)';

/** Factor to the standard unit by the unit as written. */
const unitsOf: Record<'lymphocytes' | 'cd4' | 'igg', { unit: (typeof standardUnits)[number]; kinds: [RegExp, number][] }> = {
  lymphocytes: {
    unit: '10^9/L',
    kinds: [
      [new RegExp(giga), 1],
      [new RegExp(kilo), 1],
      [new RegExp(cells), 0.001],
    ],
  },
  cd4: {
    unit: 'cells/µL',
    kinds: [
      [new RegExp(giga), 1000],
      [new RegExp(kilo), 1000],
      [new RegExp(cells), 1],
    ],
  },
  igg: {
    unit: 'g/L',
    kinds: [
      [/g\s?\/\s?l(?!\p{L})/u, 1],
      [/mg\s?\/\s?dl/, 0.01],
      [/g\s?\/\s?dl/, 10],
    ],
  },
};

/** What a row tells; empty when it tells none for sure. Rows that are not to be seen, or somebody else's, tell none. */
export function resultsIn(row: FoundRow): Result[] {
  const folded = foldText(row.text);
  if (!row.visible || row.section === 'family' || notDone.test(folded)) return [];
  const text = row.text.replaceAll('\u200b', ' ').slice(0, 200);
  return daysOf(row.parts.map(cellOf)).flatMap((cells) => resultsOf(cells, folded, text));
}

/** A flow sheet has a column for each day and a result in each: every day is a row of its own. */
function daysOf(cells: Cell[]): Cell[][] {
  const days = cells.filter((c) => /^[^\p{L}]*\d|^\p{L}{3,9}\.? \d/u.test(c.head) && dayIn(c.head) !== null);
  const [label, ...rest] = cells.filter((c) => !days.includes(c));
  if (!days.length || !label) return [cells];
  return days.map((d) => [label, { head: '', text: d.text }, ...rest, { head: 'date', text: d.head }]);
}

function resultsOf(cells: Cell[], folded: string, row: string): Result[] {
  const base = { date: dateOf(cells), row };
  const found: Result[] = [...jcvIn(cells, folded, base)];
  for (const [test, name] of tests) {
    const r = quantityIn(test as 'lymphocytes', name, cells, base);
    if (r) found.push(r);
  }
  if (mri.test(folded) && brain.test(folded) && base.date) found.push({ test: 'mri-brain', value: null, unit: null, standard: null, ...base });
  return found;
}

/** "End date: 2026-01-02" is a cell under a header; a time of day is not. */
function cellOf(part: string): Cell {
  const m = /^([^:]{1,39}):\s+(.*)$/s.exec(part) ?? /^([^:\d]{1,39}):()$/.exec(part);
  return m ? { head: foldText(m[1] as string), text: foldText(m[2] as string) } : { head: '', text: foldText(part) };
}

const isRange = (c: Cell) => /(?<!\p{L})(?:ref\p{L}*|range|normal\p{L}*|norm|limits?|intervall?o?|rango|plage|previous|prior|vorwert)/u.test(c.head);
const isDateHead = (c: Cell) => /date|datum|fecha|data|collected|resulted|time|entnahme|prelevement/.test(c.head);

function jcvIn(cells: Cell[], folded: string, base: { date: string | null; row: string }): Result[] {
  if (!jcv.test(folded)) return [];
  const whole = cells
    .filter((c) => !isRange(c) && !isDateHead(c))
    .map((c) => `${c.head} ${c.text}`)
    .join(' ; ');
  if (dna.test(folded)) return [{ test: 'jcv-dna', value: dnaIn(whole), unit: null, standard: null, ...base }];
  const out: Result[] = [];
  const name = jcv.exec(whole);
  const after = whole.slice(name?.index ?? 0);
  // "JCV index 2.9" and "indice anti-JCV (+) 2.45"
  const index = /(?:index|indice|indeks)(?!\p{L})/u.exec(after);
  const ahead = /(?:index|indice|indeks)\W{1,3}(?:(?:de|del|di|do) )?$/u.test(whole.slice(0, name?.index ?? 0));
  const from = index ? index.index + index[0].length : ahead ? (name?.[0].length ?? 0) : -1;
  // "an index above 1.5" is a threshold, of nobody
  const limit =
    /^\W{0,3}(?:level |value )?(?:of )?(?:above|over|greater than|higher than|exceeding|more than|below|less than|under|uber|grosser|hoher als|unter|superieure?|inferieure?|au-dessus|mayor|superior|inferior|menor|maggiore|superiore|inferiore|hoger dan|lager dan|groter dan)/u;
  const value = from >= 0 && !limit.test(after.slice(from)) && number.exec(after.slice(from, from + 30))?.[2];
  if (value && Number(value.replace(',', '.')) < 10)
    out.push({ test: 'anti-jcv-index', value: value.replace(',', '.'), unit: null, standard: null, ...base });
  const status =
    /(?<!\p{L})(?:(posit\p{L}*|pos\b)|(negat\p{L}*|neg\b)|(indetermin\p{L}*|equivocal|grenzwertig|unbestimmt))|\((?:(\+)|(-|\u2212))\)/u.exec(
      after.slice(0, 90),
    );
  if (status && !/(?<!\p{L})(?:if|wenn|si|falls|se|als|when|test for|rule out)(?!\p{L})[^;]*$/u.test(after.slice(0, status.index)))
    out.push({
      test: 'anti-jcv-status',
      value: status[1] || status[4] ? 'positive' : status[3] ? 'indeterminate' : 'negative',
      unit: null,
      standard: null,
      ...base,
    });
  return out;
}

const absent =
  /(?<!\p{L})(?:negat\p{L}*|undetect\p{L}*|kein\p{L}* nachweis\p{L}*|(?:not|nicht|non|no|nao|niet) (?:detect\p{L}*|found|nachgewiesen|nachweisbar|rilevat\p{L}*|aangetoond))/gu;
const present = /(?<!\p{L})(?:posit\p{L}*|detected|detectable|nachgewiesen|nachweisbar|rilevat\p{L}*|aangetoond)/u;
const negation = /(?<!\p{L})(?:no|not|nicht|kein\p{L}*|non|pas|sin|sans|senza|sem|nao|niet|geen|without|ohne)(?!\p{L})/u;

/** Null unless the row says one thing only: "no copies detected" has its "no" far from its verb. */
function dnaIn(whole: string): 'positive' | 'negative' | null {
  const rest = whole.replace(absent, ' ');
  const said = present.test(rest);
  if (rest !== whole) return said ? null : 'negative';
  return said && !negation.test(rest) ? 'positive' : null;
}

function quantityIn(test: 'lymphocytes' | 'cd4' | 'igg', name: RegExp, cells: Cell[], base: { date: string | null; row: string }): Result | null {
  const at = cells.findIndex((c) => name.test(`${c.head} ${c.text}`));
  const first = cells[at];
  if (!first || otherQuantity.test(first.text) || otherQuantity.test(first.head)) return null;
  const inHead = !name.test(first.text);
  const m = name.exec(inHead ? first.head : first.text) as RegExpExecArray;
  // antibodies against something are no total
  if (
    test === 'igg' &&
    /\p{L}/u.test((inHead ? first.head : first.text).slice(0, m.index).replace(/serum|total|quant\p{L}*|(?<!\p{L})s(?!\p{L})/gu, ''))
  )
    return null;
  const behind = inHead ? first.text : first.text.slice(m.index + m[0].length);
  // the unit may stand in brackets behind the name, in a cell of its own, or right behind the number
  const values = [
    behind,
    ...cells
      .slice(at + 1)
      .filter((c) => !isRange(c) && !isDateHead(c) && (cells.length < 2 || c.head || dayIn(c.text) === null))
      .map((c) => c.text),
  ];
  const stripped = values.map((v) => v.replace(/^[^\d<>]*[([][^)\]]*[)\]]/, ''));
  const where = stripped.findIndex((v) => number.test(v));
  if (where < 0 || where > 3) return null;
  const text = stripped[where] as string;
  const n = number.exec(text) as RegExpExecArray;
  const told = text.slice(n.index + n[0].length, n.index + n[0].length + 24);
  const { unit, kinds } = unitsOf[test];
  const places = [told, ...values.slice(where + 1), values[0] as string, first.head];
  for (const place of places) {
    // the first unit that any place names is the number's; a percentage is another quantity
    if (/^\s*%/.test(place)) return null;
    const hit = kinds.map(([re, factor]) => ({ m: re.exec(place), factor })).find((k) => k.m && k.m.index < 12);
    if (!hit?.m) continue;
    const thousands = hit.factor === 0.001 || (test === 'cd4' && hit.factor === 1);
    const raw = n[2] as string;
    const value = thousands && /^\d{1,3}[.,]\d{3}$/.test(raw) ? raw.replace(/[.,]/, '') : raw.replace(',', '.');
    const sign = /[<\u2264]/.test(n[1] ?? '') ? 'below' : /[>\u2265]/.test(n[1] ?? '') ? 'above' : null;
    const amount = Math.round(Number(value) * hit.factor * 1e6) / 1e6;
    return { test, value, unit: hit.m[0].trim(), standard: { value: amount, unit, sign }, ...base };
  }
  return null;
}

/** The row's date: under a header for dates, or the only one. */
function dateOf(cells: Cell[]): string | null {
  const under = cells.filter(isDateHead);
  const days = new Set((under.length ? under : cells.filter((c) => !isRange(c))).flatMap((c) => dayIn(c.text) ?? dayIn(c.head) ?? []));
  return days.size === 1 ? dayText([...days][0] as number) : null;
}

const order = (r: Result) => resultTests.indexOf(r.test);
/** What can be compared of a result, without the page's words. */
export const keyOf = (r: Result): string => `${r.test}|${r.value}|${r.unit}|${r.date}`;

/** Each once, newest first within a test; one with a date to come is an appointment. */
export function gatherResults(all: Result[], now: number): Result[] {
  const today = dayText(now);
  const once = new Map(all.filter((r) => !r.date || r.date <= today).map((r) => [keyOf(r), r]));
  return [...once.values()].sort((a, b) => order(a) - order(b) || (b.date ?? '').localeCompare(a.date ?? '')).slice(0, 30);
}
