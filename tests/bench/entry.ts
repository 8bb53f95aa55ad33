// What runs beside the page, in the world of content scripts: every contender over the same containers, on one clock.
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import Mark from 'mark.js';
import MiniSearch from 'minisearch';
import { answerFor } from '../../lib/match/answer.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import { longest, makeSift } from '../../lib/match/sift.ts';
import { shadowOf } from '../../lib/platform/page.ts';
import type { Lexicon } from '../../lib/read/lexicon.ts';
import { readDocument } from '../../lib/read/read.ts';
import { learn } from '../../lib/read/words.ts';
import type { Names } from './names.ts';

/** Milliseconds of one run by the page's clock, how many runs were made, and what was found, so that nobody wins by finding nothing. */
export type Timed = { ms: number; runs: number; found: number; parts?: Record<string, number> };
type Contender = (docs: Document[]) => Pick<Timed, 'found' | 'parts'>;

/** Every box that holds a line of text: what each contender is given, and what the floor passes over. */
const containers = (doc: Document) => doc.querySelectorAll('tr,h2,p,header>div,.row');
/** A run shorter than this is repeated: processor time comes in steps of ten milliseconds in Firefox. */
const enough = 120;

const sum = (docs: Document[], of: (text: string) => number) => {
  let found = 0;
  for (const doc of docs) for (const el of containers(doc)) found += of(el.textContent ?? '');
  return { found };
};

/** Builds every contender for one list of names; what it costs to build is not measured. */
function contendersOf({ pack, sieve, words }: Names): Record<string, Contender> {
  const match = makeMatcher(pack);
  const sift = makeSift(sieve);
  const escaped = [...words].sort((a, b) => b.length - a.length).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const alternation = new RegExp(`(?<![a-z])(?:${escaped.join('|')})`, 'gi');
  const plain = new AhoCorasick(words);
  const fast = new FastAhoCorasick(words);
  const index = new MiniSearch({ fields: ['name'] });
  index.addAll(words.map((name, id) => ({ id, name })));
  let marked = 0;
  // no marks are made, in its favour, and so that the page stays as it is for the next
  const filter = () => {
    marked++;
    return false;
  };
  const mark = (docs: Document[], by: (one: Mark) => void) => {
    marked = 0;
    for (const doc of docs) by(new Mark(doc.body));
    return { found: marked };
  };
  return {
    floor: (docs) => sum(docs, (text) => text.length),
    ours: (docs) => {
      const t0 = performance.now();
      const rows = docs.flatMap((doc) => readDocument(doc, shadowOf).rows);
      const t1 = performance.now();
      const likely = rows.map((row) => row.text.slice(0, longest)).filter(sift);
      const t2 = performance.now();
      // each text is asked once, two hundred in a message
      const texts = [...new Set(likely)];
      const hits = new Map<string, number>();
      for (let i = 0; i < texts.length; i += 200) {
        const some = texts.slice(i, i + 200);
        for (const [k, hit] of answerFor(some, match).entries()) hits.set(some[k] as string, hit.filter((h) => h[0].length).length);
      }
      const found = likely.reduce((n, text) => n + (hits.get(text) ?? 0), 0);
      return { found, parts: { read: t1 - t0, sift: t2 - t1, match: performance.now() - t2 } };
    },
    ahocorasick: (docs) => sum(docs, (text) => plain.search(text.toLowerCase()).length),
    '@monyone/aho-corasick': (docs) => sum(docs, (text) => fast.matchInText(text.toLowerCase()).length),
    'one regular expression': (docs) => sum(docs, (text) => text.match(alternation)?.length ?? 0),
    // its own way with a list of words calls itself once a word and overflows the stack at 3,000
    'mark.js': (docs) => mark(docs, (one) => one.markRegExp(alternation, { filter })),
    MiniSearch: (docs) => sum(docs, (text) => index.search(text).length),
  };
}

const prepared = new Map<string, Record<string, Contender>>();

/** One measurement; `frames` names documents of frames by their place, none means every document of the page. */
function time(names: string, who: string, frames: number[] = []): Timed {
  const contender = prepared.get(names)?.[who];
  if (!contender) throw new Error(`There is no contender "${who}" for "${names}".`);
  const inner = [...document.querySelectorAll('iframe')].map((f) => f.contentDocument as Document);
  const docs = frames.length ? frames.map((i) => inner[i] as Document) : [document, ...inner];
  // nobody pays for a layout that another left undone
  for (const doc of docs) void doc.body.offsetHeight;
  let runs = 0;
  let parts: Record<string, number> = {};
  const begun = performance.now();
  for (;;) {
    const one = contender(docs);
    runs++;
    for (const [part, ms] of Object.entries(one.parts ?? {})) parts[part] = (parts[part] ?? 0) + ms;
    const ms = performance.now() - begun;
    if (ms < enough) continue;
    parts = Object.fromEntries(Object.entries(parts).map(([part, total]) => [part, total / runs]));
    return { ms: ms / runs, runs, found: one.found, parts };
  }
}

const bench = {
  /** `given`: names and lexicon as JSON. */
  prepare(name: string, given: string): void {
    const { names, lexicon } = JSON.parse(given) as { names: Names; lexicon: Lexicon };
    learn(lexicon);
    prepared.set(name, contendersOf(names));
  },
  time,
  /** What the page holds, counted. */
  size: () => {
    const docs = [document, ...[...document.querySelectorAll('iframe')].map((f) => f.contentDocument as Document)];
    let texts = 0;
    for (const doc of docs) {
      const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts++;
    }
    return { texts, characters: sum(docs, (text) => text.length).found };
  },
};
export type PmlBench = typeof bench;

declare global {
  var pmlBench: PmlBench;
}
globalThis.pmlBench = bench;
