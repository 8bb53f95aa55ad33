// The minimal information set: every item of every agent is filled from facts, or says "unknown" in words.
import { describe, expect, test } from 'vitest';
import { pddiLabels, pddiSet } from '../../lib/evidence/pddi.ts';
import { agent, rules } from './support/real.ts';

const ids = Object.keys(pddiLabels);
const sets = rules.agents.map((a) => [a.id, pddiSet(a, rules)] as const);
const item = (id: string, what: string) => pddiSet(agent(id), rules).find((i) => i.id === what);

test.each(sets)('%s: every item once, in order, none blank', (_id, set) => {
  expect(set.map((i) => i.id)).toEqual(ids);
  expect(set.filter((i) => !i.text?.trim() && !i.quotes.length).map((i) => i.id)).toEqual([]);
  expect(set.flatMap((i) => [i.text ?? '', ...i.quotes.map((q) => q.text)]).filter((t) => /undefined|NaN|\{/.test(t))).toEqual([]);
});

test.each(sets)('%s: an item is unknown exactly when it has no fact and no words of the rule', (_id, set) => {
  for (const i of set) {
    expect(i.unknown).toBe(i.text === rules.basis.unknown);
    if (i.unknown) expect(i.quotes).toEqual([]);
  }
});

describe('what the items hold', () => {
  test('the disease is the same for all: consequence, seriousness and severity share their facts', () => {
    for (const what of ['seriousness', 'severity'])
      expect(
        new Set(
          sets.map(([id]) =>
            item(id, what)
              ?.quotes.map((q) => q.id)
              .join(),
          ),
        ).size,
      ).toBe(1);
    expect(item('rituximab', 'consequence')?.quotes.map((q) => q.id)).toEqual([...rules.basis.disease.consequences, 'rituximab.risk']);
  });

  test('a medicine without incidence says so, one with it quotes the numbers', () => {
    const without = rules.agents.find((a) => !a.incidence.length);
    expect(item(without?.id ?? '', 'frequency')).toMatchObject({ unknown: true, text: rules.basis.unknown });
    expect(item('natalizumab', 'frequency')).toMatchObject({ unknown: false, text: null });
  });

  test('labels that nobody read are named as unknown', () => {
    expect(item('natalizumab', 'evidence')?.text).toBe(
      'Level: boxed warning in a label. Labels: US boxed warning (Boxed warning); EU contraindication (Leaflet section 2, must not be given; section 4); UK, CA, AU and JP unknown.',
    );
  });

  test('action holds monitoring and suspicion, each fact once though it stands in two strata', () => {
    const quoted = item('dimethyl fumarate', 'action')?.quotes.map((q) => q.id) ?? [];
    expect(quoted).toContain('dimethyl-fumarate.suspicion');
    expect(new Set(quoted).size).toBe(quoted.length);
  });
});
