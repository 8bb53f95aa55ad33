// Every refusal of the rules channel by its typed reason, with the last good rules still in force.
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../lib/channel/accept.ts';
import { breaches } from '../../lib/channel/floor.ts';
import { load } from '../../lib/channel/load.ts';
import { writePlain } from '../../lib/channel/plain.ts';
import { refusal, refusalReasons } from '../../lib/channel/refusal.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { type Held, holdFive } from './support/held.ts';
import { day, keyList, local, moment, now, parcel, release, signed, signText, smallRules } from './support/publisher.ts';

let c: Held['c'];
let five: Held['five'];
let held: Held['held'];
let ofRules: Held['ofRules'];
let refuses: Held['refuses'];

beforeAll(async () => {
  ({ c, five, held, ofRules, refuses } = await holdFive());
});

const rulesWith = (version: number, change: (b: Bundle) => void): Bundle => {
  const b = { ...structuredClone(c.bundled), version };
  change(b);
  return b;
};
const agentOf = (b: Bundle, id: string) => b.agents.find((a) => a.id === id) as Agent;

test('every reason has its sentence and the next step', () => {
  for (const reason of refusalReasons) {
    const r = refusal(reason);
    expect(r.sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(r.next).toMatch(/^[A-Z].{10,}\.$/);
  }
});

describe('what is accepted', () => {
  test('a release that two keys of two roles have signed is in force, and says so', async () => {
    expect(held.seen).toMatchObject({ version: 5 });
    const f = await load(held, c.ground, now);
    expect(f).toMatchObject({ standing: 'current', release: { version: 5 }, rules: { version: 5 } });
    expect(f.says).toEqual(['Release 5 of 2026-11-22 from the public channel.', 'Good until 2027-01-22.']);
  });

  test('the same bytes again are the same, however often, in one line of the ledger', async () => {
    let state = held;
    for (let i = 0; i < 3; i++) {
      const r = await accept(parcel({ release: five }), state, c.ground, now + i * day);
      expect(r.kind).toBe('same');
      state = r.state;
    }
    expect(state.ledger.filter((l) => l.event === 'same')).toEqual([expect.objectContaining({ times: 3, at: now + 2 * day })]);
  });

  test('the next release takes over and the last is kept', async () => {
    const six = await ofRules(6);
    const r = await accept(parcel({ release: six }), held, c.ground, now);
    expect(r).toMatchObject({ kind: 'accept', version: 6, state: { active: six, previous: five } });
  });

  test('a server that still has what is packaged is no fault', async () => {
    const ground = { ...c.ground, bundled: smallRules(9) };
    const r = await accept(parcel({ release: await ofRules(9) }), null, ground, now);
    expect(r).toMatchObject({ kind: 'same', state: { active: null, refused: null } });
  });

  test('an empty parcel changes nothing', async () => {
    expect(await accept(parcel({}), held, c.ground, now)).toMatchObject({ kind: 'same', version: 5 });
  });
});

describe('who signed', () => {
  test('one signature', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.clinical]) }, 'too-few-signatures')));
  test('one key twice', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.clinical, c.clinical]) }, 'too-few-signatures', /1 of the 2/)));
  test('one key under two ids', async () => {
    const s = await signed('rules', release(6, c.bundled), [c.clinical, c.clinical]);
    const twice = JSON.parse(s.signatures);
    twice.signatures[1].key = c.engineering.publicKey.id;
    await refuses({ release: { ...s, signatures: writePlain(twice) } }, 'too-few-signatures', /1 of the 2/);
  });
  test('two keys of one role', async () => {
    const root = keyList(1, [...c.both, c.clinical2]);
    const ground = { ...c.ground, root };
    const r = await accept(parcel({ release: await signed('rules', release(6, c.bundled), [c.clinical, c.clinical2]) }), null, ground, now);
    expect(r).toMatchObject({ kind: 'refuse', refusal: { reason: 'too-few-signatures', sentence: expect.stringContaining('no engineering key') } });
  });
  test('a key that nobody trusts', async () =>
    void (await refuses({ release: await signed('rules', release(6, c.bundled), [c.thief, c.engineering]) }, 'too-few-signatures')));
  test('a signature for another kind of file', async () =>
    void (await refuses({ release: await signed('recalls', release(6, c.bundled), c.both) }, 'too-few-signatures')));
  test('signatures of another release', async () =>
    void (await refuses({ release: { ...(await ofRules(6)), signatures: five.signatures } }, 'too-few-signatures')));
  test.each(['', '{}', 'x', '{"format":"pml-sentinel-signatures","schema":1,"signatures":[]}\n'])(
    'signatures that cannot be read: %j',
    async (signatures) => {
      await refuses({ release: { ...(await ofRules(6)), signatures } }, 'bad-signatures');
    },
  );
});

