// Plain-text copies: every sentence of the part, citations that the list below resolves, and no trace of a browser.
import { describe, expect, test } from 'vitest';
import { agentFacts } from '../../lib/evidence/agent-facts.ts';
import { partCards } from '../../lib/evidence/cards.ts';
import { articleFor } from '../../lib/evidence/fact-set.ts';
import { plainText } from '../../lib/evidence/plain-text.ts';
import { quote } from '../../lib/evidence/quote.ts';
import { references } from '../../lib/evidence/references.ts';
import type { Reader } from '../../lib/rules/schema/reader.ts';
import { agent, rules } from './support/real.ts';

const write = plainText(rules);
const list = references(rules);
const patient = rules.readers.find((r) => r.plain) as Reader;
const { sections, agents } = articleFor(patient, rules);

/** Numbers cited in the text and numbers listed below it. */
function numbers(text: string) {
  const [body = '', below = ''] = text.split('\nREFERENCES\n');
  const sorted = (found: Iterable<number>) => [...new Set(found)].sort((a, b) => a - b);
  return {
    cited: sorted([...body.matchAll(/ \[(\d+(?:, \d+)*)\]/g)].flatMap((m) => (m[1] as string).split(', ').map(Number))),
    listed: sorted([...below.matchAll(/^(\d+)\. /gm)].map((m) => Number(m[1]))),
  };
}

const texts: [string, string][] = [
  ['the whole for a patient', write.whole(sections, { plain: true, agents })],
  ['natalizumab', write.agent(agent('natalizumab'), false)],
  ...rules.article.map((s): [string, string] => [s.id, write.section(s, { plain: false, agents })]),
  ...partCards.map((c): [string, string] => [c.id, write.card(c)]),
];

describe.each(texts)('%s', (_name, text) => {
  test('cites what it lists and lists what it cites', () => {
    const { cited, listed } = numbers(text);
    expect(listed).toEqual(cited);
  });
  test('is whole text with version and state', () => {
    expect(text).not.toMatch(/undefined|NaN|\[object|\{[a-z]| {2,}\S.*\.\.$/m);
    expect(text).toContain(`rules version ${rules.version}, ${rules.issued}. No clinician has reviewed this.`);
  });
});

test('an agent says every fact of its rule, with the mark where nobody verified it', () => {
  for (const a of rules.agents) {
    const text = write.agent(a, false);
    for (const id of agentFacts(a)) {
      const q = quote(id, rules);
      expect(text).toContain(`${q?.text}${q?.verified ? '' : ' (not verified)'}`);
    }
  }
});

test('numbers are those of the page', () => {
  const source = rules.facts[agent('natalizumab').risk]?.sources[0]?.source;
  const n = list.find((r) => r.source.id === source)?.n;
  expect(write.agent(agent('natalizumab'), false)).toMatch(new RegExp(`\\[${n}[,\\]]`));
});

test('the checklist has a box for each fact, and no other text has one', () => {
  const [action, checklist] = partCards.map((c) => write.card(c)) as [string, string];
  expect(checklist.match(/\[ \] /g)?.length).toBeGreaterThan(15);
  expect(action).not.toContain('[ ]');
  expect(write.whole(sections, { plain: false, agents })).not.toContain('[ ]');
});

test('a table that nobody entered gives its axes and where it stands', () => {
  const text = write.section(rules.article.find((s) => s.id === 'risk-by-agent') as (typeof rules.article)[0], { plain: false, agents });
  const table = rules.tables.find((t) => t.id === 'nat-us-label');
  expect(text).toContain(`${table?.notEntered}.`);
});
