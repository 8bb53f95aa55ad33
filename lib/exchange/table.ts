// The rules as one flat table: a row for each sentence that an agent's rule rests on, with what it rests on itself.
import { factGroups } from '../evidence/agent-groups.ts';
import { quote } from '../evidence/quote.ts';
import { standsAt } from '../evidence/review.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

export const columns = [
  'agent',
  'title',
  'class',
  'atc',
  'tier',
  'criterion',
  'evidence',
  'review',
  'part',
  'note',
  'fact',
  'sentence',
  'region',
  'as_of',
  'how_known',
  'grade',
  'sources',
  'addresses',
  'rules_version',
  'rules_issued',
] as const;
export type TableRow = Record<(typeof columns)[number], string>;

export function tableRows(rules: Pick<Bundle, 'agents' | 'facts' | 'sources' | 'version' | 'issued'>): TableRow[] {
  return rules.agents.flatMap((a) => {
    const risk = quote(a.risk, rules);
    const groups = [{ title: 'Risk in one sentence', items: risk ? [{ q: risk }] : [] }, ...factGroups(a, rules)];
    return groups.flatMap((g) =>
      g.items.map(
        ({ q, ...item }): TableRow => ({
          agent: a.id,
          title: a.title,
          class: a.class,
          atc: a.codes.atc.join('; '),
          tier: a.tier.value,
          criterion: a.tier.criterion,
          evidence: a.evidence,
          review: standsAt(a.review.transitions) ?? 'not submitted',
          part: String(g.title),
          note: ('note' in item && item.note) || '',
          fact: q.id,
          sentence: q.text,
          region: q.region ?? '',
          as_of: q.asOf ?? '',
          how_known: q.how,
          grade: q.grade,
          sources: q.sources.map((s) => `${s.title}, ${s.locator}`).join('; '),
          addresses: [...new Set(q.sources.flatMap((s) => s.url ?? []))].join(' '),
          rules_version: String(rules.version),
          rules_issued: rules.issued,
        }),
      ),
    );
  });
}
