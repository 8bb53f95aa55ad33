// The background: hears readers and pages, keeps each tab's truth, shows it.
import { criticalAgents, interruptionKey } from '../alert/interrupt.ts';
import { gather, makeNotice } from '../assess/notice.ts';
import { answerFor } from '../match/answer.ts';
import { compileNames } from '../match/compile.ts';
import { type Matcher, makeMatcher } from '../match/matcher.ts';
import type { NamePack } from '../match/pack.ts';
import { type Sieve, sieveOf } from '../match/sieve.ts';
import { lexicon } from '../read/lexicon.ts';
import { readBundle } from '../rules/load.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Kept, openAcks } from './acks.ts';
import { urlOf } from './address.ts';
import { browser } from './api.ts';
import { type Assessment, chartOf, unreadChart } from './chart.ts';
import { openFrames } from './frames.ts';
import { type FromPage, type FromUi, openInbox, type PageSender } from './inbox.ts';
import { interrupt } from './interruption.ts';
import { openLookUps } from './look-up.ts';
import type { AskMatch, MatchReply } from './messages.ts';
import { cardFor } from './page-card.ts';
import { patternOf } from './pattern.ts';
import { settle } from './promises.ts';
import { refusalOf } from './refusal.ts';
import { openPopup, showBadge, showCard } from './show.ts';
import { marksOf, showMarks } from './show-marks.ts';
import { addDetail, covers, readTab, reconcile, switchSite, watchedSites } from './sites.ts';
import { openTabs } from './tabs.ts';
import { visitOf } from './visit.ts';

export type ChartReply = Assessment & { visit?: number; kept?: Kept; site: { pattern: string | null; watched: boolean; off: boolean } };

