// A list of lines, each by itself: what would match, what was assessed and left out, what nobody assessed; the page's own code.
import { compileNames } from '../match/compile.ts';
import { expandHits } from '../match/expand.ts';
import { makeMatcher } from '../match/matcher.ts';
import { lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Finding, findingsOf } from './finding.ts';
import { lineRow, makeNotice, missesOf, type Noticed } from './notice.ts';

type TriedMention = Pick<Finding, 'agent' | 'matched' | 'start' | 'end' | 'firm' | 'systemic' | 'status'> & {
  /** What is to be known of a mention that is only possible, or of a biosimilar. */
  note?: string;
};
/** Lists that are empty are left out. */
export type Tried = { line: number; text: string; mentions: TriedMention[] } & Partial<Pick<Noticed, 'notAssessed' | 'nearMisses'>>;

/** One result a line, also for lines without mentions; offsets are UTF-16 units of the raw line. */
export function tryLines(bundle: Pick<Bundle, 'agents' | 'regimens' | 'classes' | 'leftOut' | 'version'>, lines: string[]): Tried[] {
  learn(lexicon);
  const pack = compileNames(bundle);
  const match = makeMatcher(pack);
  const looked = makeNotice(bundle, pack)(lines);
  const book = new Map(bundle.agents.map((a) => [a.id, a]));
  return lines.map((text, i) => {
    const row = { ...lineRow(text), hits: match(text) };
    const { near, notAssessed, nearMisses } = looked[i] as (typeof looked)[number];
    const exact = findingsOf(row, expandHits(row.hits, text, pack), book);
    const mentions = [...exact, ...near].map(mentionOf).sort((a, b) => a.start - b.start);
    const misses = [...missesOf(exact), ...nearMisses];
    return { line: i + 1, text, mentions, ...(notAssessed.length && { notAssessed }), ...(misses.length && { nearMisses: misses }) };
  });
}

function mentionOf(f: Finding): TriedMention {
  const { agent, matched, start, end, firm, systemic } = f;
  const note =
    f.codeConflict ?? (f.newBiosimilar ? `a biosimilar of ${agent} not yet in the rules` : f.method === 'near' ? `may be ${agent}; confirm` : null);
  return { agent, matched, start, end, firm, systemic, status: f.status === 'unknown' ? 'active' : f.status, ...(note && { note }) };
}
