// `rules try`: says what would match in each line of a file or of standard input, with the page's own code.
import { readFileSync } from 'node:fs';
import { type Finding, findingsOf } from '../../lib/assess/finding.ts';
import { lineRow, makeNotice, missesOf, type Noticed } from '../../lib/assess/notice.ts';
import { compileNames } from '../../lib/match/compile.ts';
import { expandHits } from '../../lib/match/expand.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

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

export function readLines(file: string | undefined): string[] {
  const text = readFileSync(file ?? 0, 'utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
