// Acknowledging on the sample chart, gone with its page; what holds and what speaks again is decided as on a real one.
import { type Acknowledgement, type Held, heldOf } from '../alert/acknowledge.ts';
import type { Answer } from '../alert/faces.ts';
import type { AgentView } from '../assess/assessment.ts';
import { keyOf, type Result } from '../assess/results.ts';

export function openHolds({ agents, results: found = [] }: { agents: AgentView[]; results?: Result[] }, rules: number) {
  let acks: Acknowledgement[] = [];
  const results = found.map(keyOf);
  const patient = 1;
  return {
    held: (): Held[] => {
      const now = { patient, agents, results, rules, now: Date.now() };
      return acks.flatMap((ack) => agents.flatMap((view) => heldOf(ack, view, now) ?? []));
    },
    /** False: of a sample no dated promise is kept and no face counted. */
    async take(_tab: number | null, agent: string, given: Answer): Promise<boolean> {
      if ('face' in given) return false;
      const at = Date.now();
      const counted = agents.filter((a) => a.counted).map((a) => a.agent);
      const { reason, hours } = given;
      const ack = { agent, patient, reason, at, until: at + hours * 3_600_000, agents: counted, results, rules };
      acks = [...acks.filter((a) => a.agent !== agent), ack];
      return false;
    },
    async undo(_tab: number | null, agent: string): Promise<void> {
      acks = acks.filter((a) => a.agent !== agent);
    },
  };
}
