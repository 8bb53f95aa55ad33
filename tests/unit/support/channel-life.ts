// The life of one installation, step by step: publishers, thieves, restored profiles, killed workers and clocks, in any order.
import fc from 'fast-check';
import { accept } from '../../../lib/channel/accept.ts';
import { breaches } from '../../../lib/channel/floor.ts';
import { type InForce, load } from '../../../lib/channel/load.ts';
import { writePlain } from '../../../lib/channel/plain.ts';
import { refusalReasons } from '../../../lib/channel/refusal.ts';
import type { Parcel, Signed } from '../../../lib/channel/schema/parcel.ts';
import type { State } from '../../../lib/channel/schema/state.ts';
import { versionOf } from '../../../lib/channel/trust.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { cast, day, keyList, moment, now, type Pair, parcel, recalls, release, signed, smallRules } from './publisher.ts';

export const attacks = [
  'old release',
  'same number, other bytes',
  'one signature',
  'one signature twice',
  'thief',
  'tampered',
  'signatures of another',
  'expired',
  'far ahead',
  'other channel',
  'below the floor, well signed',
  'wrong self-test, well signed',
  'forked keys',
  'skipped keys',
  'keys by thief',
  'recall by one',
  'recall forgotten',
  'record cut',
  'record: active edited',
  'record: number set back',
  'record: keys forged',
] as const;

export type Step =
  | { do: 'publish' | 'fetch' | 'deploy' | 'killed' | 'rotate' | 'recall' | 'restart' }
  | { do: 'restore'; back: number }
  | { do: 'clock'; days: number }
  | { do: 'attack'; with: (typeof attacks)[number] };

/** Any order of steps; fetching and attacks come most often. */
export const life: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'publish' }, { do: 'fetch' }, { do: 'deploy' }) },
    { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'killed' }, { do: 'rotate' }, { do: 'recall' }, { do: 'restart' }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), back: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -400, max: 400 }) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('attack' as const), with: fc.constantFrom(...attacks) }) },
  ),
  { minLength: 4, maxLength: 8, size: 'max' },
);

/** Keys are made once; every life starts anew and tells how many releases came into force. */
export async function makeWorld() {
  const c = await cast(smallRules(1, ['natalizumab', 'adalimumab'], 4));
  const judged = new Map<string, string[]>();
  /** The floor, asked of what is in force and not of what the code says it checked. */
  const fallen = (rules: Bundle, key: string): string[] => {
    if (!judged.has(key)) judged.set(key, breaches(c.bundled, rules, { channel: 'public', errata: [], now }));
    return judged.get(key) as string[];
  };
  return { live: (steps: readonly Step[]) => live(c, fallen, steps) };
}

