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

/** Shows a card in the top frame, or takes it away with null. */
export async function showCard(tabId: number, card: PageCard | null): Promise<void> {
  const target = { tabId, frameIds: [0] };
  try {
    if (card) await browser.scripting.executeScript({ target, files: ['alert.js'] });
    await browser.tabs.sendMessage(tabId, { t: 'card', card }, { frameId: 0 });
  } catch {
    // no card script there (nothing to take away), or a page that takes none: the badge stands
  }
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
