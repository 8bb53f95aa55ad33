// Answers a follow-up question by quoting the rules' own records, or says that these sources do not cover it.
import { quote } from '../evidence/quote.ts';
import type { Asks } from '../rules/schema/asks.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Answer, Item, Note, Place } from './answer.ts';
import { anchorOf, type Document, documentsOf } from './documents.ts';
import { isOwn, makeReader, type Question } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { makeIndex } from './search.ts';
import { makeNearest, type Nearness, noAsks } from './wordings.ts';

const most = 3;
/** A record this near to the best is shown too, as one that may answer. */
const near = 0.6;
/** The least share of a question that the first record must hold: less where the question is surely about PML. */
const least = { both: 0.25, pml: 0.4, own: 0.5, agent: 0.5, none: 0.85, worded: 0.7 };
/** Two wordings this near to each other are as near to the question. */
const apart = 0.05;

/** Builds the index once; the function it gives answers one question. */
export function makeAsk(rules: Bundle, asks: Asks = noAsks): (text: string) => Answer {
  const reader = makeReader(rules, (stem) => index.known(stem));
  const documents = documentsOf(rules, reader.names);
  const index = makeIndex(documents);
  const nearest = makeNearest(asks, rules);

  return (text) => {
    if (text.trim().length < 3) return { state: 'empty' };
    const question = reader.read(text);
    const notes: Note[] = [...question.notes, ...question.strangers.map((name): Note => ({ kind: 'not-assessed', name }))];
    const near = nearest(question);
    const beyond = liesBeyond(question, near);
    const answers = !beyond && answerable(question, near) && !(question.strangers.length && !question.agents.length);
    const ranked = answers ? held(rank(question, documents, index, near), floor(question, near), question) : [];
    if (ranked.length) {
      const { good, first } = choose(ranked, question);
      const unsaid = question.intents.flatMap((i): Note[] => (i.unsaid ? [{ kind: 'unsaid', name: i.unsaid }] : []));
      return { state: 'answer', items: good.map((r) => itemOf(r.document)), first, notes: [...notes, ...unsaid] };
    }
    if (question.leftOut.length && !question.outside.length) return { state: 'answer', items: [], first: 0, notes };
    const { topic = null, where = null } = question.outside[0]?.outside ?? (beyond ? near.outside : null) ?? {};
    return { state: 'not-covered', topic, where, places: placesFor(question), notes };
  };

  function itemOf(d: Document): Item {
    const common = { id: d.id, place: d.place, agents: d.owners };
    const q = quote(d.id, rules);
    if (q) return { kind: 'fact', ...common, quote: q };
    return { kind: 'table', ...common, title: rules.tables.find((t) => `table:${t.id}` === d.id)?.title ?? d.id };
  }

  function placesFor({ agents }: Question): Place[] {
    return agents.slice(0, 3).map((id) => ({ title: rules.agents.find((a) => a.id === id)?.title ?? id, anchor: anchorOf(id) }));
  }
}

/** A question worded almost as one that a record answers, and not as one that lies outside. */
const isWorded = ({ best, outside }: Nearness): boolean => best > least.worded && best > (outside?.near ?? 0) + 2 * apart;

/** Without the disease's name, a question nearer to one that lies outside than to any that is answered. */
const liesBeyond = (q: Question, { best, outside }: Nearness): boolean => !q.pml && (outside?.near ?? 0) > Math.max(0.5, best + apart);

/** Outside is outside; what is outside only by itself needs the disease or a word proper to it beside it. */
function answerable(q: Question, near: Nearness): boolean {
  if (q.outside.some((o) => o.outside.even)) return false;
  if (ofAnotherDisease(q) && !isWorded(near)) return false;
  return !q.outside.length || q.pml || q.concepts.some((c) => c.concept.own);
}

/** Records that hold enough of the question; where one does, also those that answer its very kind and hold less. */
function held(all: Ranked[], least: number, q: Question): Ranked[] {
  const bare = q.pml && q.agents.length === 1 && !q.intents.length && !q.concepts.some((c) => c.concept.kinds);
  if (!all.some((r) => r.share >= least)) return [];
  return all.filter((r) => r.share >= least || r.kind >= 0.9 || (bare && r.document.kind === 'risk') || (r.kind >= 0.7 && r.share >= least / 2));
}

/** Treatment, diagnosis or outcome of a disease that is named, where PML is not; or a medicine for it, and words that are not of the field. */
function ofAnotherDisease(q: Question): boolean {
  if (q.pml || !q.diseases.length || q.concepts.some((c) => c.concept.own)) return false;
  if (q.agents.length && q.rest.length && !q.intents.length && q.concepts.every((c) => c.concept.disease)) return true;
  return q.intents.some((i) => i.kinds?.some((k) => k === 'treatment' || k === 'outcome' || k === 'diagnosis'));
}

function floor(q: Question, near: Nearness): number {
  const own = floorOf(q);
  return isWorded(near) ? Math.min(own, least.worded) : own;
}

function floorOf(q: Question): number {
  if (q.pml) return q.agents.length ? least.both : least.pml;
  if (isOwn(q)) return least.own;
  if (q.agents.length) return least.agent;
  return q.concepts.length && !q.concepts.some((c) => c.concept.disease) ? least.none : 2;
}

/** The best alone where nothing comes near it; of several medicines asked for, one record each before a second of any; never the same sentence twice. */
function choose(ranked: Ranked[], { agents }: Question): { good: Ranked[]; first: number } {
  const best = ranked[0]?.score ?? 0;
  const good = ranked.filter((r, i) => r.score > best * near && ranked.findIndex((x) => x.document.text === r.document.text) === i);
  if (agents.length < 2) return { good: good.slice(0, most), first: 1 };
  const seen = new Set<string>();
  const one = good.filter((r) => {
    const fresh = r.document.owners.filter((a) => agents.includes(a) && !seen.has(a));
    for (const a of fresh) seen.add(a);
    return fresh.length > 0;
  });
  return { good: [...new Set([...one, ...good])].slice(0, most), first: Math.max(1, Math.min(one.length, most)) };
}
