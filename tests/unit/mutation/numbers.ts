// Faults in numbers: units, ranges, ratios, intervals, and two values for one thing.
import fc from 'fast-check';
import { atFact, both, bundle, factIn, factLists, facts, fileOf, kind, loose, need, pick, valueIn, values } from './fault.ts';

const numeric = values.filter(({ v }) => typeof v.value === 'number');
const amount = (v: { value: number | string }) => v.value as number;

const noUnit = kind(
  'number without unit',
  12,
  both(values, ['gone', 'empty', 'blank', 'number', 'n', '-', 'units', 'x'] as const).map(([{ id, k }, unit]) => ({
    name: `${id}.${k}: unit ${unit}`,
    at: [atFact(id, `values.${k}`), { file: fileOf(`fact:${id}`), path: `values.${k}.unit` }],
    spoil: (l) => {
      const v = valueIn(l, id, k);
      if (unit === 'gone') delete loose(v).unit;
      else v.unit = unit === 'empty' ? '' : unit === 'blank' ? ' ' : unit;
    },
  })),
);

/** What an editor confuses with what. */
const confused: Record<string, string[]> = {
  days: ['weeks', 'months'],
  weeks: ['months', 'days'],
  months: ['weeks', 'years', 'days'],
  years: ['months', 'weeks', 'years of age'],
  'years of age': ['years', 'months'],
  year: ['years', 'months'],
  '%': ['per 1,000', 'per 100,000', 'people', '% per year'],
  '% per year': ['%'],
  'per 1,000': ['%', 'per 10,000', 'per 1,000 person-years', 'per 100,000'],
  'per 10,000': ['per 1,000', '%'],
  'per 100,000': ['per 1,000', '%', 'per 100,000 person-years'],
  'per 1,000 person-years': ['per 1,000', '%', 'per 100,000 person-years'],
  'per 100,000 person-years': ['per 100,000', 'per 1,000 person-years', '%'],
  'per 100,000 per year': ['per 1,000', '%'],
  'x10⁹/L': ['cells/µL', '%'],
  'cells/µL': ['x10⁹/L', '%'],
  'person-years': ['years', 'people'],
  cases: ['%', 'per 1,000'],
  people: ['%', 'cases', 'person-years'],
  reports: ['%'],
  'hazard ratio': ['%', 'proportional reporting ratio'],
  'proportional reporting ratio': ['hazard ratio', '%'],
};
const swappedUnit = kind(
  'swapped unit',
  26,
  pick(Object.keys(confused)).chain((from) =>
    both(
      values.filter(({ v }) => v.unit === from),
      need(confused[from]),
    ).map(([{ id, k }, unit]) => ({
      name: `${id}.${k}: ${from} to ${unit}`,
      at: [atFact(id, `values.${k}`)],
      spoil: (l) => {
        valueIn(l, id, k).unit = unit;
      },
    })),
  ),
);

const impossible = kind(
  'number that cannot be',
  12,
  both(numeric, ['minus', 'over', 'part', 'slip'] as const)
    .filter(
      ([{ v }, how]) =>
        how === 'minus' ||
        (how === 'over' && /^%|per 1,000$|^x10|years of age/.test(v.unit)) ||
        (how === 'part' && /^(cases|people|reports)$/.test(v.unit)) ||
        (how === 'slip' && v.unit === 'year'),
    )
    .map(([{ id, k, v }, how]) => {
      const n = how === 'minus' ? -amount(v) || -1 : how === 'over' ? amount(v) * 1000 + 101 : how === 'part' ? amount(v) + 0.5 : amount(v) * 10;
      return {
        name: `${id}.${k}: ${n} ${v.unit}`,
        at: [atFact(id, `values.${k}`)],
        spoil: (l) => {
          valueIn(l, id, k).value = n;
        },
      };
    }),
);

const ratios = values.filter(({ v }) => v.numerator !== undefined && v.denominator !== undefined && v.numerator > 0);
const ratio = kind(
  'numerator and denominator do not match',
  20,
  both(ratios, ['more cases', 'fewer people', 'swapped', 'a digit lost', 'value'] as const).map(([{ id, k, v }, how]) => ({
    name: `${id}.${k}: ${how}`,
    at: [atFact(id, `values.${k}`)],
    spoil: (l) => {
      const x = valueIn(l, id, k);
      const [a, b] = [need(v.numerator), need(v.denominator)];
      if (how === 'more cases') x.numerator = a + 1;
      if (how === 'fewer people') x.denominator = Math.round(b * 0.8);
      if (how === 'swapped') [x.numerator, x.denominator] = [b, a];
      if (how === 'a digit lost') x.denominator = Math.floor(b / 10);
      if (how === 'value') x.value = typeof v.value === 'number' ? Number((v.value * 1.1 + 1).toFixed(2)) : '1';
    },
  })),
);

const spans = values.filter(({ v }) => v.interval && / to /.test(v.interval) && typeof v.value === 'number');
const interval = kind(
  'interval that does not hold the value',
  12,
  both(spans, ['turned round', 'value outside', 'comma', 'one end'] as const).map(([{ id, k, v }, how]) => ({
    name: `${id}.${k}: ${how}`,
    at: [atFact(id, `values.${k}`)],
    spoil: (l) => {
      const x = valueIn(l, id, k);
      const [low = '', high = ''] = need(v.interval).replace(', as printed', '').split(' to ');
      if (how === 'turned round') x.interval = `${high} to ${low}`;
      if (how === 'value outside') x.value = Number(high) + 1;
      if (how === 'comma') x.interval = `${low.replace('.', ',')}–${high.replace('.', ',')}`;
      if (how === 'one end') x.interval = low;
    },
  })),
);

