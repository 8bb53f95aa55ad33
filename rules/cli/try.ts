// `rules try`: says what would match in each line of a file or of standard input, with the page's own code.
import { readFileSync } from 'node:fs';

export { type Tried, tryLines } from '../../lib/assess/lines.ts';

export function readLines(file: string | undefined): string[] {
  const text = readFileSync(file ?? 0, 'utf8');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
