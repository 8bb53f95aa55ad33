// What changed between two sets of rules: every kind of change has its sentence, in its place, and none is silent.
import { describe, expect, test } from 'vitest';
import { diffBundles } from '../../lib/evidence/diff/diff.ts';
import { type Difference, kinds } from '../../lib/evidence/diff/difference.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { rules } from './support/real.ts';

const real: Bundle = rules;
/** A copy of the real rules after `edit`. */
function edited(edit: (b: Bundle) => unknown): Bundle {
  const b = structuredClone(real);
  edit(b);
  return b;
}
const changed = (edit: (b: Bundle) => unknown) => diffBundles(real, edited(edit));
const agent = (b: Bundle, id = 'natalizumab') => b.agents.find((a) => a.id === id) as Agent;
const fact = (b: Bundle, id: string) => b.facts[id] as Fact;
const carry = 'natalizumab.carry-over';

test('the same rules, and the same in another order of keys, have no difference', () => {
  expect(diffBundles(real, structuredClone(real))).toEqual([]);
  const turned = edited((b) => {
    b.agents = b.agents.map((a) => Object.fromEntries(Object.entries(a).reverse()) as Agent);
    b.facts = Object.fromEntries(Object.entries(b.facts).reverse());
  });
  expect(diffBundles(real, turned)).toEqual([]);
  expect(changed((b) => Object.assign(b, { version: b.version + 1, issued: '2027-01-01' }))).toEqual([]);
});