describe('what it says of itself', () => {
  test('older', async () => void (await refuses({ release: await ofRules(4) }, 'rollback', /4 after 5/)));
  test('the same number, other bytes', async () => void (await refuses({ release: await ofRules(5, { minimumApp: '0.0.1' }) }, 'other-bytes')));
  test('far ahead', async () => void (await refuses({ release: await ofRules(20_000) }, 'version-jump')));
  test('expired', async () =>
    void (await refuses({ release: await ofRules(6, { issued: moment(now - 9 * day), expires: moment(now - 1000) }) }, 'expired')));
  test('of the future', async () => void (await refuses({ release: await ofRules(6, { issued: moment(now + 3 * day) }) }, 'from-the-future')));
  test('good for ever', async () =>
    void (await refuses({ release: await ofRules(6, { expires: moment(now + 900 * day) }) }, 'bad-schema', /400 days/)));
  test('another channel', async () => void (await refuses({ release: await ofRules(6, { channel: 'hospital' }) }, 'other-channel')));
  test('a newer extension', async () => void (await refuses({ release: await ofRules(6, { minimumApp: '0.10.0' }) }, 'app-too-old', /0\.10\.0/)));
  test('a newer format', async () =>
    void (await refuses({ release: await signed('rules', { ...release(6, c.bundled), schema: 2 }, c.both) }, 'unknown-format')));
  test('too large', async () =>
    void (await refuses({ release: await signText('rules', `${writePlain(release(6, c.bundled))}${' '.repeat(2_000_000)}`, c.both) }, 'too-large')));
  test('number inside and outside', async () =>
    void (await refuses({ release: await ofRules(6, { rules: { ...c.bundled, version: 7 } }) }, 'bad-schema')));
  test('nothing in it', async () => void (await refuses({ release: await ofRules(6, { rules: undefined }) }, 'bad-schema')));
  test.each([
    ['a field of its own', (v: Record<string, unknown>) => Object.assign(v, { script: 'x' })],
    ['a time that does not exist', (v: Record<string, unknown>) => Object.assign(v, { issued: '2026-02-30T00:00:00Z' })],
    ['a number that is none', (v: Record<string, unknown>) => Object.assign(v, { version: 6.5 })],
    ['other JSON', (v: Record<string, unknown>) => Object.assign(v, { format: 'x' })],
  ])(
    '%s',
    async (_what, change) => void (await refuses({ release: await signed('rules', change({ ...release(6, c.bundled) }), c.both) }, 'bad-schema')),
  );
});

describe('how it is written', () => {
  const text = () => writePlain(release(6, c.bundled));
  test.each([
    ['a key twice', () => text().replace('"version":6', '"version":9,"version":6'), /twice/],
    ['__proto__', () => text().replace('"errata":[]', '"errata":[],"__proto__":{"version":9}'), /"__proto__"/],
    ['a key constructor', () => text().replace('"errata":[]', '"errata":[],"constructor":1'), /"constructor"/],
    ['deep nesting', () => text().replace('"errata":[]', `"errata":${'['.repeat(5000)}${']'.repeat(5000)}`), /nested/],
    ['half a character', () => text().replace('Natalizumab', 'Natalizumab\\ud800'), /half a character/],
    ['a direction character', () => text().replace('Natalizumab', 'Natalizumab\u202e'), /direction character/],
    ['a byte order mark', () => `\ufeff${text()}`, /JSON/],
    ['an escape that need not be', () => text().replace('Natalizumab', '\\u004eatalizumab'), /unusual/],
    ['a number in another way', () => text().replace('"version":6', '"version":6.0'), /unusual/],
    ['no line end', () => text().trimEnd(), /unusual/],
    ['no JSON', () => text().slice(0, -20), /JSON/],
  ])('%s', async (_what, make, why) => void (await refuses({ release: await signText('rules', make(), c.both) }, 'not-plain', why)));
});

