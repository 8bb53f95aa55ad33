// Reads a question: which medicines it names, what it asks for, what of it lies outside, and which words are left.
import { compileNames } from '../match/compile.ts';
import { expandHits } from '../match/expand.ts';
import { makeLookup } from '../match/lookup.ts';
import { makeMatcher } from '../match/matcher.ts';
import type { Bundle, LeftOut } from '../rules/schema/bundle.ts';
import type { Concept, Intent, Outside } from '../rules/schema/questions.ts';
import type { Note } from './answer.ts';
import type { Document, Names } from './documents.ts';
import { makeAsks } from './intent.ts';
import { makeNearest } from './search.ts';
import { type Phrase, phraseOf, standsAt, stem, type Word, wordsOf } from './words.ts';

export type Question = {
  /** Medicines named, each with the words of a class or regimen resolved. */
  agents: string[];
  /** The question names the disease. */
  pml: boolean;
  concepts: { concept: Concept; typed: string }[];
  outside: { outside: Outside; typed: string }[];
  /** All its words but the names of medicines. */
  words: Word[];
  /** Words that nothing above explains. */
  rest: string[];
  /** Names of medicines that the rules do not have. */
  strangers: string[];
  /** Medicines named that were assessed and left out. */
  leftOut: LeftOut[];
  /** Diseases other than PML, by number. */
  diseases: number[];
  notes: Note[];
  /** Products named by a brand, or by the disease that one of a medicine's products is for: `agent/product`. */
  products: string[];
  /** The product named does not act on the body as a whole. */
  local: boolean;
  /** Kinds of answer asked for. */
  intents: Intent[];
  regions: Document['region'][];
  /** Asked as a patient asks. */
  plain: boolean;
};

type Meaning = { is: 'pml' } | { is: 'quiet' } | { is: 'concept'; concept: Concept } | { is: 'outside'; outside: Outside };

/** Something proper to this field is asked, with or without the disease's name. */
export const isOwn = ({ concepts, intents }: Question): boolean => concepts.some((c) => c.concept.own) || intents.some((i) => i.own);