/** Adds every listener in the first turn, so that a woken worker misses nothing. */
export function startBackground(): void {
  const tabs = openTabs();
  const acks = openAcks(tabs);
  const queues = new Map<number, Promise<void>>();
  const turns = new Map<number, Promise<void>>();
  let pack: NamePack | undefined;
  let matcher: Matcher | undefined;
  let sieve: Sieve | undefined;
  let notice: ReturnType<typeof makeNotice> | undefined;
  const rules: Promise<Bundle> = loadRules();
  const askAll = openFrames(tabs, (tabId) => void ready.then((bundle) => show(tabId, bundle)));
  const ready = Promise.all([rules, tabs.ready]).then(([bundle]) => {
    pack = compileNames(bundle);
    matcher = makeMatcher(pack);
    sieve = sieveOf(pack);
    return bundle;
  });

  openInbox({ page: onPage, ui: onUi });
  openLookUps(rules);
  browser.runtime.onInstalled.addListener(() => void reconcile(true));
  browser.runtime.onStartup.addListener(() => void reconcile(false));
  browser.permissions.onAdded.addListener((p) => {
    if (p.origins?.length) void Promise.all(p.origins.map((o) => switchSite(o, true))).then(() => reconcile(true));
  });
  browser.permissions.onRemoved.addListener(() => void reconcile(false).then(forgetUnwatched));
  browser.tabs.onRemoved.addListener((id) => {
    tabs.drop(id);
    queues.delete(id);
    turns.delete(id);
  });
  browser.tabs.onUpdated.addListener((id, change) => {
    if (!tabs.has(id)) return;
    // asked a moment later: at once, the page that is about to go would still answer
    if (change.status === 'loading') setTimeout(() => void probe(id), 500);
    // Firefox forgets a tab's badge at every change of address, within a document too
    else if (change.status || change.url) void probe(id);
  });
  // listed once at each start: a browser may have lost what was registered (update, profile restored)
  void reconcile(false);

  async function onPage(m: FromPage, from: PageSender): Promise<unknown> {
    const bundle = await ready;
    const { tabId, frameId } = from;
    if (m.t === 'match') return match(m, from);
    if (m.t === 'hello') return (await hello(m, from)) ? { lexicon, sieve } : {};
    if (m.t === 'dismiss') {
      const key = keyNow(tabId, bundle);
      tabs.change(tabId, (t) => {
        t.dismissed = key;
      });
      return show(tabId, bundle);
    }
    if (m.t === 'open') {
      if (!(await openPopup(tabId))) await browser.tabs.create({ url: popupUrl(tabId) });
      return undefined;
    }
    const known = tabs.get(tabId).frames[frameId];
    if (!known || known.stamp !== m.stamp) return undefined; // a document that is gone
    const before = known.report;
    const { texts = [], ...report } = m;
    // built for the first list that is read; the texts themselves are kept nowhere
    if (texts.length) notice ??= makeNotice(bundle, pack as NamePack);
    const noticed = notice && gather(notice(texts));
    tabs.change(tabId, (t) => {
      t.frames[frameId] = { stamp: m.stamp, origin: from.origin, report, noticed };
    });
    if (before && changedPatient(before, m)) await tellOthers(tabId, frameId);
    // a frame that was taken out of the page answers no more and takes its rows with it
    else if ((before?.frame?.children.length ?? 0) > (m.frame?.children.length ?? 0)) await askAll(tabId, { t: 'read' }, frameId);
    return show(tabId, bundle);
  }

  /** Without the detail script nothing can be told of a row that holds a name: no answer. */
  async function match({ texts, bare }: AskMatch, { tabId, frameId }: PageSender): Promise<MatchReply | undefined> {
    const hits = answerFor(texts, matcher as Matcher);
    return bare && hits.some((h) => h.length) && !(await addDetail(tabId, frameId)) ? undefined : { hits };
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
    await show(tabId, await ready);
    return true;
  }

  /**
   * Shows what is true now; one after the other for each tab, so that an older word never comes last. Words that come while
   * one waits for its turn share that turn: a page of two hundred frames is shown a few times, not two hundred.
   */
  function show(tabId: number, bundle: Bundle): Promise<void> {
    const waiting = turns.get(tabId);
    if (waiting) return waiting;
    const next = (queues.get(tabId) ?? Promise.resolve())
      .then(() => {
        turns.delete(tabId);
        // a script put into a page that is just leaving may never answer; the next word does not wait for it
        return Promise.race([showNow(tabId, bundle), pause(2000)]);
      })
      .then(
        () => undefined,
        () => undefined,
      );
    queues.set(tabId, next);
    turns.set(tabId, next);
    return next;
  }

  async function showNow(tabId: number, bundle: Bundle): Promise<void> {
    if (!tabs.has(tabId)) {
      await showBadge(tabId, { badge: '', badgeTier: null, coverage: unreadChart(bundle, 'no-permission', '').coverage });
      return showCard(tabId, null);
    }
    const chart = chartNow(tabId, bundle);
    await showBadge(tabId, chart);
    const record = tabs.get(tabId);
    const open = acks.open(tabId, chart);
    const key = interruptionKey(chart.patient, open);
    const first = criticalAgents(open)[0];
    await showMarks(tabId, marksOf(record, chart.agents));
    if (!first || key === record.dismissed) return showCard(tabId, null);
    // the page may have been left since it spoke; a card of the last page must not stand on the next
    if (!(await askAll(tabId, { t: 'ping' })) || !tabs.get(tabId).frames[0]) return;
    await showCard(tabId, cardFor(first.agent, criticalAgents(open).length - 1, bundle, first.rows[0]?.matched ?? first.title));
    if (key !== record.told) {
      tabs.change(tabId, (t) => {
        t.told = key;
      });
      // not waited for: the next word must not queue behind a popup
      void interrupt(tabId, () => tabs.get(tabId).told === key && keyNow(tabId, bundle) === key);
    }
  }

  const chartNow = (tabId: number, bundle: Bundle) =>
    chartOf(tabs.get(tabId), bundle, pack as NamePack, (a) => browser.runtime.getURL(`/article.html#${a}`), Date.now());

  const keyNow = (tabId: number, bundle: Bundle) => {
    const chart = chartNow(tabId, bundle);
    return interruptionKey(chart.patient, acks.open(tabId, chart));
  };

  async function onUi(m: FromUi): Promise<unknown> {
    const bundle = await ready;
    switch (m.t) {
      case 'chart':
        return chartReply(m.tab, m.url, bundle);
      case 'once':
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
        await forgetUnwatched();
        return watchedSites();
      case 'watch':
        // granted already and only switched off: no permission event will come
        await switchSite(m.pattern, true);
        await reconcile(true);
        return watchedSites();
      case 'rules':
        return bundle;
      case 'acknowledge':
        return acks.take(m, chartNow(m.tab, bundle)).then((said) => show(m.tab, bundle).then(() => said));
      case 'unacknowledge':
        acks.undo(m.tab, m.agent);
        return show(m.tab, bundle);
      case 'kept-promise':
        return settle(m.id);
    }
  }

  async function chartReply(tabId: number, given: string | undefined, bundle: Bundle): Promise<ChartReply> {
    const url = given ?? (await urlOf(tabId)) ?? undefined;
    const { watched, off } = await watchedSites();
    const pattern = url ? patternOf(url) : null;
    const site = { pattern, watched: url ? covers(watched, url) : false, off: url ? covers(off, url) : false };
    const reads = Object.keys(tabs.get(tabId).frames).length > 0;
    if (!reads && site.watched && (await readTab(tabId))) await pause(400);
    if (Object.keys(tabs.get(tabId).frames).length === 0) {
      const refusal = refusalOf(url, await browser.extension.isAllowedFileSchemeAccess());
      if (refusal) return { ...unreadChart(bundle, 'unreadable', refusal), site: { ...site, pattern: null } };
      const sentence = site.watched
        ? 'This page has not answered. Reload it. A PDF, or an error page of the browser, cannot be read.'
        : 'This site is not watched. Choose below to read it.';
      return { ...unreadChart(bundle, site.watched ? 'unreadable' : 'no-permission', sentence), site };
    }
    // a hidden page is read once when somebody asks
    await askAll(tabId, { t: 'read' });
    await pause(120);
    const chart = chartNow(tabId, bundle);
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
    const bundle = await ready;
    if (!tabs.has(tabId)) return;
    await askAll(tabId, { t: 'read' });
    if (Object.keys(tabs.get(tabId).frames).length) return show(tabId, bundle);
    tabs.leave(tabId);
    return show(tabId, bundle);
  }

  async function forgetUnwatched(): Promise<void> {
    const { watched } = await watchedSites();
    for (const t of await browser.tabs.query({})) {
      if (t.id === undefined || !tabs.has(t.id) || tabs.get(t.id).once) continue;
      const url = await urlOf(t.id);
      if (url !== null && covers(watched, url)) continue;
      await askAll(t.id, { t: 'stop' });
      tabs.drop(t.id);
      await show(t.id, await ready);
    }
  }
}

const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
const popupUrl = (tabId: number) => browser.runtime.getURL(`/popup.html?tab=${tabId}` as '/popup.html');

async function loadRules(): Promise<Bundle> {
  const text = await (await fetch(browser.runtime.getURL('/rules.json'))).text();
  const r = readBundle(text, 'rules.json');
  if (!r.bundle) throw new Error(`The packaged rules are damaged: ${r.problems[0]?.what}. Install the extension again.`);
  return r.bundle;
}

type Reported = Omit<Extract<FromPage, { t: 'report' }>, 'texts'>;

/** The frame names somebody else than before, or has just lost whom it named. */
const changedPatient = (a: Reported, b: Reported) =>
  (a.patient !== 0 && b.patient !== 0 && a.patient !== b.patient) || (a.state === 'read' && b.state === 'reading' && a.patient !== 0);
