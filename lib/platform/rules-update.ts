// Brings rules in: by an alarm, by hand, or from a file; one run at a time, through the one door of acceptance.
import { accept, type Outcome } from '../channel/accept.ts';
import { readParcel } from '../channel/arrive.ts';
import { bytesOf } from '../channel/bytes.ts';
import { isRefusal, type Refusal, refusal } from '../channel/refusal.ts';
import { nextCheck } from '../channel/schedule.ts';
import type { Checks } from '../channel/schema/checks.ts';
import type { Parcel, Signed } from '../channel/schema/parcel.ts';
import { State } from '../channel/schema/state.ts';
import { goBack } from '../channel/state.ts';
import { browser } from './api.ts';
import { type Fetched, fetchStep } from './rules-fetch.ts';
import { type Live, type LiveRules, passed } from './rules-live.ts';
import { mayWrite, readChecks, readRecord, withRecord, writeChecks, writeRecord } from './rules-store.ts';
import { openTrial } from './rules-trial.ts';

const alarm = 'rules';
/** One run may take this long in all, however slowly a server drips. */
const deadline = 60_000;
/** A worker that only waits for a network is put to sleep after 30 s; a call to the browser keeps it awake. */
const heartbeat = 20_000;
const minute = 60_000;
/** For so long a release that was refused here is not fetched again. */
const rest = 24 * 60 * minute;

export type Updates = ReturnType<typeof openUpdates>;
type Step = Pick<Parcel, 'keys' | 'recalls' | 'release'>;

