// The rules as FHIR R4: one PlanDefinition an agent, each sentence with its sources, always a draft.
// It says what the rules hold. It does not replace the engine: names, statuses and times are judged by it and not by a code filter.
import type { DataRequirement, Bundle as FhirBundle, PlanDefinition, PlanDefinitionAction, RelatedArtifact } from 'fhir/r4';
import { agentFacts } from '../../evidence/agent-facts.ts';
import { factGroups } from '../../evidence/agent-groups.ts';
import { type Quote, quote, quotes } from '../../evidence/quote.ts';
import { reviewLine } from '../../evidence/review.ts';
import { evidenceText, tierText } from '../../evidence/words.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { address, plain } from '../markdown.ts';

type Rules = Pick<Bundle, 'agents' | 'facts' | 'sources' | 'version' | 'issued' | 'basis'>;

/** A collection; `base` is where the hospital serves them from, and gives each its canonical address. */
export function planBundle(rules: Rules, base?: string): FhirBundle<PlanDefinition> {
  return { resourceType: 'Bundle', type: 'collection', entry: rules.agents.map((a) => ({ resource: planOf(a, rules, base) })) };
}

export function planOf(agent: Agent, rules: Rules, base?: string): PlanDefinition {
  const id = `pml-${agent.id.replaceAll(' ', '-')}`;
  const risk = quote(agent.risk, rules);
  const cited = artifacts(quotes(agentFacts(agent), rules));
  return {
    resourceType: 'PlanDefinition',
    id,
    ...(base && { url: `${base.replace(/\/$/, '')}/PlanDefinition/${id}` }),
    version: String(rules.version),
    name: `Pml${id
      .slice(4)
      .split('-')
      .map((w) => w[0]?.toUpperCase() + w.slice(1))
      .join('')}`,
    title: `${agent.title} and progressive multifocal leukoencephalopathy`,
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule' }] },
    // nothing but a recorded approval could make it active, and this format has no place for how far that goes
    status: 'draft',
    experimental: true,
    date: rules.issued.slice(0, 10),
    description: [risk && plain(marked(risk)), plain(`${tierText(agent.tier)}.`), plain(evidenceText(agent)), plain(reviewLine(rules))]
      .filter(Boolean)
      .join('\n\n'),
    purpose: plain(rules.basis.purpose),
    usage: plain(rules.basis.role),
    topic: [{ text: agent.class }],
    ...(cited.length && { relatedArtifact: cited }),
    action: [
      {
        title: agent.title,
        description: risk?.text ?? agent.title,
        priority: agent.tier.value === 'critical' ? 'urgent' : 'routine',
        trigger: ['patient-view', 'order-select', 'order-sign'].map((name) => ({ type: 'named-event', name })),
        input: (['MedicationRequest', 'MedicationStatement'] as const).map(
          (type): DataRequirement => ({
            type,
            ...(agent.codes.atc.length && {
              codeFilter: [{ path: 'medication', code: agent.codes.atc.map((code) => ({ system: 'http://www.whocc.no/atc', code })) }],
            }),
          }),
        ),
        action: factGroups(agent, rules).map((g) => ({
          title: String(g.title),
          groupingBehavior: 'logical-group',
          action: g.items.map(({ q, note }) => sentence(q, note)),
        })),
      },
    ],
  };
}

const marked = (q: Quote) => `${q.text}${q.verified ? '' : ' (not verified)'}`;

function sentence(q: Quote, note: string | undefined): PlanDefinitionAction {
  const whom = [q.region, note].filter(Boolean).join(', ');
  return { id: q.id, ...(whom && { title: whom }), description: marked(q), ...(q.sources.length && { documentation: artifacts([q]) }) };
}

/** Each place of a source once. */
function artifacts(cited: Quote[]): RelatedArtifact[] {
  const all = cited
    .flatMap((q) => q.sources)
    .map(
      (s): RelatedArtifact => ({
        type: 'citation',
        display: s.title,
        citation: plain(`${s.title}, ${s.locator}`),
        ...(s.url && { url: address(s.url) }),
      }),
    );
  return [...new Map(all.map((a) => [a.citation, a])).values()];
}
