// The contradiction check: every dangerous wording is refused, every harmless neighbour passes, wherever it stands.
import { describe, expect, test } from 'vitest';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { ArticleNode } from '../../lib/rules/schema/bundle.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { sentencesOf } from '../../rules/cli/contradiction/texts.ts';
import { causalNames, contradictions, recommendsCausal } from '../../rules/cli/contradiction.ts';
import type { Loaded } from '../../rules/cli/load.ts';
import { harmlessFrames, recommendingFrames } from './fixtures/frames.ts';
import { harmless } from './fixtures/harmless.ts';
import { type Passage, recommended } from './fixtures/recommended.ts';
import { tunedHarmless } from './fixtures/tuned-harmless.ts';
import { tunedRecommended } from './fixtures/tuned-recommended.ts';
import { loaded } from './support/real.ts';

const names = causalNames(loaded.bundle);

/** The first medicine that a passage recommends, or null. */
function found([text, heading]: Passage): string | null {
  const all = sentencesOf(text);
  for (const [i, s] of all.entries()) {
    const name = recommendsCausal(s, { headings: heading ? [heading] : [], before: all.slice(0, i) }, names);
    if (name) return name;
  }
  return null;
}
const missed = (list: Passage[]) => list.filter((p) => !found(p)).map((p) => p.join(' | '));
const wronged = (list: Passage[]) => list.filter(found).map((p) => p.join(' | '));
const half = (list: Passage[], odd: number) => list.filter((_, i) => i % 2 === odd);

describe('wordings', () => {
  test('the sentence that started it', () => {
    expect(found(['Treatment for PML may include immunomodulatory therapies like rituximab or natalizumab.'])).toBe('immunomodulatory therapies');
  });

  test('the lists are as long as they say', () => {
    expect([recommended.length, harmless.length]).toEqual([80, 80]);
  });

  test.each([
    ['seen while building', 0],
    ['kept back until the end', 1],
  ])('dangerous and harmless wordings %s', (_which, odd) => {
    expect(missed(half(recommended, odd))).toEqual([]);
    expect(wronged(half(harmless, odd))).toEqual([]);
  });

  test('those it was tuned on stay as they are', () => {
    expect(missed(tunedRecommended)).toEqual([]);
    expect(wronged(tunedHarmless)).toEqual([]);
  });
});

describe('frames crossed with names of the rules', () => {
  const written = loaded.bundle.agents.flatMap((a) =>
    a.names.filter((n) => /^[A-Za-z][A-Za-z -]{5,}$/.test(n.text) && n.match !== 'ask' && !n.lang).map((n) => n.text),
  );
  const all = [...written, 'immunosuppressive drugs', 'immunomodulatory therapy', 'anti-CD20 antibodies', 'CAR-T therapy', 'R-CHOP'];
  /** Twenty names a frame, other ones each time. */
  const cross = (frames: string[]): Passage[] =>
    frames.flatMap((f, i) => Array.from({ length: 20 }, (_, k): Passage => [f.replace('*', all[(i * 131 + k * 977) % all.length] as string)]));

  test('the names are many', () => {
    expect(all.length).toBeGreaterThan(500);
  });
  test('dangerous frames', () => {
    expect(missed(cross(recommendingFrames))).toEqual([]);
  });
  test('harmless frames', () => {
    expect(wronged(cross(harmlessFrames))).toEqual([]);
  });
});

describe('corticosteroids', () => {
  test.each([
    'Corticosteroids may be given when IRIS follows PML.',
    'PML-IRIS: methylprednisolone for five days.',
    'In immune reconstitution after PML, dexamethasone is an option.',
  ])('for IRIS: %j', (s) => expect(found([s])).toBeNull());
  test.each(['Corticosteroids are an option for PML and for IRIS.', 'Rituximab is an option for IRIS in people with PML.'])(
    'for PML, or another medicine: %j',
    (s) => expect(found([s])).not.toBeNull(),
  );
});

