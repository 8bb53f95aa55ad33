// Look-alikes: every near pair is found and listed, and no look-alike gives a firm mention.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../lib/match/normal.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import { generalNames } from '../../rules/cli/general.ts';
import { checkLookalikes, entriesOf, findLookalikes } from '../../rules/cli/lookalikes.ts';
import { tryLines } from '../../rules/cli/try.ts';
import { agent, loaded, rules } from './support/real.ts';

const problems = (edit: (agents: Agent[]) => void, names = generalNames) => {
  const copy = structuredClone(rules);
  edit(copy.agents);
  return checkLookalikes(copy, loaded.files, names);
};
const natalizumab = (agents: Agent[]) => agents.find((a) => a.id === 'natalizumab') as Agent;

describe('the list of general names', () => {
  test('is long, sorted, in lower case, each once, and holds none of our agents', () => {
    expect(generalNames.length).toBeGreaterThan(1500);
    expect(generalNames).toEqual([...new Set(generalNames)].sort());
    expect(generalNames.filter((n) => !/^[a-z][a-z0-9-]+( [a-zA-Z0-9-]+)*$/.test(n))).toEqual([]);
    const ours = new Set(rules.agents.flatMap((a) => a.names.map((n) => keyOf(n.text).key)));
    expect(generalNames.filter((n) => ours.has(keyOf(n).key))).toEqual([]);
  });
});

describe('pairs', () => {
  const near = (name: string, general: string) =>
    findLookalikes([{ ...agent('natalizumab'), names: [{ text: name, kind: 'brand' }] }], [general])[0]?.distance;

  test.each([
    ['natalizumab', 'natalizumap', 1],
    ['natalizumab', 'nataliumab', 1],
    ['natalizumab', 'natlaizumab', 1],
    ['natalizumab', 'natlaizumap', 2],
    ['natalizumab', 'natalizumab', 0],
    ['Ty-sabri', 'tysabri', 0],
    ['natalizumab', 'omalizumab', undefined],
    ['natalizumab', 'satralizumab', 2],
  ])('%s and %s: %s', (a, b, steps) => {
    expect(near(a, b)).toBe(steps);
  });

  test('one or two edits of a name are always found, whatever they are', () => {
    const names = rules.agents.flatMap((a) => a.names.map((n) => keyOf(n.text).key)).filter((k) => /^[a-z]{5,}$/.test(k));
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const edit = fc.record({ how: fc.constantFrom('more', 'less', 'other', 'swap'), at: fc.nat(30), letter });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(edit, { minLength: 1, maxLength: 2 }), (name, edits) => {
        const changed = edits.reduce((s, e) => {
          const i = e.at % (s.length - 1);
          if (e.how === 'more') return s.slice(0, i) + e.letter + s.slice(i);
          if (e.how === 'less') return s.slice(0, i) + s.slice(i + 1);
          if (e.how === 'other') return s.slice(0, i) + e.letter + s.slice(i + 1);
          return s.slice(0, i) + s[i + 1] + s[i] + s.slice(i + 2);
        }, name);
        // two swaps that overlap are three edits where no letter may be moved twice
        if (edits.length === 2 && edits.some((e) => e.how === 'swap')) return true;
        return near(name, changed) !== undefined && (near(name, changed) as number) <= edits.length;
      }),
      { numRuns: 500 },
    );
  });

  test('an abbreviation under five letters is not compared, a brand of that length is', () => {
    const pairs = (kind: 'abbreviation' | 'brand') => findLookalikes([{ ...agent('natalizumab'), names: [{ text: 'NTZX', kind }] }], ['ntza']);
    expect([pairs('abbreviation').length, pairs('brand').length]).toEqual([0, 1]);
  });
});

describe('the check', () => {
  test('the real rules pass', () => {
    expect(checkLookalikes(rules, loaded.files, generalNames)).toEqual([]);
  });

  test('a pair that is not listed is found, with the name to add', () => {
    const found = problems((agents) => (natalizumab(agents).lookalikes = []));
    expect(found).toContainEqual({
      file: 'rules/agents/natalizumab.json',
      path: 'lookalikes',
      what: '"natalizumab" is 2 letters from "satralizumab".',
      mend: 'add "satralizumab" to lookalikes.',
    });
  });

  test('a name that is the general name of another medicine is found even when it is listed', () => {
    const found = problems((agents) => {
      natalizumab(agents).names.push({ text: 'Omalizumab', kind: 'brand' });
      natalizumab(agents).lookalikes.push('omalizumab');
    });
    expect(found.map((p) => p.what)).toContain('"Omalizumab" is also the general name of another medicine.');
    expect(found.some((p) => /"omalizumab" fires natalizumab/.test(p.what))).toBe(true);
  });

  test('a look-alike that fires its agent is found', () => {
    const found = problems((agents) => natalizumab(agents).lookalikes.push('Tysabri'));
    expect(found.map((p) => p.what)).toEqual(['"Tysabri" fires natalizumab.']);
  });
});

test('no look-alike, alone or as lists write it, gives a firm mention of the agent it looks like', () => {
  const asked = rules.agents.flatMap((a) => a.lookalikes.flatMap((l) => entriesOf(l).map((line) => ({ agent: a.id, line }))));
  const tried = tryLines(
    rules,
    asked.map((a) => a.line),
  );
  expect(asked.length).toBeGreaterThan(1000);
  expect(asked.filter((a, i) => tried[i]?.mentions.some((m) => m.firm && m.agent === a.agent))).toEqual([]);
});

test('no general name, alone or as lists write it, gives a firm mention of any agent', () => {
  const lines = generalNames.flatMap(entriesOf);
  expect(lines).toContain('cetuximab 10 mg tablet');
  expect(
    tryLines(rules, lines)
      .filter((t) => t.mentions.some((m) => m.firm))
      .map((t) => t.text),
  ).toEqual([]);
});
