// The natalizumab tool: what is typed, what it means in each region's table, what is missing and when the next tests are due.
import { count, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { addMonths } from '../dates.ts';
import { type Due, dueOf } from '../due.ts';
import { readIndex, resultWords } from './jcv-index.ts';
import { type Antibody, type Known, type Place, type Prior, placeIn } from './place.ts';
import { type Errors, monthsBetween, readDay, readWhole } from './typed.ts';

export type NatalizumabEntry = {
  indication: '' | 'ms' | 'crohn';
  assay: '' | 'stratify' | 'immunowell' | 'other';
  result: '' | Antibody | 'indeterminate';
  index: string;
  tested: string;
  exchange: string;
  immunoglobulin: string;
  prior: '' | Prior;
  /** Agents of the rules, by id; `other` for any other. */
  priorNames: string[];
  start: string;
  last: string;
  months: string;
  /** Months without treatment in between. */
  gaps: string;
  infusions: string;
  mri: string;
};
export const emptyNatalizumab: NatalizumabEntry = {
  indication: '',
  assay: '',
  result: '',
  index: '',
  tested: '',
  exchange: '',
  immunoglobulin: '',
  prior: '',
  priorNames: [],
  start: '',
  last: '',
  months: '',
  gaps: '',
  infusions: '',
  mri: '',
};
export type Field = keyof NatalizumabEntry;

/** A caution with the sentence of the rules that it rests on. `own`: about what was typed, in the user's language; all others are clinical, and so in English. */
export type Caution = { id: string; text: string; fact?: string; own?: true };
export type Factor = { name: string; state: 'present' | 'absent' | 'unknown'; text: string };

export type NatalizumabAnswer = {
  errors: Errors<Field>;
  cautions: Caution[];
  factors: Factor[];
  places: Place[];
  missing: string[];
  due: Due[];
};

type Rules = Pick<Bundle, 'agents' | 'facts' | 'tables'>;
const monthsMost = 480;
const infusionsMost = 600;

/** Medicines that the source's own list names as earlier immunosuppressants; others are not covered. */
export function listedPrior({ facts, agents }: Pick<Bundle, 'facts' | 'agents'>): string[] {
  const owners = new Set(
    Object.values(facts)
      .filter((f) => f.sources.some((s) => s.source === priorList))
      .map((f) => f.id.split('.')[0]),
  );
  return agents.map((a) => a.id).filter((id) => owners.has(id.replaceAll(' ', '-')));
}
const priorList = 'table-1-natalizumab-pml-risk-factors';

export function natalizumabTool(e: NatalizumabEntry, rules: Rules, now: number): NatalizumabAnswer {
  const errors: Errors<Field> = {};
  const cautions: Caution[] = [];
  const say = (field: Field) => (sentence: string) => {
    errors[field] ??= sentence;
  };
  const day = (field: 'tested' | 'exchange' | 'immunoglobulin' | 'start' | 'last' | 'mri') => readDay(e[field], now, say(field));
  const [tested, start, mri] = [day('tested'), day('start'), day('mri')];
  let last = day('last');
  if (start !== null && last !== null && last < start) {
    errors.last = t('The last dose is before the start. Check both dates.');
    last = null;
  }
  const antibody = readIndex(e, rules, say, (c) => cautions.push(c));
  const prior = priorOf(e, rules, cautions);
  const months = monthsOf(e, start, errors.last ? null : (last ?? now), say);
  const infusions = readWhole(e.infusions, 'infusions', infusionsMost, say('infusions'));
  const known: Omit<Known, 'duration'> = {
    antibody: antibody.possible,
    prior,
    index: prior.length === 1 && prior[0] === 'none' ? antibody.index : null,
  };
  if (antibody.index && prior.includes('some'))
    cautions.push({
      id: 'index-prior',
      text: 'The index is left out: it counts only where no immunosuppressant was taken before.',
      fact: 'monitoring.index-prior',
    });
  testCautions(e, tested, [day('exchange'), day('immunoglobulin')], rules, now, cautions);
  if (e.indication === 'crohn')
    cautions.push({ id: 'crohn', text: 'The tables were derived from people with multiple sclerosis, not with Crohn’s disease.' });
  const tables = rules.tables.filter(
    (x) => x.agent === 'natalizumab' && /^(US|EU)$/.test(x.region ?? '') && /months of treatment|infusions/i.test(x.rows.title),
  );
  const places = tables
    .map((x) =>
      placeIn(x, { ...known, duration: /infusion/i.test(x.rows.title) ? (infusions === null ? null : { from: infusions, to: infusions }) : months }),
    )
    .sort((a, b) => (b.table.region ?? '').localeCompare(a.table.region ?? ''));
  const agent = rules.agents.find((a) => a.id === 'natalizumab');
  const lasts = {
    ...(tested !== null && { 'jcv-antibody': { day: tested, by: 'typed' as const } }),
    ...(mri !== null && { mri: { day: mri, by: 'typed' as const } }),
  };
  return {
    errors,
    cautions,
    factors: factorsOf(known, months, infusions),
    places,
    missing: missingOf(e, known, months, infusions, tested, mri),
    due: agent ? dueOf(agent, null, rules, lasts, now).filter((d) => d.test !== 'visit') : [],
  };
}

function priorOf(e: NatalizumabEntry, rules: Rules, cautions: Caution[]): readonly Prior[] {
  const list = listedPrior(rules);
  const listed = e.priorNames.filter((n) => list.includes(n));
  const outside = e.priorNames.filter((n) => !list.includes(n));
  if (outside.length)
    cautions.push({
      id: 'prior-not-covered',
      text: `Not covered: whether ${outside.map((n) => (n === 'other' ? 'a medicine outside the list' : n)).join(' and ')} counts as an earlier immunosuppressant. The source’s own list names ${list.join(', ')}.`,
    });
  if (listed.length && e.prior === 'none')
    cautions.push({ id: 'prior-against', text: t('None is chosen, and a medicine of the list is named. The medicine counts.'), own: true });
  if (listed.length) return ['some'];
  if (outside.length) return ['none', 'some'];
  return e.prior ? [e.prior] : ['none', 'some'];
}

/** Typed months stand as they are; from dates they are counted, and a pause of unknown weight leaves both ends open. */
function monthsOf(e: NatalizumabEntry, start: number | null, end: number | null, say: (f: Field) => (s: string) => void): Known['duration'] {
  const typed = readWhole(e.months, 'months', monthsMost, say('months'));
  // a typed number that cannot be right is not replaced by a counted one behind the user's back
  const to = e.months.trim() ? typed : start !== null && end !== null ? monthsBetween(start, end) + 1 : null;
  // no pause is no error
  const gaps = /^\s*0+\s*$/.test(e.gaps) ? null : readWhole(e.gaps, 'months', monthsMost, say('gaps'));
  if (to === null) return null;
  if (gaps !== null && gaps >= to) {
    say('gaps')(t('The pause is as long as the whole treatment. Check both.'));
    return { from: to, to };
  }
  return { from: to - (gaps ?? 0), to };
}

function testCautions(e: NatalizumabEntry, tested: number | null, [exchange, ivig]: (number | null)[], rules: Rules, now: number, out: Caution[]) {
  const value = (fact: string, key: string) => Number(rules.facts[fact]?.values?.[key]?.value);
  const weeks = value('natalizumab.jcv-when-not', 'weeks');
  const months = value('natalizumab.jcv-when-not', 'months');
  const again = value('natalizumab.jcv-test', 'months');
  const fact = 'natalizumab.jcv-when-not';
  if (tested !== null && exchange != null && Math.abs(tested - exchange) < weeks * 7 * 86_400_000)
    out.push({ id: 'exchange', text: `The test was taken within ${weeks} weeks of plasma exchange and cannot be relied on.`, fact });
  if (tested !== null && ivig != null && tested >= ivig && tested < addMonths(ivig, months))
    out.push({
      id: 'immunoglobulin',
      text: `The test was taken within ${months} months of intravenous immunoglobulin and cannot be relied on.`,
      fact,
    });
  if (tested !== null && now > addMonths(tested, again))
    out.push({
      id: 'old',
      text: count(again, { one: 'The antibody result is more than {n} month old.', other: 'The antibody result is more than {n} months old.' }),
      own: true,
      fact: 'natalizumab.jcv-test',
    });
  if (tested === null && (e.result || e.index.trim()))
    out.push({ id: 'undated', text: t('The antibody result has no date, so nobody can tell whether it still holds.'), own: true });
}

function factorsOf(k: Omit<Known, 'duration'>, months: Known['duration'], infusions: number | null): Factor[] {
  const [antibody, prior] = [k.antibody.length === 1 ? k.antibody[0] : null, k.prior.length === 1 ? k.prior[0] : null];
  const length = [
    months && (months.from === months.to ? t('month {n}', { n: months.to }) : t('month {from} to {to}', months)),
    infusions && count(infusions, { one: '{n} infusion', other: '{n} infusions' }),
  ].filter(Boolean);
  return [
    {
      name: t('Anti-JCV antibodies'),
      state: antibody === null || antibody === undefined ? 'unknown' : antibody === 'positive' ? 'present' : 'absent',
      text: antibody ? t(resultWords[antibody]) : t('not known'),
    },
    { name: t('Longer treatment'), state: length.length ? 'present' : 'unknown', text: length.join(t(', ')) || t('not known') },
    {
      name: t('Immunosuppressants before'),
      state: prior === null || prior === undefined ? 'unknown' : prior === 'some' ? 'present' : 'absent',
      text: prior === 'some' ? t('some') : prior === 'none' ? t('none') : t('not known'),
    },
  ];
}

function missingOf(
  e: NatalizumabEntry,
  k: Omit<Known, 'duration'>,
  months: Known['duration'],
  infusions: number | null,
  tested: number | null,
  mri: number | null,
): string[] {
  return [
    k.antibody.length !== 1 && t('the antibody result'),
    k.antibody.includes('positive') && k.prior.includes('none') && !k.index && t('the index (EU table)'),
    k.prior.length !== 1 && t('whether immunosuppressants were taken before'),
    !months && t('the months of treatment (US table)'),
    infusions === null && t('the number of infusions (EU table)'),
    tested === null && t('the date of the antibody test'),
    mri === null && t('the date of the last brain MRI'),
    !e.indication && t('the disease that is treated'),
  ].filter((x): x is string => typeof x === 'string');
}
