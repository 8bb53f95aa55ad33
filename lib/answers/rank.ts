// Orders records by how much of a question they hold, within the medicines that it names.
import type { Document } from './documents.ts';
import { partsOf } from './parts.ts';
import type { Question } from './question.ts';
import type { Index } from './search.ts';
import { base, kindOf, standing } from './standing.ts';
import type { Nearness } from './wordings.ts';

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

/** What the nearest wording of all adds to its record, beside the words that the record itself holds. */
const worded = 8;
/** Of the nearest wording its nearness, of others less and less of it. */
const standOut = (alike: number, best: number): number => (best ? best * (alike / best) ** 3 : 0);

/** Asked almost as it is worded, a record answers whatever else is read into the question. */
const almost = (alike: number): number => 25 * Math.max(0, alike - 0.75);

export function rank(question: Question, documents: Document[], index: Index, near: Nearness): Ranked[] {
  const parts = partsOf(question, documents, index);
  const whole = parts.reduce((sum, p) => sum + (p.asked ? p.weight : 0), 0);
  const more = parts.some((p) => p.asked);
  // a medicine's name alone, or with the disease's, is no question in words
  const bare = question.agents.length > 0 && ![question.intents, question.concepts, question.rest].some((x) => x.length);
  return documents
    .filter((d) => allowed(d, question.agents) && parts.every((p) => !p.must || p.fit.has(d.id)))
    .map((document) => {
      const held = parts.filter((p) => p.fit.has(document.id));
      const sum = held.reduce((s, p) => s + p.weight * (p.fit.get(document.id) ?? 0), 0);
      const alike = bare ? 0 : near.of(document);
      const share = whole ? held.reduce((s, p) => s + (p.asked ? p.weight : 0), 0) / whole : 1;
      return {
        document,
        share: Math.max(share, alike),
        kind: kindOf(document, question),
        score: (sum + base(document, question, more) + worded * standOut(alike, near.best)) * standing(document, question) + almost(alike),
      };
    })
    .sort((a, b) => b.score - a.score);
}
