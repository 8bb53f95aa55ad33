// Names with a typing error: told as possible, never as firm, and never on the names of other medicines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeNear } from '../../lib/match/near.ts';
import { keyOf } from '../../lib/match/normal.ts';
import { generalNames } from '../../rules/cli/general.ts';
import { entriesOf } from '../../rules/cli/lookalikes.ts';
import { tryLines } from '../../rules/cli/try.ts';
import { match, mentionsIn, pack, rules } from './support/real.ts';

const tried = (line: string) => tryLines(rules, [line])[0]?.mentions ?? [];
const possible = (line: string) => tried(line).map((m) => `${m.matched}: ${m.agent}${m.firm ? ' (firm)' : ''}`);

describe('one typing error', () => {
  test.each([
    ['another letter', 'natalizumap 300 mg infusion', ['natalizumap: natalizumab']],
    ['a letter too many', 'fingollimod 0.5 mg capsules', ['fingollimod: fingolimod']],
    ['a letter too few', 'ocrelizmab 600 mg', ['ocrelizmab: ocrelizumab']],
    ['two letters swapped', 'rtiuximab 1 g IV', ['rtiuximab: rituximab']],
    ['in a brand, in capitals', 'TYSABRY 300 MG', ['TYSABRY: natalizumab']],
    ['in a name of two words', 'dimethyl fumerate 240 mg', ['dimethyl fumerate: dimethyl fumarate']],
    ['a space in the wrong place', 'dimethy lfumarate 240 mg', ['dimethy lfumarate: dimethyl fumarate']],
    ['in Cyrillic', 'окрелезумаб 600 мг', ['окрелезумаб: ocrelizumab']],
    ['in Japanese', 'ナタリカマブ点滴静注', ['ナタリカマブ: natalizumab']],
    ['with a strength glued to it', 'Tysabry300mg', ['Tysabry: natalizumab']],
  ])('%s', (_what, line, expected) => {
    expect(possible(line)).toEqual(expected);
    expect(match(line)).toEqual([]);
  });

  test('says what it may be, and where it stands', () => {
    expect(tried('• natalizumap 300 mg')).toEqual([
      {
        agent: 'natalizumab',
        matched: 'natalizumap',
        start: 2,
        end: 13,
        firm: false,
        systemic: true,
        status: 'active',
        note: 'may be natalizumab; confirm',
      },
    ]);
  });

  test('beside the name itself it adds nothing', () => {
    expect(possible('Tysabri (natalizumap) 300 mg')).toEqual(['Tysabri: natalizumab (firm)']);
  });
});

describe('no error of ours', () => {
  test.each([
    ['two errors', 'natelizumap'],
    ['five letters', 'Sonne 5 mg'],
    ['a look-alike that an agent lists', 'Maxalt 10 mg, Tyvaso, Rixubis'],
    ['another code with the same letters', 'BG00013'],
    ['two words that only together spell it', 'natali zumab'],
    ['ordinary words of a list', 'heparin premix bag, cortex, policy, program'],
    ['nothing', ''],
  ])('%s', (_what, line) => {
    expect(possible(line)).toEqual([]);
  });

  test('the general names of other medicines, as lists write them', () => {
    const told = tryLines(rules, generalNames.flatMap(entriesOf)).flatMap((t) => t.mentions.map((m) => `${t.text}: ${m.agent}`));
    expect(generalNames.length).toBeGreaterThan(2000);
    expect(told).toEqual([]);
  });
});

const latin = 'abcdefghijklmnopqrstuvwxyz';
const written = new Set(pack.entries.map((e) => e[0]));
type Misspelt = { agent: string; name: string; line: string };

/** Each name of six letters and more with one letter added, dropped, changed or swapped; `random` gives whole numbers. */
function misspellings(random: (below: number) => number): Misspelt[] {
  return rules.agents.flatMap((a) =>
    a.names.flatMap((n): Misspelt[] => {
      const letters = [...n.text];
      const places = letters.flatMap((c, i) => (/\p{L}/u.test(c) ? [i] : []));
      if (places.length < 6) return [];
      const at = places[random(places.length)] as number;
      const alphabet = /[a-z]/i.test(n.text) ? latin : n.text.replace(/\P{L}/gu, '');
      const other = [...alphabet][random([...alphabet].length)] as string;
      const kind = random(4);
      if (kind === 0) letters.splice(at, 0, other);
      else if (kind === 1) letters.splice(at, 1);
      else if (kind === 2) letters[at] = other;
      else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
      const line = letters.join('');
      // an ending, an accent, or letters swapped with themselves: still the name, and no error that can be seen;
      // nor can it be seen where it makes the name of another agent, as ciclosporin becomes voclosporin in kana
      return written.has(keyOf(line).key) || mentionsIn(line).some((m) => m.agent === a.id) ? [] : [{ agent: a.id, name: n.text, line }];
    }),
  );
}

test('of the misspellings of every name at least nine in ten are possible and none is firm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      let n = seed;
      const all = misspellings((below) => (n = (n * 48271) % 2147483647) % below);
      const mentions = tryLines(
        rules,
        all.map((m) => m.line),
      ).map((t) => t.mentions);
      const missed = all.filter((m, i) => !mentions[i]?.some((x) => x.agent === m.agent));
      expect(all.length).toBeGreaterThan(1500);
      // another name inside a longer one may still be written right ("dimethyl fumarate and xthyl hydrogen fumarate")
      const firm = all.flatMap((m, i) =>
        mentions[i]?.some((x) => x.firm && !m.name.includes(x.matched)) ? [`${m.agent} ${m.name}: ${m.line}`] : [],
      );
      expect(firm).toEqual([]);
      expect(missed.length / all.length, missed.map((m) => `${m.name}: ${m.line}`).join(', ')).toBeLessThan(0.1);
    }),
    { numRuns: 20, seed: 20261122, endOnFailure: true },
  );
});

test('what a word costs does not grow with the number of names', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `medicine${i} ${i} mg tablet, one by mouth daily with water`);
  /** Look-ups by key while the lines are searched. */
  const asked = (times: number) => {
    const more = Array.from({ length: times - 1 }, (_, k) =>
      pack.entries.map((e) => [`${e[0]}${latin[k]}q`, 'n', [0]] as (typeof pack.entries)[number]),
    );
    const near = makeNear({ ...pack, entries: [...pack.entries, ...more.flat()] }, [])();
    const get = Map.prototype.get;
    let count = 0;
    Map.prototype.get = function (key) {
      count++;
      return get.call(this, key);
    };
    try {
      for (const line of lines) near(line, []);
    } finally {
      Map.prototype.get = get;
    }
    return count;
  };
  expect(asked(10)).toBeLessThan(asked(1) * 2);
});
