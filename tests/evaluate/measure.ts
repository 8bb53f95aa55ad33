// What a set of questions shows of the answers: right first, right among three, refused rightly, and every miss.
import { join } from 'node:path';
import type { Answer } from '../../lib/answers/answer.ts';
import { makeAsk } from '../../lib/answers/ask.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import { loadRules } from '../../rules/cli/load.ts';

/** `right`: ids of facts, `table:` ids, or `left-out:` names; a question in scope that names none is only told as covered or not. */
export type Asked = { id: string; text: string; scope: 'in' | 'out'; right?: string[]; about?: string };
export type Measured = {
  inside: number;
  outside: number;
  first: number;
  three: number;
  refused: number;
  misses: { id: string; text: string; wanted: string; got: string }[];
};

learn(lexicon);
const loaded = loadRules(join(import.meta.dirname, '../../rules'));
export const ask = makeAsk({ ...loaded.bundle, schema: 1, version: loaded.version, issued: loaded.issued }, loaded.asks);

/** Ids in the order in which they are shown; what was left out stands last. */
export const shownIds = (a: Answer): string[] =>
  a.state === 'answer' ? [...a.items.map((i) => i.id), ...a.notes.flatMap((n) => (n.kind === 'left-out' ? `left-out:${n.name}` : []))] : [];

export function measure(questions: Asked[]): Measured {
  const out: Measured = { inside: 0, outside: 0, first: 0, three: 0, refused: 0, misses: [] };
  for (const q of questions) {
    const answer = ask(q.text);
    const ids = shownIds(answer);
    const got = answer.state === 'answer' ? ids.join(' ') : answer.state;
    if (q.scope === 'out') {
      out.outside++;
      if (answer.state === 'not-covered') out.refused++;
      else out.misses.push({ id: q.id, text: q.text, wanted: 'not covered', got });
      continue;
    }
    out.inside++;
    const right = (id: string | undefined) => id !== undefined && (q.right ?? []).includes(id);
    if (ids.slice(0, 3).some(right)) out.three++;
    if (right(ids[0])) out.first++;
    else out.misses.push({ id: q.id, text: q.text, wanted: (q.right ?? []).join(' ') || (q.about ?? 'no record named'), got });
  }
  return out;
}

export const gate = (m: Measured): boolean => m.first >= 0.85 * m.inside && m.refused >= 0.9 * m.outside;
