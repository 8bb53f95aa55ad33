// Writes the table of docs/security.md from the results of the attack suite: npm run security.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, results } from './support/results.ts';

export const [open, close] = ['<!-- results -->', '<!-- end of results -->'];
const file = join(import.meta.dirname, '../../docs/security.md');

const kinds: Record<string, { title: string; unit: string }> = {
  'hostile pages': { title: 'Hostile pages', unit: 'pages' },
  rules: { title: 'Attacks on the rules channel', unit: 'attacks' },
  installations: { title: 'Random lives of an installation', unit: 'lives' },
  messages: { title: 'Shapes of messages', unit: 'shapes' },
  faults: { title: 'Faults under a running chart', unit: 'faults' },
  lives: { title: 'Faults of a whole browser', unit: 'faults' },
  'at rest': { title: 'Words of patients searched on disk after a clinic day', unit: 'forms of words' },
  'on the wire': { title: 'Words of patients searched in what a browser sent on a clinic day', unit: 'forms of words' },
  soak: { title: 'Patients of a clinic day, one upon the other', unit: 'changes' },
};

const count = (n: number) => n.toLocaleString('en');

/** One line for each kind and place; the longest time until the truth was shown, where it was measured. */
export function table(all: Result[]): string {
  const lines = Object.entries(kinds).flatMap(([of, { title, unit }]) => {
    const mine = all.filter((r) => r.of === of);
    return [...new Set(mine.map((r) => r.browser ?? 'Node'))].sort().map((place) => {
      const here = mine.filter((r) => (r.browser ?? 'Node') === place);
      const sum = (f: (r: Result) => number) => here.reduce((n, r) => n + f(r), 0);
      const times = here.flatMap((r) => r.ms ?? []).sort((a, b) => a - b);
      const median = times[times.length >> 1];
      const time = median === undefined ? '' : `${count(median)} / ${count(times.at(-1) ?? 0)}`;
      return `| ${title} | ${place} | ${count(sum((r) => r.tried))} ${unit} | ${count(sum((r) => r.lost))} | ${time} |`;
    });
  });
  return [
    '| What | Where | Tried | Lost | Until the truth is shown, ms: median / longest |',
    '| ---- | ----- | ----- | ---- | ---------------------------------------------- |',
    ...lines,
  ].join('\n');
}

/** The document with the table between its marks. */
export function rendered(text: string, all: Result[]): string {
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error('docs/security.md has lost the marks around its table.');
  return `${text.slice(0, start + open.length)}\n\n${table(all)}\n\n${text.slice(end)}`;
}

if (import.meta.main) {
  const all = results();
  if (!all.length) throw new Error('There are no results. Run "npm run attack" first.');
  writeFileSync(file, rendered(readFileSync(file, 'utf8'), all));
  console.log(table(all));
}
