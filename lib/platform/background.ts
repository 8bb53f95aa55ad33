// The background: hears readers and pages, keeps each tab's truth, shows it.
import { gather, makeNotice } from '../assess/notice.ts';
import { answerFor } from '../match/answer.ts';
import { lexicon } from '../read/lexicon.ts';
import { type Kept, openAcks } from './acks.ts';
import { popupUrl, urlOf } from './address.ts';
import { browser } from './api.ts';
import { type Assessment, chartOf, unreadChart } from './chart.ts';
import { openDrift } from './drift.ts';
import { changedPatient, openFrames, restart, saysStamp } from './frames.ts';
import { type FromPage, type FromUi, openInbox, type PageSender, reported } from './inbox.ts';
import { openLanguage } from './language.ts';
import { followLanguage } from './language-choice.ts';
import { openLater } from './later.ts';
import { lockedSentence, openLock } from './lock.ts';
import { isLocked } from './locked.ts';
import { nameMenu, openLookUps } from './look-up.ts';
import type { AskMatch, MatchReply } from './messages.ts';
import { patternOf } from './pattern.ts';
import { settle } from './promises.ts';
import { noAnswer, notAssessed, notWatched, refusalOf } from './refusal.ts';
import { type RulesAsk, rulesDesk } from './rules-desk.ts';
import { type Live, openRules } from './rules-live.ts';
import { selfTest, testOnce } from './self-test.ts';
import { hideCard, openPopup, showBadge } from './show.ts';
import { marksOf, showMarks } from './show-marks.ts';
import { addDetail, covers, readLost, readTab, reconcile, switchSite, watchedSites } from './sites.ts';
import { makeSpoken } from './spoken.ts';
import { openTabs } from './tabs.ts';
import { openTeaching } from './teaching.ts';
import { openTelling } from './telling.ts';
import { openTurns } from './turns.ts';
import { forgetUnwatched } from './unwatched.ts';
import { visitOf } from './visit.ts';

export type ChartReply = Assessment & {
  visit?: number;
  kept?: Kept;
  site: { pattern: string | null; watched: boolean; off: boolean };
  locked?: boolean;
};

