// Acknowledging a card: a coded reason, how long it holds, and what makes the card speak again.
import type { AgentView } from '../assess/assessment.ts';
import { later, type Text, t } from '../language/say.ts';

/** HL7 CDS Hooks, after AHRQ 25-0073. */
export const reasonSystem = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';

/** The selection for the point of care (ValueSet non-adherence-reason-clinical), in our words; and from the whole set, what a monitored risk is. */
export const reasons = [
  { code: 'mitigate-risk-negative-outcome', text: later('Known and monitored') },
  { code: 'action-completed', text: later('Already done') },
  { code: 'cds-not-applicable', text: later('Does not apply to this patient') },
  { code: 'recipient-concerns-outcomes', text: later('Benefit outweighs the risk') },
  { code: 'cds-suboptimal-context', text: later('Wrong moment or wrong person') },
  { code: 'recipient-disagrees-evidence', text: later('I disagree with the evidence') },
  { code: 'patient-contraindication', text: later('What it asks is contraindicated') },
  { code: 'patient-refuses', text: later('Patient declines') },
  { code: 'does-not-align-preferences', text: later('Against the patient’s preferences') },
  { code: 'not-convenient-feasible', text: later('Not feasible') },
  { code: 'too-costly-uncovered', text: later('Too costly or not covered') },
  { code: 'service-not-available', text: later('Service not available') },
  { code: 'recipient-does-not-understand', text: later('I do not understand it') },
] as const;
export type ReasonCode = (typeof reasons)[number]['code'];
export const reasonCodes = reasons.map((r) => r.code) as [ReasonCode, ...ReasonCode[]];
/** The reason that is a promise. */
export const monitored: ReasonCode = 'mitigate-risk-negative-outcome';

/** Hours that an acknowledgement may hold. */
export const holds = [
  { hours: 8, text: later('8 hours') },
  { hours: 24, text: later('1 day') },
  { hours: 168, text: later('1 week') },
  { hours: 720, text: later('30 days') },
] as const;

export type Acknowledgement = {
  agent: string;
  /** Of whom the page speaks, as the background knows it. */
  patient: number;
  reason: ReasonCode;
  /** ms. */
  at: number;
  until: number;
  /** Agents that counted then. */
  agents: string[];
  /** Keys of the results that stood on the page then. */
  results: string[];
  rules: number;
};

export type Now = { patient: number; agents: AgentView[]; results: string[]; rules: number; now: number };
/** `again`: why it speaks again; null while it is held. */
export type Held = { ack: Acknowledgement; again: string | null };

/** What stands of an acknowledgement for an agent of this chart; null where it is about somebody or something else. */
export function heldOf(ack: Acknowledgement, view: AgentView, n: Now): Held | null {
  if (ack.agent !== view.agent || ack.patient !== n.patient) return null;
  return { ack, again: againWhy(ack, view, n) };
}

function againWhy(ack: Acknowledgement, view: AgentView, n: Now): string | null {
  // raised above its own tier: something has happened that no earlier reason speaks of
  if (view.tier === 'critical' && view.baseTier !== 'critical') return t('it was raised to critical, and that is never held back');
  if (n.now >= ack.until) return t('the time you set is over');
  const fresh = n.agents.filter((a) => a.counted && !ack.agents.includes(a.agent));
  if (fresh.length) return t('there is a new medicine: {name}', { name: fresh.map((a) => a.title).join(', ') });
  if (n.results.some((r) => !ack.results.includes(r))) return t('there is a new result on the page');
  if (n.rules !== ack.rules) return t('the rules changed (version {from} to {to})', { from: ack.rules, to: n.rules });
  return null;
}

/** The agents that nobody has acknowledged, or that speak again. */
export const unheld = (agents: AgentView[], held: Held[]): AgentView[] =>
  agents.filter((a) => !held.some((h) => h.ack.agent === a.agent && h.again === null));

export const reasonText = (code: ReasonCode): Text => reasons.find((r) => r.code === code)?.text ?? (code as unknown as Text);
