// The table of docs/tasks.md: read and written by the scenario that counts the actions.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, browserNames } from '../browsers/driver.ts';
import { type Means, means } from './hand.ts';

export type Told = { task: string; by: Means; actions: number; keys: number };

/** The gate: so many actions from the open popup to an answer. */
export const mostActions = 2;

const file = join(import.meta.dirname, '../../docs/tasks.md');
const columns = browserNames.flatMap((browser) => means.map((by) => ({ browser, by })));

const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Task|---)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

export function tasksPage(browser: BrowserName) {
  const mine = columns.flatMap((c, i) => (c.browser === browser ? [{ ...c, cell: i + 1 }] : []));
  return {
    read(): Pick<Told, 'task' | 'by' | 'actions'>[] {
      const rows = rowsOf(readFileSync(file, 'utf8'));
      return mine.flatMap(({ by, cell }) => rows.map((row) => ({ task: row[0] ?? '', by, actions: Number.parseInt(row[cell] ?? '', 10) })));
    },
    write(told: Told[]): void {
      const text = readFileSync(file, 'utf8');
      const lines = rowsOf(text).map((row) => {
        const next = [...row];
        for (const { by, cell } of mine) {
          const one = told.find((x) => x.task === row[0] && x.by === by);
          if (one) next[cell] = by === 'mouse' ? `${one.actions}` : `${one.actions} (${one.keys} ${one.keys === 1 ? 'key' : 'keys'})`;
        }
        return `| ${next.join(' | ')} |`;
      });
      writeFileSync(file, text.replace(/(?:^\| (?!Task|---).*\n)+/m, `${lines.join('\n')}\n`));
    },
  };
}