/** Adds every listener in the first turn, so that a woken worker misses nothing. */
export function startBackground(): void {
  const tabs = openTabs();
  const voices = makeSpoken();
  const acks = openAcks(tabs);
  const drift = openDrift(() => void ready().then((now) => selfTest(now.rules, inbox.refused())));
  /** Shows what is true now. */
  const { take: show, drop: dropTurn } = openTurns(showNow, showFailed);
  let notice: ReturnType<typeof makeNotice> | undefined;
  let live: Live | undefined;
  /** Nothing is said before. */
  const spoken = openLanguage();
  const rules = openRules((next) => void swap(next));
  const desk = rulesDesk(rules);
  const askAll = openFrames(tabs, (tabId) => void show(tabId));
  const forget = () => forgetUnwatched(tabs, askAll, show);
  const probeLater = openLater(1000, (tabId) => void probe(tabId));
  /** The rules in force; one and the same for all that one answer says. */
  const ready = async (): Promise<Live> => {
    await Promise.all([tabs.ready, spoken]);
    const first = await rules.now();
    live ??= first;
    // a worker that was ended in the middle of a change finds what was read by the names before
    if (live.pack.version !== tabs.names()) readAnew(live);
    return live;
  };
  void ready();
  const answers = (tabId: number) => askAll(tabId, { t: 'ping' });
  const telling = openTelling({ tabs, acks, live: () => live, chart: chartNow, answers });
  const teaching = openTeaching(tabs, async () => (await ready()).policy.shownBoxes);

  const lock = openLock({ tabs, askAll, show });

  const inbox = openInbox({ page: onPage, ui: onUi });
  followLanguage(() => void Promise.all([nameMenu(), lock.name(), ...tabs.ids().map((id) => show(id))]));
  openLookUps(async () => (await rules.now()).rules, lock.create);
  browser.runtime.onInstalled.addListener(() => void reconcile(true));
  browser.runtime.onStartup.addListener(() => void reconcile(false));
  browser.permissions.onAdded.addListener((p) => {
    if (p.origins?.length) void Promise.all(p.origins.map((o) => switchSite(o, true))).then(() => reconcile(true));
  });
  browser.permissions.onRemoved.addListener(() => void reconcile(false).then(forget));
  browser.tabs.onRemoved.addListener((id) => {
    tabs.close(id);
    drift.forget(id);
    dropTurn(id);
  });
  browser.tabs.onUpdated.addListener((id, change) => {
    if (!tabs.has(id)) return;
    // asked a moment later: at once, the page that is about to go would still answer
    if (change.status === 'loading') setTimeout(() => void probe(id), 500);
    // Firefox forgets a tab's badge at every change of address, within a document too
    else if (change.status || change.url) void probe(id);
  });
  void readLost(tabs, (id) => void probe(id));
  void ready().then((now) => testOnce(now.rules, inbox.refused));

  /** Other rules, or another policy: at once for everything that is shown from here on. */
  async function swap(next: Live): Promise<void> {
    await tabs.ready;
    const boxes = live?.policy.shownBoxes.join() !== next.policy.shownBoxes.join();
    live = next;
    notice = undefined;
    void desk.schedule(next);
    if (boxes || next.pack.version !== tabs.names()) readAnew(next);
    await Promise.all(tabs.ids().map((id) => show(id)));
  }

  /** Agents travel as numbers of one set of names: what was read by another is forgotten at once, and each page is read by a new reader. */
  function readAnew({ pack }: Live): void {
    const frames = tabs.ids().map((id) => ({ id, ids: Object.keys(tabs.get(id).frames).map(Number) }));
    tabs.forget(pack.version);
    for (const { id, ids } of frames) void restart(id, ids, readTab);
  }

  async function onPage(m: FromPage, from: PageSender): Promise<unknown> {
    const { rules: bundle, pack, sieve } = await ready();
    const { tabId, frameId } = from;
    if (m.t === 'show' || m.t === 'pick-end') return teaching.hear(m, from);
    if (m.t === 'match') return match(m, from);
    if (m.t === 'hello') return (await hello(m, from)) ? { lexicon, sieve } : {};
    if (m.t === 'dismiss') {
      const key = telling.key(tabId);
      void telling.pressed(tabId, 'not-now');
      tabs.change(tabId, (t) => {
        t.dismissed = key;
      });
      return show(tabId);
    }
    if (m.t === 'open') {
      void telling.pressed(tabId, 'looked');
      if (!(await openPopup(tabId))) await browser.tabs.create({ url: popupUrl(tabId) });
      return undefined;
    }
    // what was known of the frame may be lost; the document that answers by this stamp now is the one that counts
    const isKnown = () => tabs.get(tabId).frames[frameId]?.stamp === m.stamp;
    if (!isKnown() && (await saysStamp(tabId, frameId, m.stamp))) await hello({ stamp: m.stamp, since: 0 }, from);
    if (!isKnown()) return undefined; // a document that is gone
    const before = tabs.get(tabId).frames[frameId]?.report;
    const { texts = [] } = m;
    const report = reported(m);
    // built for the first list that is read; the texts themselves are kept nowhere
    if (texts.length) notice ??= makeNotice(bundle, pack);
    if (live && texts.length) desk.see(texts, live);
    const noticed = notice && gather(notice(texts));
    tabs.change(tabId, (t) => {
      t.frames[frameId] = { stamp: m.stamp, origin: from.origin, report, noticed };
    });
    if (m.frame) voices.by(tabId, frameId);
    if (frameId && !m.frame) probeLater(tabId); // torn out, perhaps, and then nobody else says so
    if (before && changedPatient(before, report)) await tellOthers(tabId, frameId);
    // a frame that was taken out of the page answers no more and takes its rows with it
    else if ((before?.frame?.inner.length ?? 0) > (m.frame?.inner.length ?? 0)) await askAll(tabId, { t: 'read' }, frameId);
    return show(tabId);
  }

  /** Without the detail script nothing can be told of a row that holds a name: no answer. */
  async function match({ texts, bare }: AskMatch, { tabId, frameId }: PageSender): Promise<MatchReply | undefined> {
    const hits = answerFor(texts, (await ready()).matcher);
    return bare && hits.some((h) => h.length) && !(await addDetail(tabId, frameId)) ? undefined : hits;
  }

  async function hello(m: { stamp: number; since: number }, { tabId, frameId, origin }: PageSender): Promise<boolean> {
    const { watched } = await watchedSites();
    // the frame's own origin decides; one without an origin (sandboxed) is part of its tab's page
    const allowed = tabs.get(tabId).once || covers(watched, origin) || covers(watched, (await urlOf(tabId)) ?? '');
    if (!allowed) return false;
    tabs.begin(tabId);
    tabs.change(tabId, (t) => {
      if (frameId === 0) {
        // a new document in the top frame: nothing of the last one stays; its own frames may have spoken before it
        for (const [id, f] of Object.entries(t.frames)) if (f.stamp < m.since) delete t.frames[Number(id)];
        // once per patient and visit holds over a reload, as long as the page names the patient
        if (t.told.startsWith('0|')) t.told = '';
        if (t.dismissed.startsWith('0|')) t.dismissed = '';
        t.acks = t.acks?.filter((a) => a.patient !== 0);
      }
      t.frames[frameId] = { stamp: m.stamp, origin, report: null };
    });
    await teaching.place(tabId, frameId, origin);
    // one that is torn out before its page is read again is missed by nobody else
    if (frameId) probeLater(tabId);
    await show(tabId);
    return true;
  }

  /** What could not be assessed must not leave the sign of what came before. */
  async function showFailed(tabId: number): Promise<void> {
    const { coverage } = unreadChart({ version: 0, issued: '' }, 'unreadable', notAssessed());
    await showBadge(tabId, { badge: '?', badgeTier: null, coverage });
  }

  async function showNow(tabId: number): Promise<void> {
    const now = await ready();
    if (!tabs.has(tabId)) {
      const locked = await isLocked();
      // locked: a sign that nothing could be read, where something was
      const coverage = unreadChart(now.rules, 'no-permission', locked ? lockedSentence() : '').coverage;
      await showBadge(tabId, { badge: locked ? '?' : '', badgeTier: null, coverage });
      return hideCard(tabId);
    }
    const chart = chartNow(tabId, now, await drift.used(tabId));
    await showBadge(tabId, chart, now.standing === 'degraded');
    const record = tabs.get(tabId);
    if (!record.once) void drift.count(tabId, chart.coverage, visitOf(record));
    await showMarks(tabId, marksOf(record, chart.agents));
    return telling.tell(tabId, chart, now);
  }

  function chartNow(tabId: number, { rules: bundle, pack }: Live, used = 0) {
    return chartOf(tabs.get(tabId), bundle, pack, (a) => browser.runtime.getURL(`/article.html#${a}`), Date.now(), used);
  }

  async function onUi(m: FromUi): Promise<unknown> {
    switch (m.t) {
      case 'chart':
        return chartReply(m.tab, m.url);
      case 'once':
        if (await isLocked()) return false;
        tabs.begin(m.tab);
        tabs.change(m.tab, (t) => {
          t.once = true;
        });
        return true;
      case 'sites':
        return watchedSites();
      case 'unwatch':
        await switchSite(m.pattern, false);
        await reconcile(false);
        await forget();
        return watchedSites();
      case 'watch':
        // granted already and only switched off: no permission event will come
        await switchSite(m.pattern, true);
        await reconcile(true);
        return watchedSites();
      case 'acknowledge':
        return acks.take(m, chartNow(m.tab, await ready())).then((said) => show(m.tab).then(() => said));
      case 'unacknowledge':
        acks.undo(m.tab, m.agent);
        return show(m.tab);
      case 'lock':
        return lock.set(m.on);
      case 'kept-promise':
        return settle(m.id);
      case 'teach':
      case 'taught':
      case 'untaught':
        return teaching.answer(m);
      case 'self-test':
        return selfTest((await ready()).rules, inbox.refused());
      default:
        return desk.answer(m satisfies RulesAsk);
    }
  }

  async function chartReply(tabId: number, given: string | undefined): Promise<ChartReply> {
    const { rules: bundle } = await ready();
    const url = given ?? (await urlOf(tabId)) ?? undefined;
    const { watched, off } = await watchedSites();
    if (await isLocked())
      return { ...unreadChart(bundle, 'unreadable', lockedSentence()), site: { pattern: null, watched: false, off: false }, locked: true };
    const pattern = url ? patternOf(url) : null;
    const site = { pattern, watched: url ? covers(watched, url) : false, off: url ? covers(off, url) : false };
    const reads = Object.keys(tabs.get(tabId).frames).length > 0;
    if (!reads && site.watched && (await readTab(tabId))) await pause(400);
    if (Object.keys(tabs.get(tabId).frames).length === 0) {
      const refusal = refusalOf(url, await browser.extension.isAllowedFileSchemeAccess());
      if (refusal) return { ...unreadChart(bundle, 'unreadable', refusal), site: { ...site, pattern: null } };
      return { ...(site.watched ? unreadChart(bundle, 'unreadable', noAnswer()) : unreadChart(bundle, 'no-permission', notWatched())), site };
    }
    // a hidden page is read once when somebody asks
    await Promise.all([voices.all(tabId, Object.keys(tabs.get(tabId).frames).map(Number), 120), askAll(tabId, { t: 'read' })]);
    const chart = chartNow(tabId, await ready(), await drift.used(tabId));
    const { badgeTier: _b, patient: _p, ...assessment } = chart;
    return { ...assessment, visit: visitOf(tabs.get(tabId)), kept: await acks.kept(tabId, chart), site };
  }

  /** What the other frames said is old until they speak again; their falling silent is our doing and no news of a patient. */
  function tellOthers(tabId: number, frameId: number): Promise<boolean> {
    tabs.change(tabId, (t) => {
      for (const [id, f] of Object.entries(t.frames)) if (Number(id) !== frameId && f.report) f.report = { ...f.report, state: 'reading' };
    });
    return askAll(tabId, { t: 'stale' }, frameId);
  }

  /** After a navigation: a page that no longer answers leaves nothing behind. */
  async function probe(tabId: number): Promise<void> {
    await ready();
    if (!tabs.has(tabId)) return;
    await askAll(tabId, { t: 'read' });
    if (Object.keys(tabs.get(tabId).frames).length) return show(tabId);
    tabs.leave(tabId);
    return show(tabId);
  }
}

const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
