// The article as a text: the real one passes, and each way it could mislead is found in a copy of it.
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../lib/rules/problem.ts';
import type { ArticleNode, Inline } from '../../lib/rules/schema/bundle.ts';
import { checkArticle } from '../../rules/cli/article-check.ts';
import { rules } from './support/real.ts';

type Copy = typeof rules;
const problemsAfter = (spoil: (b: Copy) => void) => {
  const copy = structuredClone(rules);
  spoil(copy);
  return checkArticle(copy).map(problemLine).join('\n');
};
const section = (b: Copy, id: string) => b.article.find((s) => s.id === id) ?? b.article[0];
const keyPoints = (b: Copy) => b.article[0]?.nodes.find((n) => n.t === 'ul') as Extract<ArticleNode, { t: 'ul' }>;
const say = (b: Copy, id: string, ...c: Inline[]) => section(b, id)?.nodes.push({ t: 'p', c });

test('the real article has no problem', () => {
  expect(checkArticle(rules).map(problemLine)).toEqual([]);
});

test.each<[string, (b: Copy) => void, RegExp]>([
  ['a title that is no question', (b) => Object.assign(b.article[0] ?? {}, { title: 'On PML' }), /not a question/],
  ['six key points', (b) => keyPoints(b).items.push(...structuredClone(keyPoints(b).items.slice(0, 1))), /There are 6 key points/],
  [
    'a key point that the body does not bear out',
    (b) => keyPoints(b).items[0]?.push({ t: 'fact', id: 'iris.what' }),
    /No section that this key point links to says this/,
  ],
  ['a key point without a fact', (b) => keyPoints(b).items[0]?.splice(0, 9, { t: 'text', v: 'Take care.' }), /without a fact/],
  ['no key points at all', (b) => Object.assign(b.article[0] ?? {}, { nodes: [] }), /no key points/],
  [
    'a study among guidelines',
    (b) => b.article.find((s) => s.id === 'symptoms')?.nodes.splice(1, 0, { t: 'p', c: [{ t: 'fact', id: 'pml.incidence-france' }] }),
    /study \(cohort\) stands among/,
  ],
  ['a link into nothing', (b) => say(b, 'outcome', { t: 'link', v: 'there', to: '#nowhere' }), /leads nowhere/],
  ['two headings of one name', (b) => section(b, 'outcome')?.nodes.push({ t: 'h', level: 2, id: 'hiv', v: 'HIV' }), /"hiv" exists twice/],
  [
    'a heading that takes an agent’s anchor',
    (b) => section(b, 'outcome')?.nodes.push({ t: 'h', level: 2, id: 'natalizumab', v: 'x' }),
    /"natalizumab" exists twice/,
  ],
  ['a number in free text', (b) => say(b, 'outcome', { t: 'text', v: 'About 4 in a thousand.' }), /number stands in free text/],
  ['a number in bold', (b) => say(b, 'outcome', { t: 'strong', v: '4' }), /number stands in free text/],
  [
    'a number in a heading',
    (b) => section(b, 'outcome')?.nodes.push({ t: 'h', level: 2, id: 'x', v: 'After 24 months' }),
    /number stands in a heading/,
  ],
  ['a table that is not there', (b) => section(b, 'outcome')?.nodes.push({ t: 'risk-table', id: 'none' }), /no table "none"/],
  [
    'an outcome without a date',
    (b) => say(b, 'outcome', { t: 'date', id: 'pml.definition' }) && Object.assign(b.facts['pml.definition'] ?? {}, { sources: [] }),
    /has no date/,
  ],
])('%s is found', (_, spoil, wanted) => {
  expect(problemsAfter(spoil)).toMatch(wanted);
});

describe('what the article must hold', () => {
  const facts = (id: string) => JSON.stringify(rules.article.find((s) => s.id === id)?.nodes ?? '');

  test.each([
    ['diagnosis', ['diagnosis.aan-classes', 'diagnosis.aan-probable', 'diagnosis.assay-limit', 'diagnosis.negative-pcr', 'diagnosis.gcn']],
    ['on-suspicion', ['treatment.plex-evidence', 'treatment.none-listed', 'iris.what', 'suspicion.not-one-pcr']],
    ['risk-by-disease', ['hiv.cd4', 'disease.blood', 'disease.transplant', 'disease.sarcoid', 'disease.lymphopenia']],
    ['after-stopping', ['natalizumab.carry-over-next']],
    ['research', ['genetics.variants', 'genetics.limits', 'genetics.share']],
    ['risk-by-agent', ['combination.swiss', 'unknown.combination']],
  ])('%s', (id, wanted) => {
    for (const w of wanted) expect(facts(id)).toContain(`"${w}"`);
  });

  test('every row of an outcome table has its date', () => {
    const tables = rules.article.find((s) => s.id === 'outcome')?.nodes.filter((n) => n.t === 'table') ?? [];
    expect(tables.length).toBe(2);
    for (const t of tables) for (const row of t.rows) expect(row.at(-1)?.some((x) => x.t === 'date')).toBe(true);
  });
});