export function openUpdates(rules: LiveRules) {
  const trial = openTrial();
  browser.alarms?.onAlarm.addListener((a) => {
    if (a.name === alarm) void check();
  });
  // back from offline: the next check is brought forward, if one had failed
  addEventListener('online', () => void readChecks().then((c) => (c.trouble === 'offline' ? check() : c)));
  void rules.now().then(schedule);

  /** Sets the alarm for the next check; without an address there is none. */
  async function schedule(live: Live): Promise<void> {
    if (!mayWrite()) return;
    if (!live.ground || !live.policy.rulesUrl) return void (await browser.alarms.clear(alarm));
    const checks = await readChecks();
    const due = await dueAt(checks, live);
    const set = await browser.alarms.get(alarm);
    const behind = live.policy.minimumRulesVersion > (live.release?.version ?? 0) && (checks.lastAt ?? 0) < Date.now() - 5 * minute;
    if (behind) return void (await check());
    // browsers lose alarms at restarts and updates; one that stands is left alone unless the interval has become shorter
    if (!set || set.scheduledTime > due + minute) await browser.alarms.create(alarm, { when: due });
  }

  /** Asks the server once; `byHand` fetches again what was refused before. `busy` when a run is under way. */
  async function check(byHand = false): Promise<Checks | 'busy'> {
    const run = (lock: unknown) => (lock ? checkAlone(byHand) : ('busy' as const));
    return (await navigator.locks.request('rules-check', { ifAvailable: true }, run)) as Checks | 'busy';
  }

  async function checkAlone(byHand: boolean): Promise<Checks> {
    const live = await rules.now();
    const checks = await readChecks();
    if (!live.ground || !live.policy.rulesUrl || !mayWrite()) return checks;
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), heartbeat);
    const { app } = live.ground;
    const minutes = live.policy.updateMinutes;
    // set before anything can go wrong: a background that is ended in the middle is woken for the next
    await browser.alarms.create(alarm, { when: nextCheck({ ...checks, lastAt: Date.now() }, minutes, Date.now()) });
    try {
      const ripe = await trial.ripe(live);
      const ripened = ripe && (await putInForce(ripe, live));
      const { judged } = checks;
      const resting = !byHand && judged && judged.app === app && Date.now() - judged.at < rest ? judged : null;
      const { state } = ripened ? await rules.now() : live;
      const got = await fetchStep(live.policy.rulesUrl, { state, judged: resting?.named ?? null, signal: AbortSignal.timeout(deadline) });
      if (got.named) await trial.unless(got.named);
      const outcome = got.step && (await offer(got.step, got.named ?? '', live));
      const main = ripened?.kind === 'accept' ? ripened : outcome;
      const unstored = outcome?.kind === 'refuse' && outcome.refusal.reason === 'not-stored' ? outcome.refusal : null;
      const inForce = (await rules.now()).digest;
      const stays = got.named !== null && !got.named.startsWith(inForce ?? ' ');
      const rested = resting !== null && got.named === resting.named;
      return await told(checks, live, {
        ...got,
        refusal: got.refusal ?? unstored,
        said: got.refusal?.sentence ?? (main ? await saidOf(main, rested, live) : ''),
        // what found no room is fetched again by the next check
        judged: stays && outcome && !unstored ? (rested ? resting : { named: got.named ?? '', app, at: Date.now() }) : null,
      });
    } finally {
      clearInterval(awake);
    }
  }

  /** Puts a release on trial where it may wait; everything else that came with it, and what may not wait, is taken at once. */
  async function offer(step: Step, named: string, live: Live): Promise<Outcome | null> {
    const { ground, policy, release: current, standing, state } = live;
    const { release } = step;
    const waits = policy.rulesTrialHours > 0 && current && standing === 'current' && !step.keys.length && !step.recalls;
    if (!waits || !ground || !release || release.payload === state?.active?.payload) return take(step, live);
    const judged = await accept(step, await readRecord(), ground, Date.now());
    const { version } = judged;
    const may = judged.kind === 'accept' && version !== null && version > policy.minimumRulesVersion;
    if (!may || !(await trial.begin({ release, version, named }))) return take(step, live);
    return take({ ...step, release: null }, live);
  }

  async function putInForce(release: Signed, live: Live): Promise<Outcome | null> {
    const outcome = await take({ keys: [], recalls: null, release }, live);
    await trial.end();
    return outcome;
  }

  /** The next check, or the end of a trial before it. */
  async function dueAt(checks: Checks, live: Live): Promise<number> {
    const onTrial = await trial.status(live);
    return Math.min(nextCheck(checks, live.policy.updateMinutes, Date.now()), Math.max(Date.now(), onTrial?.until ?? Number.POSITIVE_INFINITY));
  }

  /** Judges and writes in one go; what is in force is swapped after the write. */
  async function take(step: Step, { ground }: Live): Promise<Outcome | null> {
    if (!ground) return null;
    const outcome = await withRecord(async () => {
      const done = await accept(step, await readRecord(), ground, Date.now());
      if (!(await writeRecord(done.state))) {
        const why = refusal('not-stored', mayWrite() ? '' : 'this is a private window, and an ordinary one must do it.');
        return { kind: 'refuse' as const, state: done.state, refusal: why, version: done.version };
      }
      if (done.kind === 'accept' && done.state.seen.sha256) await passed(ground, done.state.seen.sha256);
      return done;
    });
    await rules.reload();
    return outcome;
  }

  async function told(
    before: Checks,
    live: Live,
    now: Pick<Fetched, 'requests' | 'refusal' | 'trouble'> & Pick<Checks, 'said' | 'judged'>,
  ): Promise<Checks> {
    const at = Date.now();
    const checks: Checks = {
      ...before,
      lastAt: at,
      trouble: now.trouble,
      failures: now.trouble === 'none' ? 0 : before.failures + 1,
      said: now.said.slice(0, 600),
      failed: now.refusal ? { at, ...now.refusal, version: null } : null,
      judged: now.judged,
      requests: [...before.requests, ...now.requests].slice(-50),
    };
    await writeChecks(checks);
    await browser.alarms.create(alarm, { when: await dueAt(checks, live) });
    return checks;
  }

  return {
    schedule,
    check,
    /** A file by hand: the same door, without a network. */
    async take(text: string): Promise<string> {
      const live = await rules.now();
      if (!live.ground) return `${live.untrusted?.sentence ?? 'There is no rules channel.'} Set rulesKeys in the policy first.`;
      const parcel = readParcel(bytesOf(text));
      if (isRefusal(parcel)) return said(parcel);
      const outcome = await take(parcel, live);
      return outcome ? saidOf(outcome, false, live) : '';
    },
    /** What waits on trial, before its time is over. */
    async now(): Promise<string> {
      const live = await rules.now();
      const release = await trial.ripe(live, true);
      const outcome = release && (await putInForce(release, live));
      return outcome ? saidOf(outcome, false, live) : 'Nothing waits.';
    },
    /** Back to the release before. */
    async back(): Promise<string> {
      const done = await withRecord(async () => {
        const stored = State.safeParse(await readRecord());
        if (!stored.success || !stored.data.active) return 'There is nothing to go back from.';
        const next = goBack(stored.data, Date.now());
        if (!(await writeRecord(next))) return said(refusal('not-stored'));
        return next.ledger.at(-1)?.text ?? '';
      });
      await rules.reload();
      return done;
    },
    async status(live: Live) {
      const [checks, set, onTrial] = await Promise.all([readChecks(), browser.alarms.get(alarm), trial.status(live)]);
      return { checks, nextAt: set?.scheduledTime ?? null, onTrial };
    },
    see: trial.see,
  };

  async function saidOf(outcome: Outcome, resting: boolean, live: Live): Promise<string> {
    if (outcome.kind === 'refuse') return said(outcome.refusal);
    if (outcome.kind === 'accept') return `Release ${outcome.version} is in force.`;
    const onTrial = await trial.status(live);
    if (onTrial) return `Release ${onTrial.version} is on trial beside the rules in force.`;
    return resting ? 'Nothing new; the release on the server was judged here before.' : 'Nothing new.';
  }
}

const said = (r: Refusal) => `${r.sentence} ${r.next}`;
