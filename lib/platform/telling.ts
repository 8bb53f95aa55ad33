// Tells of a chart: the card on the page and the popup by itself, once for patient and visit and within the day's budget.
import { criticalAgents, interruptingAgents, interruptionKey, isRaised } from '../alert/interrupt.ts';
import { interruptionsOff } from '../alert/policy.ts';
import type { openAcks } from './acks.ts';
import { mayInterrupt } from './budget.ts';
import type { Chart } from './chart.ts';
import { saysStamp } from './frames.ts';
import { interrupt } from './interruption.ts';
import { cardFor } from './page-card.ts';
import type { Live } from './rules-live.ts';
import { hideCard, showCard } from './show.ts';
import type { openTabs } from './tabs.ts';
import { tally } from './tallies.ts';

type Parts = {
  tabs: ReturnType<typeof openTabs>;
  acks: ReturnType<typeof openAcks>;
  /** The rules in force, once there are any. */
  live(): Live | undefined;
  chart(tabId: number, live: Live): Chart;
  /** Whether a page of ours still answers in the tab. */
  answers(tabId: number): Promise<boolean>;
};

export function openTelling({ tabs, acks, live, chart: chartNow, answers }: Parts) {
  /** Empty before the rules are loaded. */
  function key(tabId: number): string {
    const now = live();
    if (!now) return '';
    const chart = chartNow(tabId, now);
    return interruptionKey(chart.patient, acks.open(tabId, chart), now.policy.interruptTier);
  }

  return {
    key,

    /** A button of the card was pressed: counted for each medicine that it stands for. */
    async pressed(tabId: number, outcome: 'looked' | 'not-now'): Promise<void> {
      const now = live();
      if (now) await tally(tabId, interruptingAgents(acks.open(tabId, chartNow(tabId, now)), now.policy.interruptTier), outcome);
    },

    async tell(tabId: number, chart: Chart, { rules, policy }: Live): Promise<void> {
      const record = tabs.get(tabId);
      const open = acks.open(tabId, chart);
      const loud = interruptingAgents(open, policy.interruptTier);
      const [first] = loud;
      const now = interruptionKey(chart.patient, open, policy.interruptTier);
      if (!first || now === record.dismissed || interruptionsOff(policy, Date.now())) return hideCard(tabId);
      // the page may have been left since it spoke; a card of the last page must not stand on the next
      if (!(await answers(tabId)) || !tabs.get(tabId).frames[0]) return;
      // a page that names nobody is told apart by its tab
      const who = chart.patient > 0 ? `${chart.patient}` : `tab ${tabId} ${chart.patient}`;
      const wanted = loud.map((a) => `${who}|${a.agent}`);
      if (!(await mayInterrupt(wanted, policy, loud.some(isRaised)))) {
        if (record.over !== now) void tally(tabId, loud, 'held-back');
        tabs.change(tabId, (t) => {
          t.over = now;
        });
        return hideCard(tabId);
      }
      const card = cardFor(first, loud.length - 1, rules);
      if (!card) return hideCard(tabId);
      const { stamp } = tabs.get(tabId).frames[0] ?? { stamp: -1 };
      const still = async () => (await saysStamp(tabId, 0, stamp)) && key(tabId) === now && tabs.get(tabId).dismissed !== now;
      await showCard(tabId, card, still);
      if (now === record.told) return;
      tabs.change(tabId, (t) => {
        t.told = now;
      });
      void tally(tabId, loud, 'shown');
      // not waited for: the next word must not queue behind a popup
      if (criticalAgents(open).length) void interrupt(tabId, () => tabs.get(tabId).told === now && key(tabId) === now);
    },
  };
}
