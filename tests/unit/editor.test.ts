// The rules editor below its page: words for every field, blanks that fit their kind, and a verdict that is the clients' own.
import { describe, expect, test } from 'vitest';
import { Draft } from '../../lib/channel/schema/release.ts';
import { wordsOf } from '../../lib/channel/schema/words.ts';
import { verdictOf } from '../../lib/channel/verdict.ts';
import { z } from '../../lib/rules/zod.ts';
import { empty } from '../../lib/ui/editor/Editor.tsx';
import { blank, draftIn, type Node, orNothing } from '../../lib/ui/editor/node.ts';
import { rules as bundle } from './support/real.ts';

const now = Date.UTC(2026, 10, 23);
const schema = z.toJSONSchema(Draft) as Node;
const verdict = (local: unknown) => verdictOf(local, bundle, 20261123, now);
const good = {
  ...empty,
  organisation: 'Example Hospital',
  names: [{ agent: 'natalizumab', name: { text: 'Wardname', kind: 'brand' }, reason: 'The name that our pharmacy uses.' }],
  canaries: [{ id: 'wardname', lines: ['Wardname 300 mg'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] }],
};

/** Every place of the schema, without numbers of entries. */
function places(n: Node, place: string, seen: string[] = []): string[] {
  for (const x of n.anyOf ?? []) places(x, place, seen);
  for (const [key, child] of Object.entries(n.properties ?? {})) {
    const at = place ? `${place}.${key}` : key;
    seen.push(at);
    places(child, at, seen);
  }
  if (n.items) places(n.items, place, seen);
  if (typeof n.additionalProperties === 'object') places(n.additionalProperties, `${place}.*`, seen);
  return seen;
}

test('every field of the schema has words', () => {
  const all = [...new Set(places(schema, ''))];
  expect(all.length).toBeGreaterThan(120);
  expect(all.filter((p) => !wordsOf(p))).toEqual([]);
  expect(wordsOf('facts.*.values.*.value')?.title).toBe('Number');
  expect(wordsOf('nosuch')).toBeNull();
});

test('a form that nobody has filled has one fault, and a whole medicine of blanks has faults in its own fields alone', () => {
  expect(verdict(empty).faults.map((f) => f.path)).toEqual(['organisation']);
  const agent = blank(schema.properties?.agents?.items ?? {});
  const { faults } = verdict({ ...good, agents: [agent] });
  expect(faults.length).toBeGreaterThan(5);
  expect(faults.filter((f) => !f.path.startsWith('agents[0].'))).toEqual([]);
  for (const f of faults) expect(f.what).toMatch(/^[A-Z].*\.$/);
});

test('each kind of entry can be begun', () => {
  for (const [key, n] of Object.entries(schema.properties ?? {})) {
    const item = n.items ?? (typeof n.additionalProperties === 'object' ? n.additionalProperties : null);
    if (item) expect(blank(item), key).toBeTypeOf('object');
  }
  expect(orNothing({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toEqual({ type: 'string' });
  expect(blank({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBeNull();
});

describe('a file', () => {
  const errata = [{ id: 'name', on: '2026-11-20', agents: ['rituximab'], text: 'Release 4 lacked a name.', weakens: false }];

  test.each<[string, unknown, unknown]>([
    ['additions', { organisation: 'X' }, { organisation: 'X' }],
    ['a release', { version: 3, errata, local: { organisation: 'X' } }, { organisation: 'X', errata }],
    ['corrections alone', errata, { errata }],
    ['a release of whole rules', { version: 3, errata, rules: {} }, null],
    ['a list of something else', [1, { id: 'x' }], null],
    ['nothing', null, null],
  ])('with %s', (_what, value, draft) => {
    expect(draftIn(value)).toEqual(draft);
  });

  test('corrections stand in the release, and one that does not fit is a fault of its field', () => {
    expect(verdict({ ...good, errata })).toMatchObject({ faults: [], refusal: null, errata });
    expect(verdict({ ...good, errata: [{ ...errata[0], on: 'yesterday' }] }).faults.map((f) => f.path)).toEqual(['errata[0].on']);
  });
});

describe('the verdict', () => {
  test('takes what clients would take, and tries its lists', () => {
    const v = verdict(good);
    expect(v).toMatchObject({ faults: [], refusal: null, tests: [{ id: 'wardname', good: true }] });
    expect(v.rules?.agents.find((a) => a.id === 'natalizumab')?.names.at(-1)?.text).toBe('Wardname');
  });

  test.each([
    ['lowers the critical', { tiers: [{ agent: 'natalizumab', tier: 'warning', reason: 'Too loud.' }] }, 'local-conflict'],
    ['names no medicine', { notes: [{ agent: 'nosuch', text: 'A note.' }] }, 'local-conflict'],
    [
      'has a list that is not found',
      { canaries: [{ id: 'wrong', lines: ['metformin 500 mg'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] }] },
      'canary-failed',
    ],
  ])('of one that %s', (_what, over, reason) => {
    const v = verdict({ ...good, ...over });
    expect(v.refusal?.reason).toBe(reason);
    expect(v.rules).toBeNull();
  });

  test.each([null, 7, 'x', [], { organisation: 3 }, { ...good, extra: 1 }, { ...good, names: [{ agent: 'x' }] }])(
    'of %j is a list of faults',
    (value) => {
      const v = verdict(value);
      expect(v.faults.length).toBeGreaterThan(0);
      expect(v.local).toBeNull();
    },
  );
});
