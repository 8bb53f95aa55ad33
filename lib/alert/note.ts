// This chart's medicines as plain text for a note: what, why, what next, with the version of the rules; no word that names a patient.
import type { AgentView } from '../assess/assessment.ts';
import { dayText } from '../assess/dates.ts';
import { type Due, testWord } from '../assess/due.ts';
import { quote, quotes } from '../evidence/quote.ts';
import { reviewLine } from '../evidence/review.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

type Rules = Pick<Bundle, 'agents' | 'facts' | 'sources' | 'version' | 'issued'>;

export function noteText(views: Pick<AgentView, 'agent' | 'status' | 'tier'>[], dues: Due[], rules: Rules): string {
  const said = (id: string) => {
    const q = quote(id, rules);
    if (!q) return [];
    const from = q.sources.map((s) => `${s.title}, ${s.locator}`).join('; ');
    return [`${q.text}${q.verified ? '' : ' (not verified)'}${from ? ` [${from}]` : ''}`];
  };
  const parts = views.flatMap(({ agent: id, status, tier }) => {
    const agent = rules.agents.find((a) => a.id === id);
    if (!agent) return [];
    const counter = quotes(agent.mightNotApply, rules)[0];
    return [
      `${agent.title.toUpperCase()} (${tier}; ${status})`,
      ...said(agent.risk),
      ...(counter ? [`It might not apply: ${said(counter.id)[0]}`] : []),
      ...agent.monitoring.flatMap((m) =>
        said(m.fact).map((s) => `- ${[m.region, m.stratum].filter(Boolean).join(', ')}${m.region || m.stratum ? ': ' : ''}${s}`),
      ),
      ...dues.filter((d) => d.agent === id && d.from !== null).map((d) => `- ${dueText(d)}`),
      ...agent.suspicion.facts.flatMap(said).map((s) => `- On suspicion: ${s}`),
      '',
    ];
  });
  return [
    ...parts,
    `PML Sentinel, rules version ${rules.version}, ${rules.issued}. ${reviewLine(rules)} It informs and does not replace your judgement.`,
    '',
  ].join('\n');
}

/** "Brain MRI: next from 2026-08-31 to 2026-11-30 (EU, higher risk)". */
export function dueText(d: Due): string {
  const whom = [d.region, d.stratum].filter(Boolean).join(', ');
  if (d.from === null || d.to === null) return `${testWord[d.test]}: no date known${whom ? ` (${whom})` : ''}`;
  const span = d.from === d.to ? dayText(d.from) : `from ${dayText(d.from)} to ${dayText(d.to)}`;
  return `${testWord[d.test]}: next ${span}${whom ? ` (${whom})` : ''}`;
}
