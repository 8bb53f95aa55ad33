// The page of known failures, made of the tests that are marked so: what fails today, what is left out, and what one browser alone runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../lib/exchange/markdown.ts';
import type { KnownFailure } from '../../tests/known/failure.ts';
import { knownOnPages } from '../../tests/known/on-pages.ts';
import { knownInWords } from '../../tests/known/words.ts';

const list = (lines: readonly string[]) => lines.map((l) => `- ${plain(l)}`).join('\n');
const told = (all: readonly KnownFailure[]) => list(all.map((f) => `${f.what} ${f.instead}`));

/** A test that runs and counts for nothing; those of tests/known have sentences of their own. */
const mark = /\b(?:test|describe|it)\.(?:concurrent\.)?(fails|todo|skip|skipIf|runIf|only)\b/g;
const named = /^(?:\.each\([^)]*\))?\(\s*(['"`])(.+?)\1/;
const known = /^(unit|dom)[\\/]known\.test\.ts$/;

/** "fails: name (file)" of each mark, also where the name is not to be read from the line. */
export function marksIn(file: string, text: string): string[] {
  return [...text.matchAll(mark)].map((m) => {
    const name = named.exec(text.slice(m.index + m[0].length))?.[2];
    return `${m[1]}: ${name ?? `line ${text.slice(0, m.index).split('\n').length}`} (tests/${file.replaceAll('\\', '/')})`;
  });
}

function marks(root: string): string[] {
  const dir = join(root, 'tests');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /\.(test|attack)\.tsx?$/.test(f) && !f.includes('node_modules') && !known.test(f),
  );
  return files.sort().flatMap((f) => marksIn(f, readFileSync(join(dir, f), 'utf8')));
}

/** As the scenarios register themselves (tests/e2e/harness.ts). */
export type Registered = { name: string; browsers: readonly string[]; why?: string };

export function knownFailuresPage(root: string, scenarios: readonly Registered[]): string {
  const single = scenarios.filter((s) => s.browsers.length === 1).map((s) => `${s.name}: in ${s.browsers.join()} only. Why: ${s.why}`);
  const others = marks(root);
  return [
    '# Known failures',
    'Each has a test that is marked as failing. The day it is mended, that test turns red and the sentence leaves this page.',
    '## Names, codes and records',
    told(knownInWords),
    '## Pages',
    told(knownOnPages),
    'What nothing can try is in [known limits](../../limits.md).',
    '## Other tests that are marked as failing, left out or not written yet',
    others.length ? list(others) : 'None.',
    '## Scenarios that run in one browser alone',
    single.length ? list(single) : 'None.',
    '',
  ].join('\n\n');
}
