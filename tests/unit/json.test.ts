// Strict JSON: what the rules' reader refuses, with a reason and the mend.
import { expect, test } from 'vitest';
import { readJson } from '../../rules/cli/json.ts';
import { maxBytes } from '../../rules/cli/text.ts';

const refusal = (text: string) => readJson(text, 'rules/x.json');

test('good text gives its value and no problem', () => {
  expect(refusal('{"a":[1,"é😀"]}')).toEqual({ value: { a: [1, 'é😀'] }, problems: [] });
});

test.each([
  ['text that is too long', `"${'a'.repeat(maxBytes)}"`, /characters/],
  ['text that is no JSON', '{"a":}', /not JSON/],
  ['nothing', '', /not JSON/],
  ['nesting that is too deep', '['.repeat(30) + ']'.repeat(30), /deeper/],
  ['the key __proto__', '{"a":{"__proto__":{"admin":true}}}', /"__proto__"/],
  ['the key constructor', '{"constructor":1}', /"constructor"/],
  ['the key prototype', '[{"prototype":1}]', /"prototype"/],
  ['a lone surrogate', '"\ud800"', /lone surrogate/],
  ['a lone surrogate in an escape', '{"a":"\\ud83d"}', /lone surrogate/],
  ['a lone surrogate in a key', '{"\\ud83d":1}', /lone surrogate/],
  ['a key that stands twice', '{"a":1,"a":2}', /twice/],
])('refuses %s', (_what, text, why) => {
  const { value, problems } = refusal(text);
  expect(value).toBeUndefined();
  expect(problems.map((p) => p.what).join()).toMatch(why);
  for (const p of problems) expect(p).toMatchObject({ file: 'rules/x.json', mend: expect.stringMatching(/\w+/) });
});

test('says where in the file', () => {
  expect(refusal('{"a":[{"b":"\\ud83d"}]}').problems[0]?.path).toBe('a[0].b');
});

test('a refused prototype key has changed no prototype', () => {
  refusal('{"__proto__":{"polluted":true}}');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('as deep as allowed is allowed', () => {
  expect(refusal('['.repeat(24) + ']'.repeat(24)).problems).toEqual([]);
});
