// Scores the shipped matcher on the labelled lines: what it names for sure, what it calls possible, and what it leaves alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotice } from '../../../lib/assess/notice.ts';
import { mentionsIn, pack, rules } from '../../unit/support/real.ts';

export type Line = { agents: string[]; possible: string[]; kind: string; language: string; text: string };

/** A class of labels: an agent named for sure, one that is possible, a line without any. */
export const classes = ['agent', 'possible', 'none'] as const;
export type Class = (typeof classes)[number];
export type Tally = { right: number; wrong: number; missed: number };
export type Scored = {
  lines: number;
  classes: Record<Class, Tally>;
  /** Lines that are right as a whole, by kind. */
  kinds: { kind: string; lines: number; right: number }[];
  misses: { text: string; wanted: string; got: string }[];
};

export function readLines(): Line[] {
  const text = readFileSync(join(import.meta.dirname, 'lines.tsv'), 'utf8');
  const [, ...rows] = text.split('\n').filter((l) => l && !l.startsWith('#'));
  return rows.map((row) => {
    const [label = '', kind = '', language = '', text = ''] = row.split('\t');
    const all = label === '-' ? [] : label.split('+');
    return {
      agents: all.filter((a) => !a.startsWith('?')),
      possible: all.filter((a) => a.startsWith('?')).map((a) => a.slice(1)),
      kind,
      language,
      text,
    };
  });
}

const look = makeNotice(rules, pack);

/** As an entry of a list is looked at: names first, then what is one typing error away. */
function namesIn(text: string): { agents: string[]; possible: string[] } {
  const mentions = mentionsIn(text).filter((m) => m.agent);
  const agents = [...new Set(mentions.filter((m) => m.firm).map((m) => m.agent))];
  const near = look([text]).flatMap((n) => n.possible.flatMap((p) => p.agents));
  const possible = [...new Set([...mentions.filter((m) => !m.firm).flatMap((m) => [m.agent, ...(m.others ?? [])]), ...near])];
  return { agents, possible: possible.filter((a) => !agents.includes(a)) };
}

const said = (l: { agents: string[]; possible: string[] }) => [...l.agents, ...l.possible.map((a) => `?${a}`)].sort().join(' + ') || 'none';

function compare(tally: Tally, wanted: string[], got: string[]): void {
  tally.right += got.filter((a) => wanted.includes(a)).length;
  tally.wrong += got.filter((a) => !wanted.includes(a)).length;
  tally.missed += wanted.filter((a) => !got.includes(a)).length;
}

export function score(lines: Line[] = readLines()): Scored {
  const zero = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
  const out: Scored = { lines: lines.length, classes: { agent: zero(), possible: zero(), none: zero() }, kinds: [], misses: [] };
  for (const line of lines) {
    const got = namesIn(line.text);
    compare(out.classes.agent, line.agents, got.agents);
    compare(out.classes.possible, line.possible, got.possible);
    const none = (l: { agents: string[]; possible: string[] }) => (l.agents.length + l.possible.length ? [] : ['none']);
    compare(out.classes.none, none(line), none(got));
    const right = said(line) === said(got);
    if (!right) out.misses.push({ text: line.text, wanted: said(line), got: said(got) });
    let kind = out.kinds.find((k) => k.kind === line.kind);
    if (!kind) out.kinds.push((kind = { kind: line.kind, lines: 0, right: 0 }));
    kind.lines++;
    if (right) kind.right++;
  }
  return out;
}

const share = (part: number, of: number) => (of ? part / of : 1);
export const recall = (t: Tally): number => share(t.right, t.right + t.missed);
export const precision = (t: Tally): number => share(t.right, t.right + t.wrong);
/** The harmonic mean of both. */
export const fMeasure = (t: Tally): number => share(2 * t.right, 2 * t.right + t.wrong + t.missed);
