// The parts of a question, each with the records that hold it and how much it weighs.
import type { Document } from './documents.ts';
import { fitsIntent } from './intent.ts';
import { isOwn, type Question } from './question.ts';
import type { Index } from './search.ts';
import { involved, isGeneral, isShared, kindOf } from './standing.ts';

/** `asked`: false where a record need not hold it. */
export type Part = { weight: number; fit: Map<string, number>; must: boolean; asked: boolean };

/** One part a concept or word; a rare one weighs more, an unknown one as much as a rare one. */
export function partsOf(question: Question, documents: Document[], index: Index): Part[] {
  const weigh = (n: number) => (n ? Math.min(5, Math.max(1, Math.log(1 + documents.length / n))) : 2.5);
  const concepts = [...Map.groupBy(question.concepts, (c) => c.concept)].map(([{ means = [], kinds = [], disease }, found]): Part => {
    const fit = index.fit(means.length ? means : found.map((c) => c.typed).filter(Boolean));
    const weight = fit.size ? weigh(fit.size) : 2;
    for (const d of documents)
      if (d.kinds.some((k) => (kinds as string[]).includes(k)))
        fit.set(d.id, fit.has(d.id) ? (fit.get(d.id) ?? 0) + 0.3 : Math.min(0.8, 1.6 / weight));
    const aside = disease && question.agents.length > 0;
    return { weight: aside ? weight / 3 : weight, fit, must: false, asked: !aside };
  });
  const own = isOwn(question);
  const { agents, intents } = question;
  const asks = intents.length > 0;
  const anyway = intents.some((i) => i.general);
  // a word in what is said of another matter tells nothing of the medicine asked for
  const ofThem = (d: Document) => (involved(d, agents) > 0 && !isShared(d, agents)) || (anyway && isGeneral(d));
  const spoken = new Set(documents.filter(ofThem).map((d) => d.id));
  const fitting = new Set(documents.filter((d) => kindOf(d, question) > 0).map((d) => d.id));
  const inField = (question.pml || own) && (agents.length > 0 || asks);
  const word = (w: string, must: boolean): Part => {
    const near = index.near(w);
    const fit = agents.length && !must ? new Map([...near].filter(([id]) => spoken.has(id))) : near;
    // what no record says is left unanswered: it tells less where the question is surely of the field
    const told = asks ? [...fit.keys()].some((id) => fitting.has(id)) : fit.size > 0;
    return {
      weight: told || must || !inField ? weigh(fit.size) : 1,
      fit,
      must,
      asked: must || !inField || (told && !(own && agents.length)),
    };
  };
  const sure = own || question.pml || agents.length > 0;
  return [
    ...concepts,
    ...(sure ? intents : []).map((intent): Part => {
      const fit = new Map(documents.flatMap((d): [string, number][] => (fitsIntent(d, intent) ? [[d.id, fitsIntent(d, intent)]] : [])));
      return { weight: 2, fit, must: false, asked: true };
    }),
    ...question.rest.map((w) => word(w, false)),
    ...question.outside.map((o) => word(o.typed, true)),
    ...question.leftOut.map(({ names }): Part => {
      const fit = index.fit(names);
      return { weight: weigh(fit.size), fit, must: !agents.length, asked: true };
    }),
  ];
}
