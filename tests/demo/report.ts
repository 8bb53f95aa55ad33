// Says in plain text what the clinician sees: badge, tier, coverage, agents, cards.
import type { Assessment } from '../browsers/assessment.ts';

export function report(chart: Assessment): string {
  const { coverage } = chart;
  const lines = [
    `Badge     ${chart.badge === '' ? '(empty)' : chart.badge}`,
    `Tier      ${chart.tier ?? 'none'}`,
    `Coverage  ${coverage.answer}: ${coverage.sentence}`,
    `Rules     version ${chart.rules.version}`,
    '',
    chart.agents.length ? 'Agents' : 'Agents    none',
  ];
  for (const agent of chart.agents) {
    const marks = [agent.status, agent.tier, agent.systemic ? 'systemic' : 'not systemic', agent.route].filter(Boolean);
    lines.push(`  ${agent.title ?? agent.agent} (${marks.join(', ')})`);
    for (const row of agent.rows) lines.push(`    ${row.section}: ${row.text}`);
  }
  lines.push('', chart.cards.length ? 'Cards' : 'Cards     none');
  for (const card of chart.cards) {
    lines.push(`  [${card.indicator}] ${card.summary}`);
    if (card.source?.label) lines.push(`    source: ${card.source.label}`);
  }
  return lines.join('\n');
}