describe('in the rules', () => {
  const problemsOf = (spoil: (b: Loaded['bundle']) => void) => {
    const copy = structuredClone(loaded);
    spoil(copy.bundle);
    return contradictions(copy);
  };
  const agent = (b: Loaded['bundle'], id: string) => b.agents.find((a) => a.id === id) as Agent;
  const fact = (b: Loaded['bundle'], id: string) => b.facts[id] as Fact;
  const nodes =
    (...n: ArticleNode[]) =>
    (b: Loaded['bundle']) =>
      void b.article.push({ id: 'test', title: 'PML', nodes: n });
  const text = (v: string) => [{ t: 'text' as const, v }];
  const treatment: ArticleNode = { t: 'h', level: 2, id: 'treatment', v: 'Treatment' };

  test('as they are, nothing is found, and quickly', () => {
    const start = performance.now();
    expect(contradictions(loaded)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  const places: [string, (b: Loaded['bundle']) => void, RegExp][] = [
    ['a fact', (b) => (fact(b, 'natalizumab.risk').text = 'Natalizumab can be used to treat PML.'), /^rules\/facts\/natalizumab/],
    [
      'a fact that names its medicine only by "it"',
      (b) => (fact(b, 'rituximab.mechanism').text = 'It is used to treat PML.'),
      /^rules\/facts\/rituximab/,
    ],
    ['a fact without a subject', (b) => (fact(b, 'rituximab.mechanism').text = 'Effective in PML.'), /^rules\/facts\/rituximab/],
    [
      'the value of a fact',
      (b) => Object.assign(fact(b, 'natalizumab.risk'), { text: 'PML is treated with {x}.', values: { x: { value: 'Tysabri', unit: 'name' } } }),
      /^rules\/facts/,
    ],
    ["an agent's class", (b) => (agent(b, 'rituximab').class = 'anti-CD20 antibody for the treatment of PML'), /^rules\/agents\/rituximab/],
    ["an agent's label section", (b) => (agent(b, 'rituximab').labels.US.section = 'Indicated for PML'), /^rules\/agents\/rituximab/],
    ['the title of a table', (b) => Object.assign(b.tables[0] ?? {}, { title: 'Natalizumab as treatment of PML' }), /^rules\/tables/],
    ['a footnote', (b) => b.tables[0]?.footnotes.push('Rituximab can be given for PML.'), /^rules\/tables/],
    ['a reason of what was left out', (b) => Object.assign(b.leftOut[0] ?? {}, { reason: 'PML responds better to rituximab.' }), /^rules\/left-out/],
    ['the title of a class', (b) => Object.assign(b.classes[0] ?? {}, { title: 'Anti-CD20 antibodies, which help in PML' }), /^rules\/classes/],
    ['the basis', (b) => b.basis.limits.push('Rituximab is given for PML.'), /^rules\/basis\.json/],
    ['a paragraph', nodes({ t: 'p', c: text('PML is rare. Several medicines help. These include natalizumab.') }), /^rules\/article \(test/],
    ['a list under a heading', nodes(treatment, { t: 'ul', items: [text('Plasma exchange'), text('Rituximab')] }), /^rules\/article/],
    [
      'a list after its lead-in',
      nodes({ t: 'p', c: text('PML can be treated with:') }, { t: 'ol', items: [text('natalizumab 300 mg')] }),
      /^rules\/article/,
    ],
    ['a fact under a heading', nodes(treatment, { t: 'p', c: [...text('First: '), { t: 'fact', id: 'test.dose' }] }), /^rules\/article/],
    ['a cell', nodes({ t: 'table', head: [text('Disease'), text('Treatment')], rows: [[text('PML'), text('Ocrelizumab')]] }), /^rules\/article/],
    ['a heading', nodes({ t: 'h', level: 2, id: 'x', v: 'Natalizumab as treatment of PML' }), /^rules\/article/],
  ];
  test.each(places)('%s that recommends is found, in its file', (_what, spoil, file) => {
    const problems = problemsOf((b) => {
      b.facts['test.dose'] = { ...fact(b, 'natalizumab.risk'), id: 'test.dose', text: 'Natalizumab, every four weeks.' };
      spoil(b);
    });
    expect(problems.map((p) => p.file).filter((f) => file.test(f))).not.toEqual([]);
    for (const p of problems) expect(`${p.what} ${p.mend}`).toMatch(/as a cause of PML.*does not treat PML/);
  });

  test.each([
    ['a list of causes', nodes({ t: 'h', level: 2, id: 'x', v: 'Medicines that can cause PML' }, { t: 'ul', items: [text('Rituximab')] })],
    ['what to stop, under treatment', nodes(treatment, { t: 'ul', items: [text('Stop natalizumab and give no further dose.')] })],
    ['corticosteroids for IRIS, under treatment', nodes(treatment, { t: 'p', c: text('Corticosteroids are given for IRIS.') })],
    ['the next heading ends the last', nodes(treatment, { t: 'h', level: 2, id: 'y', v: 'Names' }, { t: 'ul', items: [text('Rituximab')] })],
  ])('%s passes', (_what, spoil) => expect(problemsOf(spoil)).toEqual([]));
});
