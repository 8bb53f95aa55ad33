// Checks the worded questions: each belongs to records that exist, holds no number, and stands under one record alone.
import type { Problem } from '../../lib/rules/problem.ts';
import { regions } from '../../lib/rules/schema/terms.ts';
import type { Loaded } from './load.ts';

/** CD4, IL-2 or T2 are names; a number that stands by itself would be a claim that no source checks. */
const number = /(?<![\p{L}\p{N}-])\d/u;

export function checkAsks({ asks, bundle, files }: Loaded): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set([...Object.keys(bundle.facts), ...bundle.tables.map((t) => `table:${t.id}`)]);
  const tails = new Set([...ids].map((id) => id.split('.')[1]));
  const kinds = new Set(Object.values(bundle.facts).flatMap((f) => [f.kind, ...regions.map((r) => `${f.kind} ${r}`)]));
  const exists = (key: string) => {
    if (key.startsWith('kind:')) return kinds.has(key.slice('kind:'.length));
    return key.startsWith('*.') ? tails.has(key.slice(2)) : ids.has(key);
  };
  const first = new Map<string, string>();
  const lists = [...Object.entries(asks.answers), ...asks.outside.map((o): [string, string[]] => [o.topic, o.asks])];
  for (const [key, texts] of Object.entries(asks.answers)) {
    const bad = (what: string, mend: string) => problems.push({ file: files.get(`asks:${key}`) ?? 'rules/asks', path: key, what, mend });
    if (!exists(key)) bad('No record has this id, name or kind.', 'use a record of the rules, or take these questions out.');
    if (!/^\*|^kind:/.test(key))
      for (const t of texts) if (t.includes('{agent}')) bad(`"${t}" has a slot, and one record answers it.`, 'name the medicine, or leave it out.');
  }
  for (const [key, texts] of lists)
    for (const t of texts) {
      const bad = (what: string, mend: string) => problems.push({ file: files.get(`asks:${key}`) ?? 'rules/asks', path: key, what, mend });
      if (number.test(t)) bad(`"${t}" holds a number.`, 'ask it without one.');
      const said = `${/^\*|^kind:/.test(key) ? 'like-named ' : ''}${t
        .toLowerCase()
        .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
        .trim()}`;
      const other = first.get(said);
      // records of like name may share a question, since the medicine that is named decides between them
      if (other !== undefined && (other === key || !said.startsWith('like-named ')))
        bad(`"${t}" stands also under ${other}.`, 'keep it where it is answered best.');
      first.set(said, other ?? key);
    }
  return problems;
}