type Row = [what: string, edit: (b: Bundle) => unknown, kind: Difference['kind'], title: string, text: RegExp];
const rows: Row[] = [
  ['an agent removed', (b) => (b.agents = b.agents.filter((a) => a.id !== 'natalizumab')), 'agent-removed', 'Natalizumab', /It was critical/],
  [
    'a tier lowered',
    (b) => Object.assign(agent(b).tier, { value: 'note', criterion: 'note.cases' }),
    'tier-down',
    'Natalizumab',
    /^Tier lowered from critical \(PML in a boxed warning and .*\) to note \(Published or reported cases, no label statement found\)\.$/,
  ],
  [
    'a tier raised',
    (b) => Object.assign(agent(b, 'adalimumab').tier, { value: 'warning', criterion: 'warning.boxed' }),
    'tier-up',
    'Adalimumab',
    /^Tier raised from reference \(.*\) to warning \(PML in a boxed warning\)\.$/,
  ],
  [
    'the reason of a tier',
    (b) => (agent(b, 'adalimumab').tier.criterion = 'reference.theoretical'),
    'tier-reason',
    'Adalimumab',
    /Class inference only.*Before: reference \(Background/,
  ],
  [
    'what makes it critical, gone',
    (b) => agent(b).tier.escalators?.shift(),
    'tier-down',
    'Natalizumab',
    /^No longer becomes critical when: PML is suspected or confirmed while the medicine is active\.$/,
  ],
  ['the basis of all rules', (b) => b.basis.limits.push('A new limit.'), 'other', 'Basis of all rules', /^New in limits: A new limit\.$/],
  [
    'a label',
    (b) => Object.assign(agent(b).labels.JP, { standing: 'boxed', section: 'Warnings' }),
    'label',
    'Natalizumab',
    /^JP label: boxed warning, Warnings\. Before: unknown\.$/,
  ],
  [
    'a name added',
    (b) => agent(b).names.push({ text: 'Zzmab', kind: 'brand', regions: ['US'] }),
    'names',
    'Natalizumab',
    /^Names added: Zzmab \(brand, US\)\.$/,
  ],
  [
    'a name removed',
    (b) => (agent(b).names = agent(b).names.filter((n) => n.text !== 'Tyruko')),
    'names',
    'Natalizumab',
    /^Names no longer found: Tyruko/,
  ],
  [
    'a name that is no longer firm',
    (b) => Object.assign(agent(b).names.find((n) => n.text === 'Tyruko') ?? {}, { match: 'ask' }),
    'names',
    'Natalizumab',
    /^Name recorded differently: Tyruko \(.*never firm by itself\)\. Before: Tyruko/,
  ],
  [
    'a carry-over without an end',
    (b) => (agent(b).carryOver = { kind: 'lasting', facts: [carry] }),
    'carry-over',
    'Natalizumab',
    /^After the last dose it still counts without an end\. Before: for 6 months\.$/,
  ],
  [
    'the months of a carry-over',
    (b) => Object.assign(fact(b, carry).values?.months ?? {}, { value: 9 }),
    'carry-over',
    'Natalizumab',
    /still counts for 9 months\. Before: for 6 months/,
  ],
  [
    'a number',
    (b) => Object.assign(fact(b, carry).values?.months ?? {}, { value: 9 }),
    'number',
    'Natalizumab',
    /^Number changed: 9 months, before 6 months, in "PML can appear up to 9 months/,
  ],
  ['a unit', (b) => Object.assign(fact(b, carry).values?.months ?? {}, { unit: 'weeks' }), 'number', 'Natalizumab', /6 weeks, before 6 months/],
  [
    'monitoring removed',
    (b) => agent(b).monitoring.shift(),
    'monitoring',
    'Natalizumab',
    /^Monitoring removed \(EU, antibody negative, or low index\): "Test for/,
  ],
  [
    'monitoring added',
    (b) => agent(b).monitoring.push({ fact: carry, region: 'US' }),
    'monitoring',
    'Natalizumab',
    /^Monitoring added \(US\): "PML can appear/,
  ],
  [
    'an action',
    (b) => (agent(b).suspicion.action = 'never-stop-abruptly'),
    'action',
    'Natalizumab',
    /never stop it abruptly\. Before: withhold the next dose\./,
  ],
  [
    'a wording',
    (b) => (fact(b, 'natalizumab.risk').text = 'Other words.'),
    'wording',
    'Natalizumab',
    /^Reworded: "Other words\." Before: "Natalizumab increases/,
  ],
  [
    'how somebody knows',
    (b) => (fact(b, 'natalizumab.risk').how = 'abstract-read'),
    'verified',
    'Natalizumab',
    /read in an abstract, before read in the source text/,
  ],
  [
    'a source of a statement',
    (b) => fact(b, 'natalizumab.risk').sources.push({ source: 'eu-leaflet-tysabri', locator: 'section 4' }),
    'source',
    'Natalizumab',
    /^Source added: EU package leaflet, Tysabri .*, section 4, for "/,
  ],
  [
    'a source',
    (b) => (b.sources.new = { id: 'new', title: 'New label', identifier: null, url: null, date: '2027', how: 'text-read' }),
    'source',
    'Sources',
    /^New source: New label; dated 2027; read in the source text/,
  ],
  [
    'a statement that moved',
    (b) => agent(b).other.push('natalizumab.risk'),
    'statement',
    'Natalizumab',
    /^New under other statements: "Natalizumab increases/,
  ],
  [
    'a cell',
    (b) => {
      const t = b.tables.find((x) => x.id === 'nat-top');
      if (t?.cells?.[0]) t.cells[0][0] = 'other';
    },
    'table',
    'Natalizumab',
    /: other, before .* \(.+\)\.$/,
  ],
  ['a regimen', (b) => b.regimens.push({ text: 'Q-TEST', agents: ['rituximab'] }), 'regimen', 'Regimens', /^Regimen added: Q-TEST: rituximab\.$/],
  ['what is left out', (b) => b.leftOut.shift(), 'left-out', 'Looked at and left out', /^Left out removed: /],
  [
    'the article',
    (b) =>
      b.article[0]?.nodes.push({
        t: 'p',
        c: [
          { t: 'text', v: 'As said: ' },
          { t: 'fact', id: 'natalizumab.risk' },
        ],
      }),
    'article',
    'Article',
    /^Section ".+", new: "As said: Natalizumab increases/,
  ],
  ['a self-test', (b) => b.canaries.shift(), 'other', 'Self-tests', /^Self-test removed: /],
];

describe('each change has its sentence', () => {
  test.each(rows)('%s', (_what, edit, kind, title, text) => {
    const found = changed(edit).filter((d) => d.kind === kind);
    expect(found.map((d) => d.title)).toEqual(found.map(() => title));
    expect(found.map((d) => d.text).join('\n')).toMatch(text);
    for (const d of found) expect(d.text).not.toMatch(/undefined|null|\[object|NaN/);
  });

  test('an agent added', () => {
    const [d, ...more] = diffBundles(
      edited((b) => (b.agents = b.agents.filter((a) => a.id !== 'natalizumab'))),
      real,
    ).filter((x) => x.agent === 'natalizumab');
    expect(more.filter((x) => x.kind === 'agent-added')).toEqual([]);
    expect(d?.text).toMatch(/^New: critical \(.*\)\. Natalizumab increases the risk .* Found by \d+ names: natalizumab \(international name\), /);
  });

  test('one number is told under the one agent that rests on it, a shared one under all of them', () => {
    const shared = changed((b) => (fact(b, 'adalimumab.demyelination').text += ' Truly.'));
    expect(shared.map((d) => d.title)).toEqual(['Adalimumab']);
    const owned = changed((b) => agent(b, 'infliximab').other.push('adalimumab.demyelination'));
    expect(owned.map((d) => d.title)).toEqual(['Infliximab']);
    const both = diffBundles(
      edited((b) => agent(b, 'infliximab').other.push('adalimumab.demyelination')),
      edited((b) => {
        agent(b, 'infliximab').other.push('adalimumab.demyelination');
        fact(b, 'adalimumab.demyelination').text += ' Truly.';
      }),
    );
    expect(both.map((d) => [d.title, d.agent])).toEqual([['Adalimumab and Infliximab', null]]);
  });
});

test('the most urgent comes first: a tier that rises, then a number, then a wording', () => {
  const all = changed((b) => {
    fact(b, 'zanubrutinib.risk').text += ' Truly.';
    Object.assign(fact(b, carry).values?.months ?? {}, { value: 9 });
    fact(b, 'natalizumab.risk').text += ' Truly.';
    Object.assign(agent(b, 'vedolizumab').tier, { value: 'warning', criterion: 'warning.boxed' });
    fact(b, 'vedolizumab.risk').text += ' Truly.';
  });
  expect(all.map((d) => `${d.title}: ${d.kind}`)).toEqual([
    'Vedolizumab: tier-up',
    'Vedolizumab: wording',
    'Natalizumab: carry-over',
    'Natalizumab: number',
    'Natalizumab: wording',
    'Zanubrutinib: wording',
  ]);
  expect(kinds.indexOf('number')).toBeLessThan(kinds.indexOf('wording'));
});

type Place = { path: (string | number)[]; value: unknown; form: string };
/** Every place of a tree with the form of its path (`agents.*.names.*.text`). */
function* walk(value: unknown, path: (string | number)[] = [], form = ''): Generator<Place> {
  yield { path, value, form };
  if (!value || typeof value !== 'object') return;
  const list = Array.isArray(value) || /^(facts|sources|.*\.values)$/.test(form);
  for (const [k, v] of Object.entries(value)) yield* walk(v, [...path, k], list ? `${form}.*` : form ? `${form}.${k}` : k);
}

/** The tree with another value at a path; all the rest is shared, not copied. */
function replaced(v: unknown, [k, ...rest]: (string | number)[], by: unknown): unknown {
  if (k === undefined) return by;
  const next = replaced((v as Record<string, unknown>)[k], rest, by);
  return Array.isArray(v) ? v.with(Number(k), next) : { ...(v as object), [k]: next };
}

/** The same place with another value: a word that stands at such a place elsewhere, a list with an entry less, more, or two swapped. */
function others(x: unknown, words: unknown[]): unknown[] {
  if (typeof x === 'string') return [words.find((w) => typeof w === 'string' && w !== x) ?? `${x}x`];
  if (typeof x === 'number') return [x + 1];
  if (typeof x === 'boolean') return [!x];
  if (x === null) return ['x'];
  if (!Array.isArray(x) || !x.length) return [];
  return [x.slice(1), [...x, x[0]], [x[1] ?? x[0], x[0], ...x.slice(2)]].filter((y) => JSON.stringify(y) !== JSON.stringify(x));
}

/** How many places of one form: `npm run check` looks at one, `npm test` at two. */
const each = process.env.QUICK ? 1 : 2;

test('nothing changes in silence: every place of the schema, changed, gives a sentence', () => {
  const forms = Map.groupBy(walk(real), (p) => p.form);
  const silent: string[] = [];
  let tried = 0;
  for (const [form, all] of forms) {
    // the order of agents, regimens and so on says nothing; version and date are told above the differences
    if (all.some((p) => p.path.length < 2)) continue;
    const words = all.slice(0, 500).map((p) => p.value);
    for (const { path, value } of all.slice(0, each)) {
      for (const other of others(value, words)) {
        tried++;
        if (!diffBundles(real, replaced(real, path, other) as Bundle).length) silent.push(`${form}: ${JSON.stringify(other).slice(0, 80)}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(125 * each);
  expect(silent).toEqual([]);
}, 60_000);
