// `rules try`: says what would match in each line of a file or of standard input, with the page's own code.
import { readFileSync } from 'node:fs';
import { type Finding, findingsOf } from '../../lib/assess/finding.ts';
import { compileNames } from '../../lib/match/compile.ts';
import { expandHits } from '../../lib/match/expand.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

export type Tried = { line: number; text: string; mentions: Pick<Finding, 'agent' | 'matched' | 'start' | 'end' | 'firm' | 'systemic' | 'status'>[] };

/** One result a line, also for lines without mentions; offsets are UTF-16 units of the raw line. */
export function tryLines(bundle: Pick<Bundle, 'agents' | 'regimens' | 'classes' | 'version'>, lines: string[]): Tried[] {
  learn(lexicon);
  const pack = compileNames(bundle);
  const match = makeMatcher(pack);
  const book = new Map(bundle.agents.map((a) => [a.id, a]));
  return lines.map((text, i) => {
    const row = { text, parts: [text], section: 'listed' as const, how: 'one line', visible: true, marks: [], entry: true, hits: match(text) };
    const mentions = findingsOf(row, expandHits(row.hits, text, pack), book).map(
      ({ agent, matched, start, end, firm, systemic, status }) =>
        ({ agent, matched, start, end, firm, systemic, status: status === 'unknown' ? 'active' : status }) as Tried['mentions'][number],
    );
    return { line: i + 1, text, mentions };
  });
}

export function readLines(file: string | undefined): string[] {
  const text = readFileSync(file ?? 0, 'utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
