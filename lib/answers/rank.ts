// Orders records by how much of a question they hold, within the medicines that it names.
import type { Document } from './documents.ts';
import { fitsIntent } from './intent.ts';
import type { Question } from './question.ts';
import type { Index } from './search.ts';

/** `kind`: how well it is of the kind of answer asked for. */
export type Ranked = { document: Document; score: number; share: number; kind: number };
/** `asked`: false where a record need not hold it. */
type Part = { weight: number; fit: Map<string, number>; must: boolean; asked: boolean };

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
        score:
          (sum +
            base(
              document,
              question,
              parts.some((p) => p.asked),
            )) *
          standing(document, question),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** One part a concept or word; a rare one weighs more, an unknown one as much as a rare one. */
function partsOf(question: Question, documents: Document[], index: Index): Part[] {
  const weigh = (n: number) => (n ? Math.min(5, Math.max(1, Math.log(1 + documents.length / n))) : 2.5);
  const concepts = [...Map.groupBy(question.concepts, (c) => c.concept)].map(([{ means = [], kinds = [], disease }, found]): Part => {
    const fit = index.fit(means.length ? means : found.map((c) => c.typed).filter(Boolean));
    const weight = fit.size ? weigh(fit.size) : 2;
    for (const d of documents)
      if (d.kinds.some((k) => (kinds as string[]).includes(k)))
        fit.set(d.id, fit.has(d.id) ? (fit.get(d.id) ?? 0) + 0.3 : Math.min(0.8, 1.6 / weight));
    const aside = disease && question.agents.length > 0;
    return { weight: aside ? weight / 2 : weight, fit, must: false, asked: !aside };
  });
  const inField = question.pml && (question.agents.length > 0 || question.intents.length > 0);
  const word = (w: string, must: boolean): Part => {
    const fit = index.near(w);
    // what no record says is left unanswered: it tells less where the question is surely of the field
    return { weight: fit.size || must || !inField ? weigh(fit.size) : 1, fit, must, asked: fit.size > 0 || must || !question.pml || !inField };
  };
  const sure = question.pml || question.agents.length > 0 || question.concepts.some((c) => c.concept.own);
  return [
    ...concepts,
    ...(sure ? question.intents : []).map((intent): Part => {
      const fit = new Map(documents.flatMap((d): [string, number][] => (fitsIntent(d, intent) ? [[d.id, fitsIntent(d, intent)]] : [])));
      return { weight: 2, fit, must: false, asked: true };
    }),
    ...question.rest.map((w) => word(w, false)),
    ...question.outside.map((o) => word(o.typed, true)),
    ...question.leftOut.map(({ names }): Part => {
      const fit = index.fit(names);
      return { weight: weigh(fit.size), fit, must: !question.agents.length, asked: true };
    }),
  ];
}

/** What a bare name asks for first. */
const first: Partial<Record<Document['kind'], number>> = { risk: 1, label: 0.5, incidence: 0.4, suspicion: 0.2, table: 0.2 };
const base = (d: Document, { agents, concepts }: Question, more: boolean): number => {
  const pair = agents.length === 2 && involved(d, agents) === 2 ? 2 : 0;
  const other = concepts.some((c) => c.concept.kinds) && !concepts.some((c) => c.concept.kinds?.some((k) => d.kinds.includes(k)));
  const named = (other ? 0 : (first[d.kind] ?? 0)) * (agents.length > 1 ? 2 : more ? 0.5 : 1) * d.loud + pair;
  return agents.length ? named : named + (d.general ? Math.max(0, 0.6 - 0.06 * d.order) : 0);
};

const kindOf = (d: Document, { intents }: Question): number => {
  const fits = intents.map((i) => fitsIntent(d, i));
  const best = Math.max(0, ...fits);
  return best + 0.25 * (fits.reduce((sum, f) => sum + f, 0) - best);
};

function standing(d: Document, question: Question): number {
  const { agents, plain, diseases, intents, regions } = question;
  const own = d.owners.some((a) => agents.includes(a));
  const named = !d.owners.length && d.named.some((a) => agents.includes(a));
  const both = involved(d, agents);
  const ofNone = !d.owners.length && !d.named.length;
  const general = intents.some((i) => i.general);
  const place = agents.length
    ? general && ofNone
      ? 1.4
      : (own ? 1.4 : named ? 1.3 : d.owners.length ? 0.8 : 0.55) * (1 + 0.2 * Math.max(0, both - 1))
    : ofNone
      ? 1
      : d.general
        ? 0.85
        : 0.55;
  const voice = d.kind === 'patient' ? (plain ? 1.4 : 0.4) : 1;
  const kind = intents.length ? 0.4 + kindOf(d, question) : 1;
  const where = !regions.length || !d.region ? 1 : regions.includes(d.region) ? 1.3 : 0.6;
  const other = !agents.length && d.diseases.some((n) => !diseases.includes(n)) ? 0.8 : 1;
  return place * voice * kind * where * other * (d.verified ? 1 : 0.8);
}

/** How many of the medicines asked for a record speaks of. */
const involved = (d: Document, agents: string[]): number => new Set([...d.owners, ...d.named].filter((a) => agents.includes(a))).size;