async function live(c: Awaited<ReturnType<typeof cast>>, fallen: (rules: Bundle, key: string) => string[], steps: readonly Step[]): Promise<number> {
  let time = now;
  let stored: unknown = null;
  let version = 1;
  let pairs: Pair[] = c.both;
  let lists: Signed[] = [];
  let recalled: { version: number; reason: string }[] = [];
  let recallsSigned: Signed | null = null;
  /** The number before the first that counts since a list of keys started the count again. */
  let floor = 0;
  let head: Signed | null = null;
  const releases: Signed[] = [];
  const backups: unknown[] = [null];
  let best = 0;
  let seen = 0;
  let dropped = 0;
  let restarts = 0;
  let accepted = 0;

  const dates = () => ({ issued: moment(now - day), expires: moment(now + 200 * day) });
  const served = (over: Parameters<typeof parcel>[0] = {}) => parcel({ keys: lists, recalls: recallsSigned, release: head, ...over });
  const rulesOf = (v: number, over: Parameters<typeof release>[2] = {}) => ({ ...release(v, c.bundled, { ...dates(), ...over }) });
  const publish = async () => {
    head = await signed('rules', rulesOf(++version), pairs);
    releases.push(head);
  };

  for (const step of steps) {
    let given: Pick<Parcel, 'keys' | 'recalls' | 'release'> | null = null;
    /** What may legitimately bring a lower number: an earlier profile, or a record that was edited. */
    let excused = false;
    let hostile = false;
    switch (step.do) {
      case 'publish':
        await publish();
        break;
      case 'deploy':
        await publish();
        given = served();
        break;
      case 'fetch':
        given = served();
        break;
      case 'killed':
        await accept(served(), stored, c.ground, time); // the answer is lost before it is written
        break;
      case 'rotate':
      case 'restart': {
        const next = pairs[0] === c.clinical ? [c.clinical2, c.engineering2] : c.both;
        if (step.do === 'restart') floor = version;
        const over = step.do === 'restart' ? { restartFrom: version + 1 } : {};
        lists = [...lists, await signed('keys', keyList(lists.length + 2, next, over), [...pairs, ...next])];
        pairs = next;
        if (recallsSigned) recallsSigned = await signed('recalls', JSON.parse((recallsSigned as Signed).payload), pairs);
        if (step.do === 'restart') await publish();
        else if (head) head = await signed('rules', JSON.parse((head as Signed).payload), pairs);
        break;
      }
      case 'recall':
        if (!head || recalled.some((r) => r.version === version)) break;
        recalled = [...recalled, { version, reason: 'A name was wrong.' }];
        recallsSigned = await signed('recalls', recalls(recalled.length, recalled), pairs);
        break;
      case 'restore':
        stored = backups[Math.max(0, backups.length - 1 - step.back)];
        excused = true;
        break;
      case 'clock':
        time = Math.max(0, time + step.days * day);
        break;
      case 'attack': {
        hostile = true;
        const made = await attack(step.with);
        if ('record' in made) {
          stored = made.record;
          excused = true;
        } else given = made;
      }
    }

    if (given) {
      const out = await accept(given, stored, c.ground, time);
      stored = JSON.parse(JSON.stringify(out.state));
      if (out.kind === 'accept') accepted++;
      if (out.kind === 'refuse') {
        must(refusalReasons.includes(out.refusal.reason), 'a refusal has a reason of the list', step);
        must(out.state.refused?.reason === out.refusal.reason, 'a refusal is kept', step);
      }
      if (hostile) {
        must(out.kind !== 'accept', 'an attack is never accepted', step);
      }
    }
    const f = await load(stored, c.ground, time);
    const number = numberOf(f);
    const state = f.state;
    must(fallen(f.rules, state.active?.payload ?? 'packaged').length === 0, 'the rules in force are not below the floor', step);
    must(
      f.rules.agents.some((a) => a.id === 'natalizumab' && a.tier.value === 'critical'),
      'the critical medicine is there',
      step,
    );
    must(f.says.length > 0 && f.says.every((s) => /^[A-Z].*\.$/.test(s)), 'the state explains itself', step);
    must(number === 0 || !state.recalled.some((r) => r.version === number), 'what was called back is not in force', step);
    must(!hostile || excused || number === best || tally(state, 'dropped') > dropped, 'an attack leaves the rules in force', step);
    must(number >= best || excused || tally(state, 'dropped') > dropped, 'the rules in force never go back without a word', step);
    must(state.seen.version >= seen || excused || tally(state, 'restarted') > restarts, 'the highest number never goes back', step);
    must(state.seen.version >= number, 'what is in force was seen', step);
    best = number;
    seen = state.seen.version;
    dropped = tally(state, 'dropped');
    restarts = tally(state, 'restarted');
    stored = JSON.parse(JSON.stringify(f.state));
    backups.push(stored);
  }
  return accepted;

  async function attack(kind: (typeof attacks)[number]): Promise<Pick<Parcel, 'keys' | 'recalls' | 'release'> | { record: unknown }> {
    const s = stored as State | null;
    const next = version + 1;
    const thieves = [c.thief, c.thief];
    const with_ = async (v: number, over: Parameters<typeof release>[2], by = pairs) =>
      served({ release: await signed('rules', rulesOf(v, over), by) });
    switch (kind) {
      case 'old release': {
        const old = releases.find((r) => versionOf(r.payload) < (s?.seen.version ?? 0));
        return served({ release: old ?? { payload: '', signatures: '' } });
      }
      case 'same number, other bytes':
        return s?.seen.version ? with_(s.seen.version, { minimumApp: '0.0.9' }) : with_(next, {}, thieves);
      case 'one signature':
        return with_(next, {}, pairs.slice(0, 1));
      case 'one signature twice':
        return with_(next, {}, [pairs[0] as Pair, pairs[0] as Pair]);
      case 'thief':
        return with_(next, {}, thieves);
      case 'tampered': {
        const r = await signed('rules', rulesOf(next), pairs);
        return served({ release: { ...r, payload: r.payload.replace('critical', 'warning') } });
      }
      case 'signatures of another':
        return served({ release: { payload: writePlain(rulesOf(next)), signatures: head?.signatures ?? '' } });
      case 'expired':
        return with_(next, { issued: moment(time - 90 * day), expires: moment(time - 2 * day) });
      case 'far ahead':
        // a list of keys that comes along may start the count again, and the jump is measured from there
        return s?.seen.version ? with_(Math.max(s.seen.version, floor) + 10_001, {}) : with_(next, {}, thieves);
      case 'other channel':
        return with_(next, { channel: 'hospital' });
      case 'below the floor, well signed': {
        const rules = { ...structuredClone(c.bundled), version: next };
        for (const a of rules.agents) if (a.id === 'natalizumab') a.notSystemicBy = ['intravenous'];
        return with_(next, { rules });
      }
      case 'wrong self-test, well signed': {
        const rules = { ...structuredClone(c.bundled), version: next };
        rules.canaries.push({ id: 'wrong', lines: ['Metformin'], expect: [{ agent: 'natalizumab', tier: 'critical', status: 'active' }] });
        return with_(next, { rules });
      }
      case 'forked keys':
      case 'keys by thief':
        return served({
          keys: [...lists.slice(0, -1), await signed('keys', keyList(Math.max(2, lists.length + 1), [c.thief, c.engineering]), thieves)],
          release: null,
        });
      case 'skipped keys':
        return served({ keys: [...lists, await signed('keys', keyList(lists.length + 3, [c.thief, c.engineering]), pairs)], release: null });
      case 'recall by one':
        return served({
          recalls: await signed('recalls', recalls(recalled.length + 1, [...recalled, { version, reason: 'x' }]), pairs.slice(0, 1)),
          release: null,
        });
      case 'recall forgotten':
        return served({ recalls: await signed('recalls', recalls(1, [{ version: 900, reason: 'x' }]), thieves), release: null });
      case 'record cut':
        return { record: s && { ...s, seen: undefined } };
      case 'record: active edited':
        return { record: s && { ...s, active: { payload: writePlain(rulesOf(next)), signatures: s.active?.signatures ?? '' } } };
      case 'record: number set back':
        return { record: s && { ...s, seen: { ...s.seen, version: 0, sha256: null } } };
      case 'record: keys forged':
        return { record: s && { ...s, keys: [await signed('keys', keyList(2, [c.thief, c.engineering2]), [c.thief, c.engineering2])] } };
    }
  }
}

const numberOf = (f: InForce) => f.release?.version ?? 0;
const tally = (s: State | null, event: State['ledger'][number]['event']) =>
  (s?.ledger ?? []).filter((l) => l.event === event).reduce((n, l) => n + l.times, 0);

function must(holds: boolean, what: string, step: Step): void {
  if (!holds) throw new Error(`It does not hold that ${what}, after ${JSON.stringify(step)}.`);
}
