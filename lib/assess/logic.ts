// The logic in words: how a rule works, and how it came to this answer on this page.
import { listed, routesOut, tierText } from '../evidence/words.ts';
import type { Agent, TierRule } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { EscalatorWhen } from '../rules/schema/terms.ts';
import { escalatorCriteria } from '../rules/tiers.ts';
import type { AgentView } from './assessment.ts';
import { exposureText } from './exposure-words.ts';
import { evaluated } from './raised.ts';
import type { Status } from './status.ts';

export type Step = { title: string; text: string };
type Rules = Pick<Bundle, 'agents' | 'facts'>;

const statusText: Record<Status, string> = {
  active: 'active',
  unknown: 'listed, status not stated',
  held: 'on hold',
  stopped: 'stopped',
  planned: 'planned',
  allergy: 'an allergy',
  mentioned: 'only mentioned',
};
const methodText: Record<string, string> = {
  name: 'as a name',
  suffix: 'as a name with its suffix',
  abbreviation: 'as an abbreviation',
  regimen: 'as part of a regimen',
  class: 'as a class word',
  code: 'as the ATC code',
};
const sentences = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' ');

/** How the rule works, whatever the page. */
export function ruleLogic(a: Agent, rules: Rules): Step[] {
  const ask = a.names.filter((n) => n.match === 'ask').map((n) => n.text);
  const own = (a.products ?? []).flatMap((p) => (p.tier ? [`${p.label}: ${lower(tierText(p.tier))}.`] : []));
  return [
    {
      title: 'Name',
      text: sentences(
        a.names.length === 1 ? 'One name leads to it.' : `${a.names.length} names lead to it.`,
        ask.length > 0 && `${listed(ask)} can mean something else and never settle${ask.length === 1 ? 's' : ''} it alone.`,
        a.nameSettles === false && 'Its dose decides, so a name alone is only ever possible.',
      ),
    },
    { title: 'Tier', text: sentences(`${tierText(a.tier)}.`, ...own, softened(a.tier)) },
    { title: 'Route', text: `Not counted when the entry says that it is given by one of these: ${listed(routesOut(a))}.` },
    { title: 'After stopping', text: carryText(a, rules) },
  ];
}

/** How this answer came about, in the order in which it was made. */
export function pageLogic(v: AgentView, a: Agent, rules: Rules): Step[] {
  const row = v.rows[0];
  const product = a.products?.find((p) => p.id === v.product);
  const rule = product?.tier ?? a.tier;
  return [
    {
      title: 'Name',
      text: sentences(
        row && `“${row.matched}” was matched ${methodText[row.method] ?? 'as a name'} of ${lower(a.title)}.`,
        product && `It means this product: ${product.label}.`,
        !v.firm &&
          (v.exposure.counts || v.others.length > 0) &&
          `It is only possible: the words, or what stands beside them, do not settle it${alsoText(v, rules)}.`,
      ),
    },
    {
      title: 'Place and status',
      text: sentences(
        `It counts as ${statusText[v.status]}; told by: ${v.by}.`,
        v.conflict && 'The page says different things of it; the strongest was taken.',
      ),
    },
    {
      title: 'Tier',
      text: sentences(
        `${tierText(rule)}.`,
        v.raised
          ? `Raised to critical. ${escalatorCriteria[v.raised.when]}. ${v.raised.why}`
          : v.tier !== v.baseTier && `Shown as ${v.tier} because it is ${statusText[v.status]}.`,
      ),
    },
    {
      title: 'Route',
      text: sentences(
        v.route ? `The entry says ${v.route}.` : 'The entry states no route, so one that acts on the whole body was assumed.',
        v.systemic ? `These would rule it out: ${listed(routesOut(a))}.` : 'Given like this it does not act on the whole body, so it is not counted.',
      ),
    },
    { title: 'Time', text: timeText(v, a, rules) },
    { title: 'Result', text: v.counted ? 'Counted on the button.' : `Not counted on the button: ${whyNot(v)}.` },
  ];
}

/** The answer's own sentence on time, and the rule's where the answer does not already say it. */
function timeText(v: AgentView, a: Agent, rules: Pick<Bundle, 'facts'>): string {
  const said = exposureText[v.exposure.why];
  if (said && a.carryOver.kind !== 'months' && v.status === 'stopped') return said;
  return sentences(said || (v.exposure.counts && 'No end in the past is stated.'), carryText(a, rules));
}

function whyNot(v: AgentView): string {
  if (!v.exposure.counts) return v.exposure.why === 'after' ? 'the time it counts is past' : `it is ${statusText[v.status]}`;
  if (!v.firm) return 'the name is not settled';
  if (!v.systemic) return 'it does not act on the whole body';
  return 'reference medicines never are';
}

function alsoText(v: AgentView, rules: Rules): string {
  const others = v.others.map((id) => rules.agents.find((a) => a.id === id)?.title ?? id);
  return others.length ? `; they may also mean ${listed(others)}` : '';
}

const softened = (t: TierRule) => t.value === 'critical' && 'Shown as warning while it is stopped, on hold or planned.';

function carryText(a: Agent, rules: Pick<Bundle, 'facts'>): string {
  const c = a.carryOver;
  if (c.kind === 'months') return `After the last dose it counts for ${rules.facts[c.fact]?.values?.[c.value]?.value} months.`;
  if (c.kind === 'until-recovery') return 'After the last dose it counts until the blood count is known to have recovered.';
  if (c.kind === 'lasting') return 'Its effect outlasts the treatment, so a past one counts without end.';
  return 'How long it counts after the last dose is not established, so a stopped one is still counted.';
}

const lower = (s: string) => s.charAt(0).toLowerCase() + s.slice(1);

export type EscalatorText = { when: EscalatorWhen; text: string; evaluated: boolean; facts: string[] };

/** What would make this agent critical; `product` where the page told one with a tier of its own. */
export function escalatorsOf(a: Agent, product: string | null = null): EscalatorText[] {
  const rule = a.products?.find((p) => p.id === product)?.tier ?? a.tier;
  return (rule.escalators ?? []).map((e) => ({
    when: e.when,
    text: `${escalatorCriteria[e.when]}.`,
    evaluated: evaluated.includes(e.when),
    facts: e.facts,
  }));
}