/** `known` says whether the records hold a word's stem. */
export function makeReader(rules: Bundle, known: (stem: string) => boolean): { read(text: string): Question; names: Names } {
  const pack = compileNames(rules);
  const match = makeMatcher(pack);
  const lookup = makeLookup(rules);
  const { questions: q } = rules;
  const classAgents = (id: string) => rules.classes.find((c) => c.id === id)?.agents ?? [];
  const phrases = [
    ...q.outside.flatMap((outside) => outside.words.map((w) => phrase(w, { is: 'outside', outside }))),
    ...q.pml.map((w) => phrase(w, { is: 'pml' })),
    ...q.concepts.flatMap((concept) => concept.words.map((w) => phrase(w, { is: 'concept', concept }))),
    ...q.quiet.map((w) => phrase(w, { is: 'quiet' })),
  ].sort((a, b) => b.phrase.parts.length - a.phrase.parts.length);
  const agentNames = rules.agents.flatMap((a) => a.names.map((n) => ({ agent: a.id, name: n.text })));
  const nearest = makeNearest(agentNames.map((n, id) => ({ id, name: n.name })));
  const asks = makeAsks(q);
  const asides = q.aside.map(phraseOf);
  const spelled = new Set(phrases.flatMap((p) => p.phrase.parts.map((x) => x.text)));
  const classWords = rules.classes.map((c) => ({ phrase: phraseOf(c.id), agents: c.agents }));

  const mentions = (text: string) =>
    expandHits(match(text), text, pack).map((m) => ({
      start: m.start,
      end: m.end,
      byClass: m.method === 'class',
      agents: m.classId ? classAgents(m.classId) : [m.agent],
      product: m.product && `${m.agent}/${m.product}`,
    }));

  function read(raw: string): Question {
    const text = raw.slice(0, 400);
    const all = wordsOf(text).map((w) => ({ ...w, odd: !spelled.has(w.text) && !known(stem(w.text)) }));
    const named = new Set<number>();
    const inConcept: [from: number, to: number][] = [];
    const agents = new Set<string>();
    const out: Question = {
      agents: [],
      pml: false,
      concepts: [],
      outside: [],
      words: [],
      rest: [],
      strangers: [],
      leftOut: [],
      diseases: [],
      notes: [],
      products: [],
      local: false,
      intents: [],
      regions: [],
      plain: false,
    };
    const aside = new Set<string>();
    for (const m of mentions(text)) {
      const at = all.findIndex((w) => w.end > m.start);
      const apart = asides.some((p) => at >= p.parts.length && standsAt(p, all, at - p.parts.length));
      for (const a of m.agents) (apart ? aside : agents).add(a);
      if (m.product && !apart) out.products.push(m.product);
      all.forEach((w, i) => w.start < m.end && w.end > m.start && named.add(i));
    }
    // "the last rituximab dose" is the last dose: a medicine's name does not part a phrase
    const words = all.filter((_, i) => !named.has(i));
    out.words = words;
    const done = new Set<number>();
    const { explained, ...asked } = asks(words);
    Object.assign(out, asked);
    for (const { phrase: p, agents: of } of classWords)
      for (let i = 0; i + p.parts.length <= words.length; i++)
        if (p.parts.every((_, k) => !done.has(i + k)) && standsAt(p, words, i)) {
          p.parts.forEach((_, k) => done.add(i + k));
          for (const a of of) agents.add(a);
        }
    for (const { phrase: p, means } of phrases)
      for (let i = 0; i + p.parts.length <= words.length; i++) {
        const to = i + p.parts.length;
        // a word may belong to two things of the field that overlap, yet not to one within the other or one outside
        const shared = (k: number) =>
          means.is === 'concept' && inConcept.some(([a, b]) => a <= k && k < b) && !inConcept.some(([a, b]) => a <= i && to <= b);
        if (p.parts.some((_, k) => done.has(i + k) && !shared(i + k)) || !standsAt(p, words, i)) continue;
        p.parts.forEach((_, k) => done.add(i + k));
        if (means.is === 'concept') inConcept.push([i, to]);
        const typed = words
          .slice(i, to)
          .map((w) => w.text)
          .filter((w) => means.is === 'outside' || !q.quiet.includes(w))
          .join(' ');
        if (means.is === 'pml') out.pml = true;
        if (means.is === 'concept') out.concepts.push({ concept: means.concept, typed });
        if (means.is === 'outside') out.outside.push({ outside: means.outside, typed });
      }
    for (const i of explained) done.add(i);
    takeNames(words, done, agents, out);
    out.agents = [...(agents.size ? agents : aside)];
    const bound = out.agents.length > 0 || out.pml || out.plain;
    out.intents = out.intents.filter((i) => (!i.several || out.agents.length > 1) && (!i.bound || bound));
    if (agents.size && aside.size)
      out.intents = [...new Set([...out.intents.filter((i) => !i.kinds?.includes('persistence')), ...q.intents.filter((i) => i.apart)])];
    out.diseases = q.concepts.filter((c) => c.disease).flatMap((c, n) => (out.concepts.some((x) => x.concept === c) ? n : []));
    if (out.products.length === 0) out.products = productsFor(out);
    out.local = out.products.some((x) => rules.agents.some((a) => a.products?.some((p) => p.systemic === false && `${a.id}/${p.id}` === x)));
    return out;
  }

  /** Products whose label names a disease of the question. */
  function productsFor({ agents, diseases }: Question): string[] {
    return rules.agents
      .filter((a) => agents.includes(a.id))
      .flatMap((a) => (a.products ?? []).flatMap((p) => (names.diseases(p.label).some((n) => diseases.includes(n)) ? `${a.id}/${p.id}` : [])));
  }

  /** Names that the chart's matcher does not take: lower-case abbreviations, what was left out, misspellings. */
  function takeNames(words: Word[], done: Set<number>, agents: Set<string>, out: Question): void {
    for (let i = 0; i < words.length; i++)
      for (const size of [2, 1]) {
        const run = words.slice(i, i + size);
        if (run.length < size || run.some((_, k) => done.has(i + k)) || /^\d+$/.test(run[0]?.text ?? '')) continue;
        const typed = run.map((w) => w.text).join(' ');
        if (typed.length < 3 || !takeName(typed, size, agents, out)) continue;
        run.forEach((_, k) => done.add(i + k));
      }
    words.forEach((w, i) => {
      if (done.has(i)) return;
      const stranger = w.text.length > 6 && !known(stem(w.text)) && q.endings.some((e) => w.text.endsWith(e));
      const near = stranger && w.text.length > 8 ? nearest(w.text) : null;
      const entry = near === null ? undefined : agentNames[near];
      if (entry) {
        agents.add(entry.agent);
        out.notes.push({ kind: 'read-as', typed: w.text, name: entry.name });
      } else if (stranger) out.strangers.push(w.text);
      else if (!/^\d+$/.test(w.text)) out.rest.push(w.text);
    });
  }

  function takeName(typed: string, size: number, agents: Set<string>, out: Question): boolean {
    const hits = lookup(typed);
    const exact = hits.filter((h) => h.how === 'exact');
    const similar = typed.length > (size === 1 ? 5 : 9) && !known(stem(typed)) ? hits.filter((h) => h.how === 'similar') : [];
    const use = exact.length ? exact : similar.slice(0, 1);
    for (const h of use) {
      if (h.how === 'similar') out.notes.push({ kind: 'read-as', typed, name: h.name });
      if (h.kind === 'agent') agents.add(h.id);
      if (h.kind === 'class') for (const a of classAgents(h.id)) agents.add(a);
      if (h.kind === 'regimen') for (const a of rules.regimens.find((r) => r.text === h.id)?.agents ?? []) agents.add(a);
      const left = h.kind === 'left-out' && rules.leftOut.find((l) => l.name === h.id);
      if (!left || out.leftOut.includes(left)) continue;
      out.leftOut.push(left);
      out.notes.push({ kind: 'left-out', name: left.name, reason: left.reason });
    }
    return use.length > 0;
  }

  const diseases = q.concepts.filter((c) => c.disease).map((c) => c.words.map(phraseOf));
  const names: Names = {
    agents: (text, byClass) => [...new Set(mentions(text).flatMap((m) => (byClass || !m.byClass ? m.agents : [])))],
    diseases: (text) => {
      const words = wordsOf(text);
      const said = words.map((w) => w.text).join(' ');
      return diseases.flatMap((of, n) =>
        of.some((p) => said.includes(p.parts[0]?.text ?? '') && words.some((_, i) => standsAt(p, words, i))) ? n : [],
      );
    },
  };
  return { read, names };
}

const phrase = (words: string, means: Meaning): { phrase: Phrase; means: Meaning } => ({ phrase: phraseOf(words), means });
