// A finding: a mention placed in the chart, with status, route and whether it acts systemically.
import type { FoundRow } from '../match/found.ts';
import type { Mention, Method } from '../match/mention.ts';
import { howText } from '../read/row.ts';
import { localRoutes } from '../rules/routes.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Route } from '../rules/schema/terms.ts';
import { startDayOf, stopDayOf } from './dates.ts';
import { routeOf } from './route.ts';
import { foldText, type Status, statusOf } from './status.ts';

export type Finding = {
  agent: string;
  status: Status;
  /** What told the status. */
  by: string;
  /** Not ambiguous, negated, an allergy or a relative's. */
  firm: boolean;
  systemic: boolean;
  route: Route | null;
  product: string | null;
  matched: string;
  method: Method;
  start: number;
  end: number;
  row: { text: string; section: string; how: string; visible: boolean };
  others: string[];
  newBiosimilar: boolean;
  /** Set where the entry's code and name contradict each other. */
  codeConflict: string | null;
  /** UTC day in ms on which the entry says it was stopped. */
  stopped: number | null;
  /** The same, of two days that it may be the later one; asked only where nothing states a status. */
  ends: number | null;
  /** UTC day in ms on which the entry says it begins; asked only where nothing states a status. */
  starts: number | null;
};

export type AgentBook = ReadonlyMap<string, Pick<Agent, 'notSystemicBy' | 'products' | 'nameSettles'>>;

/** One finding a mention; mentions of agents that the book does not have are left out. */
export function findingsOf(row: FoundRow, mentions: Mention[], book: AgentBook): Finding[] {
  const folded = foldText(row.text.replace(capsule, 'cap'));
  return mentions.flatMap((m): Finding[] => {
    const agent = book.get(m.agent);
    if (!agent) return [];
    const said = statusOf(row, m);
    // "FC" is a regimen in a list of medicines, and the heart rate, or a form's field, anywhere else
    if (
      !m.firm &&
      /^(abbreviation|regimen)$/.test(m.method) &&
      (said.status === 'mentioned' || vitals.test(folded) || aNumber.test(folded.slice(m.end)))
    )
      return [];
    const product = m.product ? agent.products?.find((p) => p.id === m.product) : undefined;
    const route = (m.route as Route | undefined) ?? routeOf(stripName(folded, m)) ?? null;
    const systemic = product?.systemic !== false && !(route && (localRoutes.includes(route) || agent.notSystemicBy.includes(route)));
    return [
      {
        agent: m.agent,
        status: said.status,
        by: said.by,
        firm: m.firm && said.firm && agent.nameSettles !== false,
        systemic,
        route,
        product: product?.id ?? null,
        matched: m.matched,
        method: m.method,
        start: m.start,
        end: m.end,
        row: { text: row.text.replaceAll('\u200b', ' '), section: row.section, how: howText[row.how] ?? row.how, visible: row.visible },
        others: m.others ?? [],
        newBiosimilar: m.newBiosimilar === true,
        codeConflict: m.conflict ?? null,
        stopped: said.status === 'stopped' || said.status === 'unknown' ? stopDayOf(row.parts) : null,
        ends: said.status === 'unknown' ? stopDayOf(row.parts, true) : null,
        starts: said.status === 'unknown' ? startDayOf(row.parts) : null,
      },
    ];
  });
}

/** French for a capsule, cut short: without its accent it would be a gel. */
const capsule = /(?<!\p{L})g\u00e9l(?![\p{L}\p{M}])/giu;
/** "FC 74": what is measured, not what is given. */
const aNumber = /^\W{0,3}\d+(?![\d.,]*\s*(?:(?:m?g|mcg|gm|gr|grams?|ml|mio|мг|г)(?!\p{L})|x|cycles?))/u;
/** Words of a table of vital signs. */
const vitals = /(?<!\p{L})(spo2|etco2|sao2|puls\w?|pouls|temp|nibp)(?!\p{L})/u;

/** The entry without the name itself, whose letters say nothing of the route. */
const stripName = (folded: string, m: Mention) => `${folded.slice(0, m.start)} ${folded.slice(m.end)}`;
