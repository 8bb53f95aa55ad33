// The self-test: the rules' own test lists through the code that assesses charts, and the sentence that says what came of it.
import { expect, test } from 'vitest';
import { type SelfTest, selfTestOf, selfTestSentence, siteSentence } from '../../lib/alert/self-test.ts';
import { runCanaries } from '../../lib/channel/canaries.ts';
import { rules } from './support/real.ts';
import { today } from './support/row.ts';

const of = (found: Pick<SelfTest, 'canaries' | 'failed'>): SelfTest => ({ at: '', version: '0', rules: 1, ms: 1, refused: 0, ...found });
const said = (found: Pick<SelfTest, 'canaries' | 'failed'>) => selfTestSentence(of(found), '23 Nov');

test('the rules as they are pass', () => {
  const found = selfTestOf(rules.canaries.length, runCanaries(rules, today), []);
  expect(found.failed).toEqual([]);
  expect(said(found)).toBe(
    `The self-test of 23 Nov passed: all ${rules.canaries.length} test lists gave the answer they must, and the browser does what is asked of it.`,
  );
});

test('an agent that lost its names is a failure, named in words', () => {
  const agents = rules.agents.map((a) => (a.id === 'natalizumab' ? { ...a, names: a.names.map((n) => ({ ...n, text: `x${n.text}y` })) } : a));
  const found = selfTestOf(rules.canaries.length, runCanaries({ ...rules, agents }, today), []);
  expect(found.failed.length).toBeGreaterThan(0);
  expect(found.failed[0]).toMatch(/^The test list ".+" gave another answer than it must\. It gives "/);
  expect(said(found)).toContain('failed:');
});

test('what the browser does not do is a failure too', () => {
  const found = selfTestOf(3, [], ['The reader is not registered.']);
  expect(found.failed).toEqual(['The reader is not registered.']);
  expect(said(found)).toBe(
    'The self-test of 23 Nov failed: one thing is wrong. Do not rely on the sign until it is mended: install the extension again, or ask whoever looks after it.',
  );
});

test('a site that goes otherwise than it used to is named with its counts', () => {
  expect(siteSentence({ origin: 'https://ehr.example.org', gave: 'part', times: 5, of: 12 })).toBe(
    'On https://ehr.example.org only a part of the list could be read on 5 of the last 12 charts, which was rare before. Its pages may have changed: compare the sign there with the chart.',
  );
});