describe('what it would do', () => {
  test.each<[string, (b: Bundle) => void, RegExp]>([
    ['the critical agent goes', (b) => void (b.agents = b.agents.filter((a) => a.id !== 'natalizumab')), /natalizumab/],
    ['its tier', (b) => Object.assign(agentOf(b, 'natalizumab').tier, { value: 'warning', criterion: 'warning.boxed' }), /tier/],
    ['a name of it', (b) => void (agentOf(b, 'natalizumab').names = agentOf(b, 'natalizumab').names.filter((n) => n.text !== 'Tysabri')), /Tysabri/],
    ['a name is only possible', (b) => void agentOf(b, 'natalizumab').names.forEach((n) => Object.assign(n, { match: 'ask' })), /less firm/],
    ['a route rules it out', (b) => agentOf(b, 'natalizumab').notSystemicBy.push('intravenous'), /intravenous/],
    ['it is forgotten sooner', (b) => void (agentOf(b, 'natalizumab').carryOver = shorter(b)), /shorter/],
    ['a name alone settles nothing', (b) => void (agentOf(b, 'natalizumab').nameSettles = false), /settles/],
    ['an escalator', (b) => void (agentOf(b, 'natalizumab').tier.escalators = []), /raised by/],
    ['a warning goes without a word', (b) => void (b.agents = b.agents.filter((a) => a.id !== 'rituximab')), /rituximab|loose/],
    ['a class word hides a name', (b) => b.classes.push({ id: 'x', title: 'X', words: ['Tysabri 300'], agents: ['natalizumab'] }), /less loudly/],
  ])('below the floor, whatever signed it: %s', (_what, change, why) => {
    const found = breaches(c.bundled, rulesWith(6, change), { channel: 'public', errata: [], now });
    expect(found.join('\n')).toMatch(why);
  });

  test('equal rules, a new name, a new route of acting and a stricter tier are no breach', () => {
    const more = rulesWith(6, (b) => {
      agentOf(b, 'natalizumab').names.push({ text: 'natalizumab example', kind: 'synonym' });
      Object.assign(agentOf(b, 'rituximab').tier, { value: 'critical', criterion: 'critical.box-and-programme' });
      agentOf(b, 'dimethyl fumarate').notSystemicBy = [];
    });
    expect(breaches(c.bundled, more, { channel: 'hospital', errata: [], now })).toEqual([]);
    expect(breaches(c.bundled, c.bundled, { channel: 'hospital', errata: [], now })).toEqual([]);
  });

  test('what two people signed but the floor forbids is refused', async () => {
    const own = rulesWith(6, (b) => agentOf(b, 'natalizumab').notSystemicBy.push('subcutaneous'));
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /natalizumab is critical, and the route subcutaneous/);
  });

  test('an erratum lets the public channel lower what is not critical, and nobody the critical', async () => {
    const own = rulesWith(6, (b) => {
      Object.assign(agentOf(b, 'rituximab').tier, { value: 'note', criterion: 'note.cases' });
      for (const x of b.canaries) for (const e of x.expect) if (e.agent === 'rituximab') e.tier = 'note';
    });
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /rituximab: its tier is note/);
    const erratum = { id: 'rituximab-label', on: '2026-11-22', agents: ['rituximab'], text: 'The label has changed.', weakens: true };
    const good = await accept(parcel({ release: await ofRules(6, { rules: own, errata: [erratum] }) }), held, c.ground, now);
    expect(good.kind).toBe('accept');
    expect((await load(good.state, c.ground, now)).errata).toEqual([erratum]);
    Object.assign(agentOf(own, 'natalizumab').tier, { value: 'warning', criterion: 'warning.boxed' });
    for (const x of own.canaries) for (const e of x.expect) if (e.agent === 'natalizumab') e.tier = 'warning';
    const excused = { ...erratum, agents: ['rituximab', 'natalizumab'] };
    await refuses({ release: await ofRules(6, { rules: own, errata: [excused] }) }, 'below-floor', /natalizumab is critical/);
  });

  test('a self-test that fails here', async () => {
    const own = rulesWith(6, (b) =>
      b.canaries.push({ id: 'wrong', lines: ['Metformin 500 mg'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] }),
    );
    await refuses({ release: await ofRules(6, { rules: own }) }, 'canary-failed', /wrong/);
  });
  test('no self-test at all', async () =>
    void (await refuses({ release: await ofRules(6, { rules: rulesWith(6, (b) => void (b.canaries = [])) }) }, 'canary-failed')));
  test('a statement that is not there', async () =>
    void (await refuses(
      { release: await ofRules(6, { rules: rulesWith(6, (b) => void delete b.facts[agentOf(b, 'natalizumab').risk]) }) },
      'loose-end',
    )));
  test('a packaged list that must stay silent', async () => {
    const silent = c.bundled.canaries.find((x) => !x.expect.length)?.lines[0] ?? '';
    const word = silent.match(/\p{L}{6,}/u)?.[0] ?? '';
    const own = rulesWith(6, (b) => {
      agentOf(b, 'natalizumab').names.push({ text: word, kind: 'synonym' });
      b.canaries = b.canaries.filter((x) => x.expect.length);
      b.canaries.push({ id: 'silent', lines: ['Aspirin'], expect: [] });
    });
    await refuses({ release: await ofRules(6, { rules: own }) }, 'below-floor', /stay silent/);
  });
  test('local additions on the public channel', async () =>
    void (await refuses({ release: await ofRules(6, { local: local() }) }, 'bad-schema', /hospital/)));

  const shorter = (b: Bundle): Agent['carryOver'] => {
    const carry = agentOf(b, 'natalizumab').carryOver;
    if (carry.kind !== 'months') throw new Error('The rules have changed.');
    const value = b.facts[carry.fact]?.values?.[carry.value];
    if (value) value.value = 1;
    return carry;
  };
});
