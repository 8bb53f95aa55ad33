// The fumarate tool: dated counts against each region's printed rows, and when the next count is due.
import { day, later, t } from '../../language/say.ts';
import type { Bundle, Table } from '../../rules/schema/bundle.ts';
import { addMonths } from '../dates.ts';
import { type Due, dueOf } from '../due.ts';
import { askOf } from './axis.ts';
import { type Count, readCount } from './count.ts';
import { judge, type Verdict } from './judge.ts';
import { type Errors, readDay } from './typed.ts';

export type CountEntry = { date: string; value: string; unit: string; leucocytes: string };
export type FumarateEntry = { product: string; counts: CountEntry[]; lowNormal: string; start: string; stop: string };
export const emptyCount: CountEntry = { date: '', value: '', unit: '', leucocytes: '' };
export const emptyFumarate: FumarateEntry = { product: '', counts: [emptyCount], lowNormal: '', start: '', stop: '' };

export type RowAnswer = { label: string; says: string | null; verdict: Verdict };
export type TableAnswer = { table: Table; rows: RowAnswer[]; met: RowAnswer[] };
export type FumarateAnswer = {
  /** Keys: a field, or `value0`, `date0` … for a count. */
  errors: Errors<string>;
  /** Why this product is judged by no row here. */
  refused: string | null;
  counts: Count[];
  tables: TableAnswer[];
  missing: string[];
  /** What a table of this product would say and nobody has read: words of the rules. */
  unread: string[];
  due: Due[];
  /** After stopping: how long to follow, as the rules say; clinical, and so in English. */
  followUp: { fact: string; text: string } | null;
};

/** Products whose printed rows are in the rules; each has its own tables and never another's. */
export const fumarateProducts = [
  { id: 'ms', label: later('Dimethyl fumarate for MS (Tecfidera and generics)'), agent: 'dimethyl fumarate', product: 'ms' },
  { id: 'psoriasis', label: later('Dimethyl fumarate for psoriasis (Skilarence)'), agent: 'dimethyl fumarate', product: 'psoriasis' },
  { id: 'diroximel', label: later('Diroximel fumarate (Vumerity)'), agent: 'diroximel fumarate', product: null },
  { id: 'monomethyl', label: later('Monomethyl fumarate (Bafiertam)'), agent: 'monomethyl fumarate', product: null },
  { id: 'tegomil', label: later('Tegomil fumarate'), agent: 'tegomil fumarate', product: null },
  { id: 's1p', label: later('Fingolimod or another S1P medicine'), agent: 'refused', product: null },
  { id: 'esters', label: later('Mixed fumaric acid esters (Fumaderm)'), agent: 'fumaric acid esters', product: null },
] as const;

/** The tables of one product, by the product that their titles name. */
export const tablesOf = (product: string, { tables }: Pick<Bundle, 'tables'>): Table[] => {
  const p = fumarateProducts.find((x) => x.id === product);
  const fit = (x: Table) => x.agent === p?.agent && (p.product !== 'psoriasis') === !/psoriasis/i.test(x.title);
  return p ? tables.filter(fit).sort((a, b) => (b.region ?? '').localeCompare(a.region ?? '')) : [];
};

const notForS1p = later(
  'This tool refuses S1P medicines (fingolimod, siponimod, ozanimod, ponesimod): it holds the limits of fumarate labels only, and no count under those medicines may be judged by them.',
);

export function fumarateTool(e: FumarateEntry, rules: Pick<Bundle, 'agents' | 'facts' | 'tables'>, now: number): FumarateAnswer {
  const errors: Errors<string> = {};
  const say = (field: string) => (sentence: string) => {
    errors[field] ??= sentence;
  };
  const start = readDay(e.start, now, say('start'));
  let stop = readDay(e.stop, now, say('stop'));
  if (start !== null && stop !== null && stop < start) {
    errors.stop = t('The stop date is before the start. Check both dates.');
    stop = null;
  }
  const counts = e.counts.flatMap((c, i) => readCount(c, i, now, say) ?? []).sort((a, b) => a.day - b.day);
  const lowNormal = e.lowNormal.trim()
    ? (readCount({ date: '2000-01-01', value: e.lowNormal, unit: 'giga', leucocytes: '' }, -1, now, () => say('lowNormal')) ?? null)
    : null;
  const product = fumarateProducts.find((p) => p.id === e.product);
  const agent = rules.agents.find((a) => a.id === product?.agent);
  const tables = tablesOf(e.product, rules).map((table): TableAnswer => {
    const rows = table.rows.labels.map((label, i) => ({
      label,
      says: table.cells?.[i]?.[0] ?? null,
      verdict: judge(askOf(label), { counts, lowNormal: lowNormal?.to ?? null, start, now, voice: { t, day } }),
    }));
    return { table, rows, met: rows.filter((r) => r.verdict.state === 'met') };
  });
  const latest = counts.at(-1);
  const last = latest && { 'blood-count': { day: latest.day, by: 'typed' as const } };
  const due = agent ? dueOf(agent, product?.product ?? null, rules, last ?? {}, now) : [];
  return {
    errors,
    refused: e.product === 's1p' ? t(notForS1p) : null,
    counts,
    tables,
    missing: missingOf(e, tables, start),
    unread: tables.flatMap((x) => (x.rows.some((r) => r.says === null) && x.table.notEntered ? [`${x.table.region}: ${x.table.notEntered}`] : [])),
    due: stop === null ? sooner(due, tables, latest) : [],
    followUp:
      agent && stop !== null
        ? followUp(
            agent.carryOver,
            counts.filter((c) => c.day >= (stop as number)),
            lowNormal?.to ?? null,
          )
        : null,
  };
}

function missingOf(e: FumarateEntry, tables: TableAnswer[], start: number | null): string[] {
  return [
    !e.product && t('the product'),
    e.product !== '' && e.product !== 's1p' && !tables.length && t('the limits of this product: no label text with them was read'),
    start === null && t('the start date'),
    !e.lowNormal.trim() && t('the laboratory’s lower limit of normal'),
  ].filter((x): x is string => typeof x === 'string');
}

/** A row that is met and says "monthly" brings the next count forward. */
function sooner(due: Due[], tables: TableAnswer[], latest: Count | undefined): Due[] {
  return due.map((d) => {
    const monthly = tables.some((x) => x.table.region === d.region && x.met.some((r) => /\bmonthly\b/i.test(r.says ?? '')));
    if (!monthly || !latest) return d;
    const next = addMonths(latest.day, 1);
    return { ...d, from: next, to: next, stratum: 'monthly, by the row that is met' };
  });
}

type CarryOver = Bundle['agents'][number]['carryOver'];
function followUp(carryOver: CarryOver, after: Count[], lowNormal: number | null): FumarateAnswer['followUp'] {
  const fact = carryOver.kind === 'months' ? carryOver.fact : carryOver.facts[0];
  if (!fact) return null;
  const back = lowNormal !== null && after.find((c) => c.from >= lowNormal);
  if (back) return { fact, text: 'Recovered: a count after the stop reached the laboratory’s lower limit of normal.' };
  return {
    fact,
    text:
      lowNormal === null
        ? 'Count on until lymphocytes are normal again; the laboratory’s lower limit is missing.'
        : 'Count on until lymphocytes are normal again.',
  };
}
