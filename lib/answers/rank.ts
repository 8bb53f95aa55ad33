// Orders records by how much of a question they hold, within the medicines that it names.
import type { Document } from './documents.ts';
import { partsOf } from './parts.ts';
import type { Question } from './question.ts';
import type { Index } from './search.ts';
import { base, kindOf, standing } from './standing.ts';

/** `kind`: how well it is of the kind of answer asked for. */
export type Ranked = { document: Document; score: number; share: number; kind: number };
/** Of another medicine these speak of that medicine alone, also where they name this one as its partner. */
const ownOnly: readonly Document['kind'][] = ['risk', 'label', 'suspicion', 'monitoring'];

/** Records of other medicines are never an answer to a question that names one. */
function allowed(d: Document, agents: string[]): boolean {
  if (!agents.length || d.owners.some((a) => agents.includes(a))) return true;
  if (d.named.some((a) => agents.includes(a))) return !d.owners.length || !ownOnly.includes(d.kind);
  return !d.owners.length && !d.named.length;
}

export function rank(question: Question, documents: Document[], index: Index): Ranked[] {
  const parts = partsOf(question, documents, index);
  const whole = parts.reduce((sum, p) => sum + (p.asked ? p.weight : 0), 0);
  const more = parts.some((p) => p.asked);
  return documents
    .filter((d) => allowed(d, question.agents) && parts.every((p) => !p.must || p.fit.has(d.id)))
    .map((document) => {
      const held = parts.filter((p) => p.fit.has(document.id));
      const sum = held.reduce((s, p) => s + p.weight * (p.fit.get(document.id) ?? 0), 0);
      const share = whole ? held.reduce((s, p) => s + (p.asked ? p.weight : 0), 0) / whole : 1;
      return {
        document,
        share,
        kind: kindOf(document, question),
        score: (sum + base(document, question, more)) * standing(document, question),
      };
    })
    .sort((a, b) => b.score - a.score);
}
