// Compares what the product says of a chart with what its author expects; one sentence for each difference.
import { interruptingAgents } from '../../../lib/alert/interrupt.ts';
import type { AgentView } from '../../../lib/assess/assessment.ts';
import type { Chart } from '../../../lib/platform/chart.ts';
import { cardFor } from '../../../lib/platform/page-card.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { type Expected, oneOf } from './chart.ts';

/** What a clinician meets who opens the chart: nothing is acknowledged yet, and the day's budget is not spent. */
export type Said = { chart: Chart; carded: AgentView[]; words: string };

/** By the same steps as lib/platform/telling.ts, without policy. */
export function sayOf(chart: Chart, rules: Bundle): Said {
  const carded = chart.coverage.answer === 'reading' ? [] : interruptingAgents(chart.agents, 'critical');
  const first = carded[0] && cardFor(carded[0], carded.length - 1, rules);
  return { chart, carded, words: [...chart.cards.map((c) => c.summary), first?.title, first?.own.tier, first?.risk].filter(Boolean).join(' | ') };
}

const word = (status: string) => (/^(active|unknown)$/.test(status) ? 'taken' : status);
const list = (words: string[]) => (words.length ? words.join(', ') : 'none');

export function differences(expected: Expected, { chart, carded, words }: Said): string[] {
  const out: string[] = [];
  const fits = (what: string, wanted: string | string[], got: string) => {
    if (!oneOf(wanted).includes(got)) out.push(`${what}: expected "${oneOf(wanted).join('" or "')}", got "${got}"`);
  };
  fits('badge', expected.badge, chart.badge);
  fits('coverage', expected.coverage, chart.coverage.answer);
  fits('card', list([...expected.card].sort()), list(carded.map((a) => a.agent).sort()));
  const seen = new Map(chart.agents.map((a) => [a.agent, a]));
  for (const [agent, wanted] of Object.entries(expected.counted)) {
    const a = seen.get(agent);
    fits(agent, wanted, a ? `${word(a.status)} ${a.tier}${a.counted ? '' : ', not counted'}` : 'not found');
  }
  for (const [agent, wanted] of Object.entries(expected.listed)) {
    const a = seen.get(agent);
    const status = wanted.replace('?', '');
    if (!a) {
      if (!wanted.endsWith('?')) out.push(`${agent}: expected "${wanted}", got "not found"`);
    } else if (a.counted || (status !== 'any' && status !== word(a.status)))
      out.push(`${agent}: expected "${wanted}", not counted, got "${word(a.status)} ${a.tier}${a.counted ? ', counted' : ''}"`);
  }
  for (const a of chart.agents)
    if (!(a.agent in expected.counted) && !(a.agent in expected.listed)) out.push(`${a.agent}: expected nothing, got "${word(a.status)} ${a.tier}"`);
  const low = words.toLowerCase();
  for (const never of expected.never) if (low.includes(never.toLowerCase())) out.push(`a card holds "${never}", which it must not`);
  fits('to be confirmed', list(expected.possible ?? []), list((chart.possible ?? []).map((p) => p.matched)));
  return out;
}