/** Another number that could stand there as well. */
const other = (n: number, how: 'up' | 'turned' | 'next') => {
  const digits = String(n).replace('.', '');
  if (how === 'turned' && digits.length > 1) {
    const s = String(n);
    const at = s.search(/\d\d/);
    const turned = at < 0 ? Number.NaN : Number(`${s.slice(0, at)}${s[at + 1]}${s[at]}${s.slice(at + 2)}`);
    if (turned && turned !== n) return turned;
  }
  return how === 'up' ? Number((n * 1.25).toPrecision(3)) || 1 : Number.isInteger(n) ? n + 1 : Number((n + 0.1).toFixed(3));
};
/** The same sentence as another hand would write it. */
const reworded = [
  (t: string) => t,
  (t: string) => `According to the same source, ${t[0]?.toLowerCase()}${t.slice(1)}`,
  (t: string) => t.replace(/\bPML\b/, 'Progressive multifocal leukoencephalopathy').replace(/\bpeople\b/g, 'patients'),
  (t: string) => `${t.split('. ')[0]?.replace(/\.$/, '')}, as reported.`,
];
const listed = numeric.filter(({ id }) => bundle.agents.some((a) => factLists.some((k) => a[k].includes(id))));

const secondFact = fc
  .tuple(pick(listed), pick(reworded), pick(['up', 'turned', 'next'] as const), fc.boolean())
  .map(([{ id, k, v, f }, say, how, renamed]) => ({
    name: `${id}: again with another ${k} (${how}${renamed ? ', renamed' : ''}): ${say(f.text).slice(0, 40)}`,
    at: [atFact(`${id}-again`), atFact(id)].map((p) => ({ ...p, file: fileOf(`fact:${id}`) })),
    touches: bundle.agents.filter((a) => factLists.some((x) => a[x].includes(id))).map((a) => fileOf(`agent:${a.id}`)),
    spoil: (l: Parameters<typeof valueIn>[0]) => {
      const copy = structuredClone(f);
      copy.id = `${id}-again`;
      copy.text = say(f.text);
      need(copy.values?.[k]).value = other(amount(v), how);
      if (renamed && copy.values && !copy.values.number) {
        copy.text = copy.text.replaceAll(`{${k}}`, '{number}');
        copy.values.number = need(copy.values[k]);
        delete copy.values[k];
      }
      for (const slot of Object.keys(copy.values ?? {})) if (!copy.text.includes(`{${slot}}`)) delete copy.values?.[slot];
      l.bundle.facts[copy.id] = copy;
      l.files.set(`fact:${copy.id}`, fileOf(`fact:${id}`));
      for (const a of l.bundle.agents) for (const list of factLists) if (a[list].includes(id)) a[list].push(copy.id);
    },
  }));
const texts = new Map<string, string[]>();
for (const f of facts) if (f.values) texts.set(f.text, [...(texts.get(f.text) ?? []), f.id]);
const shared = numeric.filter(({ f }) => need(texts.get(f.text)).length > 1);
const oneOfMany = both(shared, ['up', 'turned', 'next'] as const).map(([{ id, k, v, f }, how]) => ({
  name: `${id}.${k}: ${other(amount(v), how)} here, ${v.value} in the same sentence elsewhere`,
  at: need(texts.get(f.text)).map((x) => atFact(x, `values.${k}`)),
  spoil: (l: Parameters<typeof valueIn>[0]) => {
    valueIn(l, id, k).value = other(amount(v), how);
  },
}));
const twoValues = kind('two values for one thing', 32, fc.oneof({ weight: 2, arbitrary: secondFact }, { weight: 1, arbitrary: oneOfMany }));

const bare = kind(
  'bare digit in a text',
  12,
  both(numeric, ['typed', 'added', 'range'] as const).map(([{ id, k, v }, how]) => ({
    name: `${id}.${k}: ${how}`,
    at: [atFact(id)],
    spoil: (l) => {
      const f = factIn(l, id);
      if (how === 'typed') {
        f.text = f.text.replace(`{${k}}`, String(v.value));
        delete f.values?.[k];
      }
      if (how === 'added') f.text += ' Another 12 people had no symptoms.';
      if (how === 'range') f.text = f.text.replace(/\.$/, ' (95% interval not given).');
    },
  })),
);

const readable = facts.filter((f) => f.values);
const unread = facts.filter((f) => f.how === 'not-verified');
const unverified = kind(
  'number that nobody has read',
  12,
  fc.oneof(
    pick(readable).map((f) => ({
      name: `${f.id}: set to not-verified, numbers kept`,
      at: [atFact(f.id)],
      spoil: (l: Parameters<typeof valueIn>[0]) => {
        factIn(l, f.id).how = 'not-verified';
      },
    })),
    both(unread, [7, 3.5, 120]).map(([f, n]) => ({
      name: `${f.id}: ${n} recalled`,
      at: [atFact(f.id)],
      spoil: (l: Parameters<typeof valueIn>[0]) => {
        const x = factIn(l, f.id);
        x.text += ' About {n} people were concerned.';
        x.values = { n: { value: Math.round(n), unit: 'people' } };
      },
    })),
    pick(readable.filter((f) => new Set(f.sources.map((s) => s.source)).size === 1)).map((f) => ({
      name: `${f.id}: its only source was not read`,
      at: [atFact(f.id), { file: 'rules/sources.json', path: need(f.sources[0]).source }],
      spoil: (l: Parameters<typeof valueIn>[0]) => {
        need(l.bundle.sources[need(f.sources[0]).source]).how = 'not-read';
      },
    })),
  ),
);

export const numberKinds = [noUnit, swappedUnit, impossible, ratio, interval, twoValues, bare, unverified];
