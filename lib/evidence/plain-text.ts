// The article, or a part of it, as plain text to paste: sentences with numbered citations, and the references they name.
import type { Agent } from '../rules/schema/agent.ts';
import type { ArticleNode, ArticleSection, Bundle, Inline } from '../rules/schema/bundle.ts';
import { tierCriteria } from '../rules/tiers.ts';
import { groupsOnce } from './agent-groups.ts';
import { type Block, blocksOf, partText } from './blocks.ts';
import { cardBlocks, type PartCard } from './cards.ts';
import { type PatientSentence, patientAgent, patientSection } from './patient.ts';
import { type Quote, quote } from './quote.ts';
import { references, referenceText } from './references.ts';
import { reviewLine } from './review.ts';

type Told = { plain: boolean; agents: Agent[] };
export type Write = {
  section(s: ArticleSection, told: Told): string;
  agent(a: Agent, plain: boolean): string;
  card(c: PartCard): string;
  whole(sections: ArticleSection[], told: Told): string;
};

/** Each writer ends with the references that its text cites and with the version of the rules. */
export function plainText(rules: Bundle): Write {
  const list = references(rules);
  const numbers = new Map(list.map((r) => [r.source.id, r.n]));
  const used = new Set<number>();
  /** Stands before each fact of a card that is ticked by hand. */
  let tick = '';

  const cite = (sources: { id: string }[]) => {
    const n = [...new Set(sources.flatMap((s) => numbers.get(s.id) ?? []))];
    for (const x of n) used.add(x);
    return n.length ? ` [${n.join(', ')}]` : '';
  };
  const said = (q: Quote) => `${tick}${q.text}${q.verified ? '' : ' (not verified)'}${cite(q.sources)}`;
  const line = (c: Inline[]) =>
    c
      .map((x) => {
        if (x.t === 'fact') return ` ${said(quote(x.id, rules) as Quote)} `;
        if (x.t !== 'date') return x.v;
        const q = quote(x.id, rules);
        return q?.asOf ?? q?.sources[0]?.date ?? 'not dated';
      })
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim();
  const plainSaid = (list: PatientSentence[]) => [...list.map(said), ''];

  function node(n: ArticleNode, agents: Agent[]): string[] {
    if (n.t === 'p') return [line(n.c), ''];
    if (n.t === 'ul') return [...n.items.map((c) => `- ${line(c)}`), ''];
    if (n.t === 'ol') return [...n.items.map((c, i) => `${i + 1}. ${line(c)}`), ''];
    if (n.t === 'table') {
      const head = n.head.map(line);
      return [...n.rows.map((r) => `- ${r.map((c, i) => (i ? `${head[i]}: ${line(c)}` : line(c))).join(' | ')}`), ''];
    }
    if (n.t === 'agents') return agents.flatMap((a) => agentLines(a, false));
    return n.t === 'risk-table' ? table(n.id) : [];
  }

  function table(id: string): string[] {
    const t = rules.tables.find((x) => x.id === id);
    if (!t) return [];
    const cells = t.cells?.map((r, i) => `- ${t.rows.labels[i]} | ${r.map((c, k) => `${t.columns.labels[k]}: ${c ?? 'not entered'}`).join(' | ')}`);
    const axes = [`- ${t.rows.title}: ${t.rows.labels.join('; ')}`, `- ${t.columns.title}: ${t.columns.labels.join('; ')}`, `${t.notEntered}.`];
    return [`${t.title}. ${t.unit}${cite(t.sources.map((s) => ({ id: s.source })))}`, ...(cells ?? axes), ...t.footnotes, ''];
  }

  function block(b: Block, agents: Agent[], before: Block | undefined): string[] {
    const part = b.part && b.part !== before?.part ? [`${partText[b.part]}:`, ''] : [];
    return [...(b.title ? [b.title, ''] : []), ...part, ...b.nodes.flatMap((n) => node(n, agents))];
  }

  function sectionLines(s: ArticleSection, { plain, agents }: Told): string[] {
    const blocks = blocksOf(s);
    return [
      s.title.toUpperCase(),
      '',
      ...(plain ? plainSaid(patientSection(s.id, rules)) : []),
      ...blocks.flatMap((b, i) => block(b, agents, blocks[i - 1])),
    ];
  }

  function agentLines(a: Agent, plain: boolean): string[] {
    const risk = quote(a.risk, rules);
    return [
      a.title.toUpperCase(),
      `${a.class}. ${tierCriteria[a.tier.criterion]} (${a.tier.value}).`,
      ...(plain ? plainSaid(patientAgent(a, rules)) : []),
      ...(risk ? [said(risk)] : []),
      ...groupsOnce(a, rules).flatMap((g) => [`${g.title}:`, ...g.items.map(({ q, note }) => `- ${note ? `${note}: ` : ''}${said(q)}`)]),
      '',
    ];
  }

  /** Makes the text, then the list of what it cites. */
  const written = (make: () => string[]): string => {
    used.clear();
    const text = make();
    tick = '';
    const refs = list.filter((r) => used.has(r.n)).map((r) => `${r.n}. ${referenceText(r.source)}`);
    const end = `PML Sentinel, rules version ${rules.version}, ${rules.issued}. ${reviewLine(rules)} It informs and does not replace your judgement.`;
    return [...text, ...(refs.length ? ['REFERENCES', '', ...refs, ''] : []), end, ''].join('\n').replace(/\n{3,}/g, '\n\n');
  };

  return {
    section: (s, told) => written(() => sectionLines(s, told)),
    agent: (a, plain) => written(() => agentLines(a, plain)),
    card: (c) =>
      written(() => {
        const blocks = cardBlocks(c, rules);
        tick = c.ticks ? '[ ] ' : '';
        return [c.title.toUpperCase(), c.intro, '', ...blocks.flatMap((b, i) => block(b, [], blocks[i - 1]))];
      }),
    whole: (sections, told) => written(() => sections.flatMap((s) => sectionLines(s, told))),
  };
}
