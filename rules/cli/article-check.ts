// Checks the article as a text: links that arrive, key points that the body bears out, guidance apart from studies.
import { partCards } from '../../lib/evidence/cards.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { ArticleNode, ArticleSection, Bundle, Inline } from '../../lib/rules/schema/bundle.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';

/** Grades of single studies; such a fact never stands where labels and guidelines speak. */
const studies: Fact['grade'][] = ['cohort', 'trial', 'registry', 'case-series', 'case-report', 'pharmacovigilance'];
/** Names in which digits belong to the name: CD20, JAK2, S1P. */
const named = /\b[A-Za-z]+\d+[A-Za-z]*\b/g;
const mostKeyPoints = 5;

type Part = Pick<Bundle, 'article' | 'agents' | 'facts' | 'sources' | 'tables'>;

export function checkArticle(bundle: Part, fileOf = (section: string) => `rules/article (${section})`): Problem[] {
  const problems: Problem[] = [];
  const bad = (section: string, path: string, what: string, mend: string) => problems.push({ file: fileOf(section), path, what, mend });
  const anchors = anchorsOf(bundle, (id, section) => bad(section, id, `The anchor "${id}" exists twice.`, 'rename one heading.'));
  const [lead] = bundle.article;
  if (lead && !lead.title.endsWith('?'))
    bad(lead.id, 'title', 'The title of the article is not a question.', 'ask the question that the page answers.');

  for (const s of bundle.article) {
    let part: 'guidance' | 'research' | null = null;
    for (const n of s.nodes) {
      if (n.t === 'part') part = n.v;
      if (n.t === 'risk-table' && !bundle.tables.some((t) => t.id === n.id))
        bad(s.id, n.id, `There is no table "${n.id}".`, 'use an id from rules/tables.');
      if (n.t === 'h' && bare(n.v)) bad(s.id, n.v, 'A number stands in a heading.', 'say it with a fact below the heading.');
      for (const x of inlinesOf(n)) {
        if (x.t === 'link' && !anchors.has(x.to.slice(1))) bad(s.id, x.to, 'This link leads nowhere.', 'link to a section, a heading or an agent.');
        if ('v' in x && bare(x.v)) bad(s.id, x.v.slice(0, 40), 'A number stands in free text.', 'quote a fact that holds it.');
        const f = x.t === 'fact' || x.t === 'date' ? bundle.facts[x.id] : undefined;
        if (!f) continue;
        if (x.t === 'fact' && part === 'guidance' && studies.includes(f.grade))
          bad(s.id, f.id, `A study (${f.grade}) stands among labels and guidelines.`, 'move it below ::part research::.');
        if (x.t === 'date' && !f.asOf && !bundle.sources[f.sources[0]?.source ?? '']?.date)
          bad(s.id, f.id, 'This fact has no date.', 'give it asOf, or its source a date.');
      }
    }
  }
  if (lead) keyPoints(lead, bundle, anchors, (path, what, mend) => bad(lead.id, path, what, mend));
  return problems;
}

/** Key points: five or fewer, each with a fact, and each fact borne out by a section that the point links to. */
function keyPoints(lead: ArticleSection, bundle: Part, anchors: Map<string, string>, bad: (path: string, what: string, mend: string) => void) {
  const at = lead.nodes.findIndex((n) => n.t === 'h' && n.id === 'key-points');
  const list = lead.nodes.slice(at + 1).find((n) => n.t === 'ul' || n.t === 'ol');
  if (at < 0 || !list || !('items' in list)) return bad('key-points', 'There are no key points.', 'add a list below "## Key points".');
  if (list.items.length > mostKeyPoints) bad('key-points', `There are ${list.items.length} key points.`, `keep ${mostKeyPoints} or fewer.`);
  for (const [i, item] of list.items.entries()) {
    const linked = item.flatMap((x) => (x.t === 'link' ? (anchors.get(x.to.slice(1)) ?? []) : []));
    const body = bundle.article.filter((s) => s.id !== lead.id && linked.includes(s.id)).flatMap((s) => s.nodes.flatMap(inlinesOf));
    const quoted = item.filter((x) => x.t === 'fact');
    if (!quoted.length) bad(`key point ${i + 1}`, 'A key point without a fact.', 'quote the fact that it states.');
    for (const q of quoted)
      if (!body.some((x) => x.t === 'fact' && x.id === q.id))
        bad(q.id, 'No section that this key point links to says this.', 'link to the section that quotes the fact.');
  }
}

/** Anchors of parts that the page makes itself; no heading may take one. */
const ownParts = ['references', 'editorial-policy', ...partCards.map((c) => c.id)];

/** Every anchor of the page with the section it lies in; agents lie where the list of agents is. */
export function anchorsOf({ article, agents }: Pick<Part, 'article' | 'agents'>, twice: (id: string, section: string) => void = () => {}) {
  const anchors = new Map<string, string>(ownParts.map((id) => [id, id]));
  const add = (id: string, section: string) => {
    if (anchors.has(id)) twice(id, section);
    anchors.set(id, section);
  };
  for (const s of article) {
    add(s.id, s.id);
    for (const n of s.nodes) {
      if (n.t === 'h') add(n.id, s.id);
      if (n.t === 'agents') for (const a of agents) add(a.id.replaceAll(' ', '-'), s.id);
    }
  }
  return anchors;
}

const bare = (v: string) => /\d/.test(v.replace(named, ''));

function inlinesOf(n: ArticleNode): Inline[] {
  if (n.t === 'p') return n.c;
  if (n.t === 'ul' || n.t === 'ol') return n.items.flat();
  if (n.t === 'table') return [...n.head.flat(), ...n.rows.flat(2)];
  return [];
}
