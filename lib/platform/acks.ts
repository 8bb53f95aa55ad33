// Acknowledgements and promises of each tab's chart: taken, held, looked at again when results come.
import { type Held, heldOf, unheld } from '../alert/acknowledge.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import type { Chart } from './chart.ts';
import type { FromUi } from './inbox.ts';
import { followsThrough, promise, promisesFor } from './promises.ts';
import { askResultKeys } from './result-keys.ts';
import type { openTabs } from './tabs.ts';

/** What the popup is told beside the assessment. */
export type Kept = { held: Held[]; promises: Promised[]; followThrough: boolean };

export function openAcks(tabs: ReturnType<typeof openTabs>) {
  function heldIn(tabId: number, chart: Chart): Held[] {
    const { acks = [], results = null } = tabs.get(tabId);
    const now = { ...chart, results, rules: chart.rules.version, now: Date.now() };
    return acks.flatMap((ack) => chart.agents.flatMap((view) => heldOf(ack, view, now) ?? []));
  }

  return {
    /** Agents that are not held: only they may interrupt. */
    open: (tabId: number, chart: Chart): AgentView[] => unheld(chart.agents, heldIn(tabId, chart)),

    async kept(tabId: number, chart: Chart): Promise<Kept> {
      const agents = chart.agents.map((a) => a.agent);
      const [promises, followThrough] = await Promise.all([promisesFor(chart.patient, agents), followsThrough()]);
      return { held: heldIn(tabId, chart), promises, followThrough };
    },

    /** A result that was not there when a card was acknowledged makes it speak again. True when there is anything to show anew. */
    async lookAgain(tabId: number): Promise<boolean> {
      if (!tabs.get(tabId).acks?.length) return false;
      const results = await askResultKeys(tabId);
      tabs.change(tabId, (t) => {
        t.results = results;
      });
      return true;
    },

    async take(m: Extract<FromUi, { t: 'acknowledge' }>, { patient, agents, rules }: Chart): Promise<{ promised: boolean }> {
      const at = Date.now();
      const { tab, agent, reason, results, hours, due } = m;
      const counted = agents.filter((a) => a.counted).map((a) => a.agent);
      tabs.change(tab, (t) => {
        const rest = (t.acks ?? []).filter((a) => a.agent !== agent || a.patient !== patient);
        t.acks = [...rest, { agent, patient, reason, at, until: at + hours * 3_600_000, agents: counted, results, rules: rules.version }];
        t.results = results;
      });
      return { promised: due !== undefined && (await promise(patient, agent, due)) };
    },

    undo(tabId: number, agent: string): void {
      tabs.change(tabId, (t) => {
        t.acks = t.acks?.filter((a) => a.agent !== agent);
      });
    },
  };
}
