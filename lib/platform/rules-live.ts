// The rules in force, held for the background: packaged ones under what was accepted, and swapped as one.
import type { Policy, PolicyRead } from '../alert/policy.ts';
import { quietEntry } from '../alert/policy-values.ts';
import type { Ground } from '../channel/content.ts';
import { changesAt, type InForce, load } from '../channel/load.ts';
import { quieten } from '../channel/quiet.ts';
import { isRefusal, type Refusal } from '../channel/refusal.ts';
import type { State } from '../channel/schema/state.ts';
import { noted } from '../channel/state.ts';
import { policyTrust } from '../channel/trust.ts';
import { compileNames } from '../match/compile.ts';
import { type Matcher, makeMatcher } from '../match/matcher.ts';
import type { NamePack } from '../match/pack.ts';
import { type Sieve, sieveOf } from '../match/sieve.ts';
import { readBundle } from '../rules/load.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { browser } from './api.ts';
import { readPolicy, watchPolicy } from './policy.ts';
import { canon, closeStorage, mayWrite, readRecord, readTried, watchRecord, withRecord, writeRecord, writeTried } from './rules-store.ts';
import { orNone } from './stored.ts';

export type Live = Omit<InForce, 'state'> & {
  pack: NamePack;
  matcher: Matcher;
  /** What pages get of the names. */
  sieve: Sieve;
  policy: Policy;
  read: PolicyRead;
  /** Null: no channel is set up, and nothing but the package counts. */
  ground: Ground | null;
  /** The policy names a channel whose keys cannot be used. */
  untrusted: Refusal | null;
  state: State | null;
  /** Tells apart what a policy has made quiet; '' where nothing. */
  quiet: string;
};

export type LiveRules = ReturnType<typeof openRules>;
const hour = 3_600_000;
/** Times in one life of the background that a record changed by others is put right; then it is only checked. */
const patience = 5;

/** `swapped` runs after another set of rules, or another policy, has come into force. */
export function openRules(swapped: (live: Live) => void) {
  closeStorage();
  const packaged = loadPackaged();
  let now: Promise<Live> = withRecord(make);
  let left = patience;
  watchRecord(() => void putRight());
  watchPolicy(() => void reload());

  /** Reads everything anew; the swap is one assignment, so that nobody sees half of each. */
  async function reload(): Promise<Live> {
    const live = await withRecord(make);
    now = Promise.resolve(live);
    swapped(live);
    return live;
  }

  async function make(): Promise<Live> {
    const [bundled, read] = await Promise.all([packaged, readPolicy()]);
    return quietened(await loaded(bundled, read), bundled);
  }

  async function loaded(bundled: Bundle, read: PolicyRead): Promise<Omit<Live, 'quiet'>> {
    const { policy } = read;
    const asks = policy.rulesUrl !== '' || policy.rulesKeys.length > 0;
    const root = asks ? await policyTrust(policy.rulesKeys, policy.rulesThreshold) : null;
    const base = { policy, read, ground: null, untrusted: root && isRefusal(root) ? root : null, state: null };
    if (!root || isRefusal(root)) return { ...base, ...ofPackage(bundled), ...namesOf(bundled, null) };
    const app = browser.runtime.getManifest().version;
    const ground: Ground = { root, bundled, app };
    // a disk that does not answer leaves the packaged rules, and charts are read by them
    const [raw, tried] = await Promise.all([orNone(readRecord), readTried()]);
    const before = tried?.startsWith(markOf(ground, '')) ? tried.split(' ').at(-1) : undefined;
    const { state, ...inForce } = await load(raw, ground, Date.now(), before);
    if (inForce.digest && inForce.digest !== before) await writeTried(markOf(ground, inForce.digest));
    if (raw !== null && worthWriting(raw, state)) await writeRecord(state);
    return { ...base, ...inForce, ...namesOf(inForce.rules, inForce.digest), ground, state };
  }

  /** Somebody else wrote the record. What is in force was checked and is put back. */
  async function putRight(): Promise<void> {
    const { state, ground } = await now;
    if (mayWrite() && state && ground && left-- > 0) {
      const text = 'What was stored here was changed from outside; it was put right.';
      await withRecord(() => writeRecord(noted(state, { at: Date.now(), event: 'dropped', version: null, text })));
    }
    await reload();
  }

  /** In force now; rules that have expired since they were read are read again, so that they say so. */
  async function current(): Promise<Live> {
    const live = await now;
    return changesAt(live) < Date.now() ? reload() : live;
  }

  return { now: current, reload };
}

/** Self-tests and floor hold for these bytes beside this package and in this channel, and for no other. */
const markOf = ({ app, bundled, root }: Ground, digest: string) => `${app} ${bundled.version} ${root.channel} ${digest}`;

/** What acceptance has just tried need not be tried again when it is loaded. */
export const passed = (ground: Ground, digest: string): Promise<void> => writeTried(markOf(ground, digest));

/** What the policy wants quiet, as far as it may be; what may not stands among the problems of the policy. */
function quietened(live: Omit<Live, 'quiet'>, bundled: Bundle): Live {
  const { rules, marks, left, id } = quieten(
    live.rules,
    bundled,
    live.policy.disabledAgents.flatMap((line) => quietEntry(line) ?? []),
  );
  const problems = [...live.read.problems, ...left.map((sentence) => ({ field: 'disabledAgents', sentence }))];
  return { ...live, rules, marks: [...live.marks, ...marks], read: { ...live.read, problems }, quiet: id };
}

/** The names as pages are read by them; the digest tells two sets apart that bear one number. */
function namesOf(rules: Bundle, digest: string | null) {
  const pack = compileNames(rules);
  if (digest) pack.version = Number.parseInt(digest.slice(0, 8), 16);
  return { pack, matcher: makeMatcher(pack), sieve: sieveOf(pack) };
}

/** The clock alone is written once an hour. */
function worthWriting(raw: unknown, state: State): boolean {
  const clock = (raw as Partial<State> | null)?.seen?.clock;
  if (typeof clock !== 'number' || state.seen.clock - clock > hour) return true;
  return canon(raw) !== canon({ ...state, seen: { ...state.seen, clock } });
}

const ofPackage = (rules: Bundle) => ({
  rules,
  marks: [],
  errata: [],
  digest: null,
  release: null,
  standing: 'packaged' as const,
  says: [`Rules ${rules.version} of ${rules.issued}, as packaged with the extension.`],
});

async function loadPackaged(): Promise<Bundle> {
  const text = await (await fetch(browser.runtime.getURL('/rules.json'))).text();
  const r = readBundle(text, 'rules.json');
  if (!r.bundle) throw new Error(`The packaged rules are damaged: ${r.problems[0]?.what}. Install the extension again.`);
  return r.bundle;
}
