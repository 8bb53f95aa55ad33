// Acknowledgements and promises of each tab's chart: taken, held, looked at again when results come.
import { type Held, heldOf, unheld } from '../alert/acknowledge.ts';
import type { Face } from '../alert/faces.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import { keyOf } from '../assess/results.ts';
import type { Chart } from './chart.ts';
import type { FromUi } from './inbox.ts';
import { isPrivate } from './private.ts';
import { followsThrough, promise, promisesFor } from './promises.ts';
import type { openTabs } from './tabs.ts';
import { type Counted, tally } from './tallies.ts';

/** A result that was not there when a card was acknowledged makes it speak again. */
const keysOf = (chart: Chart) => (chart.results ?? []).map(keyOf);

/** What the popup is told beside the assessment. */
export type Kept = { held: Held[]; promises: Promised[]; followThrough: boolean };

export function openAcks(tabs: ReturnType<typeof openTabs>) {
  function heldIn(tabId: number, chart: Chart): Held[] {
    const { acks = [] } = tabs.get(tabId);
    const now = { ...chart, results: keysOf(chart), rules: chart.rules.version, now: Date.now() };
    return acks.flatMap((ack) => chart.agents.flatMap((view) => heldOf(ack, view, now) ?? []));
  }

  /** Another face in place of the first is one opinion still. */
  async function rate(tabId: number, patient: number, card: Counted, face: Face): Promise<boolean> {
    const key = `${patient}|${card.agent}`;
    const before = tabs.get(tabId).rated?.[key];
    if (before === face) return true;
    if (!(await tally(tabId, [card], face))) return false;
    if (before) await tally(tabId, [card], before, -1);
    tabs.change(tabId, (t) => {
      t.rated = { ...t.rated, [key]: face };
    });
    return true;
  }

  return {
    /** Agents that are not held: only they may interrupt. */
    open: (tabId: number, chart: Chart): AgentView[] => unheld(chart.agents, heldIn(tabId, chart)),

    async kept(tabId: number, chart: Chart): Promise<Kept> {
      const agents = chart.agents.map((a) => a.agent);
      const [promises, followThrough] = await Promise.all([promisesFor(chart.patient, agents), followsThrough()]);
      return { held: heldIn(tabId, chart), promises, followThrough };
    },

    /** An answer to a card: that it is held for a reason, or a face. */
    async take(m: Extract<FromUi, { t: 'acknowledge' }>, chart: Chart): Promise<{ promised: boolean }> {
      const { patient, agents, rules } = chart;
      const at = Date.now();
      const { tab, agent, reason, hours = 0, due, face } = m;
      const tier = agents.find((a) => a.agent === agent)?.tier;
      if (face) return { promised: tier !== undefined && (await rate(tab, patient, { agent, tier }, face)) };
      if (!reason) return { promised: false };
      if (tier) void tally(tab, [{ agent, tier }], reason);
      const counted = agents.filter((a) => a.counted).map((a) => a.agent);
      tabs.change(tab, (t) => {
        // what has run out speaks for nobody; a page may stay open for days
        const rest = (t.acks ?? []).filter((a) => a.until > at && (a.agent !== agent || a.patient !== patient));
        t.acks = [
          ...rest,
          { agent, patient, reason, at, until: at + hours * 3_600_000, agents: counted, results: keysOf(chart), rules: rules.version },
        ];
      });
      return { promised: due !== undefined && !(await isPrivate(tab)) && (await promise(patient, agent, due)) };
    },

    undo(tabId: number, agent: string): void {
      tabs.change(tabId, (t) => {
        t.acks = t.acks?.filter((a) => a.agent !== agent);
      });
    },
  };
}
