// CDS Hooks 2.0 cards of an assessment: the popup's own sentences and facts, each with its sources.
import { reasonSystem, reasons } from '../../alert/acknowledge.ts';
import { cardsOf } from '../../alert/card.ts';
import type { AgentView } from '../../assess/assessment.ts';
import type { Coverage } from '../../assess/coverage.ts';
import type { Quote } from '../../evidence/quote.ts';
import { quote, quotes } from '../../evidence/quote.ts';
import { reviewLine } from '../../evidence/review.ts';
import { inEnglish } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { tierCriteria } from '../../rules/tiers.ts';
import { address, link, plain } from '../markdown.ts';
import type { HookCard } from './schema.ts';

type Rules = Pick<Bundle, 'agents' | 'facts' | 'sources' | 'version' | 'issued'>;
export type CardOptions = {
  /** One for each card; a service keeps it for the answer that a clinician gives. */
  uuid(): string;
  /** Where the article stands, if it stands anywhere on the web; gives each card its link. */
  article?: (anchor: string) => string;
  /** Medicines that are about to be ordered count as well. */
  planned?: boolean;
};

/** One card an agent that counts, and one where something could not be read: no cards mean that all was read and nothing found. */
export function hookCards(agents: AgentView[], coverage: Pick<Coverage, 'answer' | 'sentence'>, rules: Rules, options: CardOptions): HookCard[] {
  const counted = agents.map((a) =>
    options.planned && a.status === 'planned' ? { ...a, counted: a.firm && a.systemic && a.tier !== 'reference' } : a,
  );
  const cards = cardsOf(counted, rules, options.article ?? (() => '')).map((c): HookCard => {
    const view = counted.find((a) => a.agent === c.agent) as AgentView;
    return {
      uuid: options.uuid(),
      summary: c.summary,
      indicator: c.indicator,
      detail: detailOf(view, rules),
      source: { label: c.source.label, ...(c.source.url && { url: address(c.source.url) }) },
      ...(options.article && { links: c.links }),
      overrideReasons: reasons.map((r) => ({ code: r.code, system: reasonSystem, display: String(r.text) })),
    };
  });
  const unread = !/^(complete|empty-list)$/.test(coverage.answer);
  return unread ? [...cards, unreadCard(coverage, rules, options)] : cards;
}

/** The silence of an answer that could not read everything is broken: "nothing found" speaks of all that was read. */
function unreadCard(coverage: Pick<Coverage, 'sentence'>, rules: Rules, { uuid }: CardOptions): HookCard {
  return {
    uuid: uuid(),
    summary: inEnglish('The medication records could not all be read for medicines associated with PML.'),
    indicator: 'info',
    detail: [plain(coverage.sentence), footOf(rules)].join('\n\n'),
    source: { label: 'PML Sentinel' },
  };
}

/** Markdown: the risk, why it speaks, why it might not apply, what is due, what to do on suspicion. */
function detailOf(view: AgentView, rules: Rules): string {
  const agent = rules.agents.find((a) => a.id === view.agent);
  if (!agent) return '';
  const row = view.rows[0];
  const risk = quote(agent.risk, rules);
  const counter = quotes(agent.mightNotApply, rules)[0];
  const due = agent.monitoring.flatMap((m) => {
    const q = quote(m.fact, rules);
    const whom = [m.region, m.stratum].filter(Boolean).join(', ');
    return q ? [`- ${whom ? `${plain(whom)}: ` : ''}${said(q)}`] : [];
  });
  const suspicion = quotes(agent.suspicion.facts, rules).map((q) => `- ${said(q)}`);
  return [
    risk && said(risk),
    row && `Why: “${plain(row.text)}” (${plain([...new Set([row.how, view.by])].join('; '))}).`,
    `${plain(tierCriteria[view.criterion as keyof typeof tierCriteria] ?? '')}.`,
    counter && `**It might not apply:** ${said(counter)}`,
    due.length > 0 && `**Monitoring**\n\n${due.join('\n')}`,
    suspicion.length > 0 && `**If PML is suspected**\n\n${suspicion.join('\n')}`,
    footOf(rules),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The sentence, its mark where nobody has read a source, and its sources. */
function said(q: Quote): string {
  const from = q.sources.map((s) => `${link(s.title, s.url)}, ${plain(s.locator)}`).join('; ');
  return `${plain(q.text)}${q.verified ? '' : ' (not verified)'}${from ? ` [${from}]` : ''}`;
}

const footOf = (rules: Rules): string =>
  `PML Sentinel, rules version ${rules.version}, ${plain(rules.issued)}. ${plain(reviewLine(rules))} It informs and does not replace your judgement.`;
