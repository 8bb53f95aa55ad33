// The hands of the alert: badge, card on the page, and popup, as the decision says.
import { markedBadge } from '../alert/badge.ts';
import { t } from '../language/say.ts';
import { browser, chromeAction } from './api.ts';
import type { Chart } from './chart.ts';

const colours = { critical: '#a3195b', warning: '#b45309', note: '#1d4ed8', reference: '#475569' } as const;

/** Sets the badge of one tab; the tab may be gone by now. `degraded`: the rules expired 90 days ago, and no sign may look as if all were well. */
export async function showBadge(tabId: number, chart: Pick<Chart, 'badge' | 'badgeTier' | 'coverage'>, degraded = false): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: markedBadge(chart.badge, degraded) });
    await browser.action.setBadgeBackgroundColor({
      tabId,
      color: chart.badgeTier ? colours[chart.badgeTier] : degraded ? colours.warning : '#64748b',
    });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setTitle({
      tabId,
      title: chart.badge ? `PML Sentinel: ${degraded ? `${t('The rules are out of date.')} ` : ''}${chart.coverage.sentence}` : 'PML Sentinel',
    });
  } catch {
    // the tab closed meanwhile
  }
}

export type PageCard = {
  title: string;
  risk: string;
  action: string;
  words: string[];
  more: number;
  /** Of the warning tier, where a policy gives that a card. */
  calm?: boolean;
  /** The card's own words, in the user's language; the risk and what to do stay in English, and `note` says so. */
  own: { lang: string; dir: 'ltr' | 'rtl'; tier: string; more: string; show: string; hide: string; move: string; note: string };
};

/** `since`: `performance.timeOrigin` of the document that it is for. */
export type CardSent = { t: 'card'; card: PageCard | null; since?: number };

/** Takes the card away. */
export async function hideCard(tabId: number): Promise<void> {
  // no card script there: nothing to take away
  await browser.tabs.sendMessage(tabId, { t: 'card', card: null }, { frameId: 0 }).catch(() => undefined);
}

/**
 * Shows a card in the top frame. `still` is asked once the card's script stands there: whether the document that the card
 * speaks of is the one that answers, and whether the card is still true. Left in between, the next document refuses it.
 */
export async function showCard(tabId: number, card: PageCard, still: () => Promise<boolean>): Promise<void> {
  try {
    const since = await placeAlert(tabId, 0);
    if (since === undefined || !(await still())) return;
    await browser.tabs.sendMessage(tabId, { t: 'card', card, since } satisfies CardSent, { frameId: 0 });
  } catch {
    // no card script there (nothing to take away), or a page that takes none: the badge stands
  }
}

/** Puts the script of card and marks into a frame. When its document began to load, by which that document knows what is meant for it. */
export async function placeAlert(tabId: number, frameId: number): Promise<number | undefined> {
  const [placed] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['alert.js'] });
  return placed?.result as number | undefined;
}

/** Opens the popup where the browser allows it: Chrome 127, Firefox 149. It rejects when one is open or the window has no focus. */
export async function openPopup(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || tab.windowId === undefined) return false;
    const window = await browser.windows.get(tab.windowId);
    if (!window.focused) return false;
    const open = chromeAction?.openPopup ?? browser.action.openPopup;
    await open?.call(chromeAction ?? browser.action, { windowId: tab.windowId });
    return true;
  } catch {
    return false;
  }
}
