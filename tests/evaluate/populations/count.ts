// Counts what the product says of drawn lists: by tier for a thousand lists, cards, and where it is wrong.
import { type Spent, spend, spentOn } from '../../../lib/alert/budget.ts';
import { interruptingAgents } from '../../../lib/alert/interrupt.ts';
import { policyFields } from '../../../lib/alert/policy-fields.ts';
import type { Chart } from '../../../lib/platform/chart.ts';
import type { DrawnList, Level, Population } from './draw.ts';

export type Counted = {
  id: string;
  title: string;
  lists: number;
  /** Lists by the loudest that is said of them. */
  by: Record<Level, number>;
  /** Lists with a card, and those whose card speaks of what is not so. */
  cards: number;
  falseCards: number;
  missedCards: number;
  /** Lists with another level than they truly have. */
  wrongLevel: number;
  /** Cards where a policy lets the warning tier have one too. */
  withWarnings: number;
  /** Cards that are shown where somebody opens `aDay` of these lists every day and no card more than the day's number. */
  withinBudget: number;
};

/** Lists that somebody opens in a day, for the day's number of cards. */
export const aDay = 25;

function levelOf({ agents }: Chart): Level {
  const loudest = agents.find((a) => a.counted);
  if (loudest) return loudest.tier;
  const other = agents.some((a) => a.tier === 'reference' && a.systemic && /^(active|unknown|held)$/.test(a.status));
  return other ? 'reference' : 'none';
}

export function count({ id, title }: Population, drawn: DrawnList[], charts: Chart[]): Counted {
  const by: Record<Level, number> = { critical: 0, warning: 0, note: 0, reference: 0, none: 0 };
  const out: Counted = {
    id,
    title,
    lists: drawn.length,
    by,
    cards: 0,
    falseCards: 0,
    missedCards: 0,
    wrongLevel: 0,
    withWarnings: 0,
    withinBudget: 0,
  };
  let spent: Spent = spentOn('day 0', null);
  for (const [i, truth] of drawn.entries()) {
    const chart = charts[i] as Chart;
    const level = levelOf(chart);
    by[level]++;
    if (level !== truth.level) out.wrongLevel++;
    const carded = interruptingAgents(chart.agents, 'critical').map((a) => a.agent);
    if (carded.length) out.cards++;
    if (carded.some((a) => !truth.carded.includes(a))) out.falseCards++;
    if (truth.carded.some((a) => !carded.includes(a))) out.missedCards++;
    if (interruptingAgents(chart.agents, 'warning').length) out.withWarnings++;
    spent = spentOn(`day ${Math.floor(i / aDay)}`, spent);
    const may = spend(
      spent,
      carded.map((a) => `${i}|${a}`),
      policyFields.interruptBudgetPerDay.fallback,
      false,
    );
    spent = may.spent;
    if (carded.length && may.may) out.withinBudget++;
  }
  return out;
}
