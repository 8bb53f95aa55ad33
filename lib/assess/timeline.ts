// Every agent of the chart on one line of time: taken, stopped, and how long it still counts; what is guessed is told apart.

import { day as dayOf, later, type Text, t } from '../language/say.ts';
import type { AgentView } from './assessment.ts';
import { dayIn } from './dates.ts';
import { type Due, testWord } from './due.ts';
import type { Result } from './results.ts';

export type Bar = {
  agent: string;
  title: string;
  /** UTC days in ms. Null: not on the page. */
  from: number | null;
  /** The last dose; null while it is taken, or where the day is not known. */
  to: number | null;
  taken: boolean;
  /** The window after the last dose: its end, `open` where no end is laid down, `null` where there is none to draw. */
  tail: number | 'open' | null;
  words: string;
  /** The page does not say it outright. */
  inferred: boolean;
};
export type Mark = {
  id: string;
  day: number;
  text: string;
  kind: 'result' | 'mri' | 'due' /** Whom a next date is for, in the words of the rules. */;
  strata?: string;
  inferred: boolean;
};
export type Timeline = { from: number; to: number; now: number; bars: Bar[]; marks: Mark[] };

const year = 365.25 * 86_400_000;
const startWord =
  /(?<!\p{L})(?:since|start(?:ed|s)?(?: date| on)?|from|begun|seit|ab|beginn|depuis|debut|début|desde|inicio|dal|sinds)[\s:|]{0,3}([\p{L}\d .,/-]{6,24})/giu;

/** The first day that the entries of an agent say it was started. */
export function startDayOf(texts: string[]): number | null {
  const days = texts.flatMap((text) => [...text.matchAll(startWord)].flatMap((m) => dayIn(m[1] ?? '') ?? []));
  return days.length ? Math.min(...days) : null;
}

export function timelineOf(views: AgentView[], results: Result[], dues: Due[], now: number): Timeline {
  const bars = views.filter((v) => v.firm && v.systemic && /^(active|unknown|held|stopped|planned)$/.test(v.status)).map((v) => barOf(v, now));
  // result and index of one row are one test
  const rows = [...new Map(results.map((r) => [`${r.date} ${r.row}`, r])).values()];
  const marks: Mark[] = [
    ...rows.flatMap((r, i): Mark[] => {
      const day = r.date === null ? null : dayIn(r.date);
      return day === null ? [] : [{ id: `r${i}`, day, text: r.row, kind: r.test === 'mri-brain' ? 'mri' : 'result', inferred: true }];
    }),
    // several sentences that lead to one day are one mark
    ...[
      ...Map.groupBy(
        dues.filter((d) => d.to !== null),
        (d) => `${d.test}${d.to}`,
      ),
    ].map(([id, [first, ...more]]): Mark => {
      const strata = [first, ...more].flatMap((d) => d?.stratum ?? []);
      const to = first?.to as number;
      const text = t('{test}, next by {day}', { test: t(testWord[(first as Due).test]), day: dayOf(to) });
      return { id, day: to, text, strata: [...new Set(strata)].join('; '), kind: 'due', inferred: first?.last?.by === 'page' };
    }),
  ].sort((a, b) => a.day - b.day);
  const days = [...bars.flatMap((b) => [b.from, b.to, typeof b.tail === 'number' ? b.tail : null]), ...marks.map((m) => m.day)].filter(
    (d): d is number => d !== null,
  );
  const from = Math.min(now - year, ...days.map((d) => d - year / 12));
  return { from: Math.max(from, now - 25 * year), to: Math.max(now + year / 2, ...days.map((d) => d + year / 12)), now, bars, marks };
}

function barOf(v: AgentView, now: number): Bar {
  const start = startDayOf(v.rows.map((r) => r.text));
  const { stopped, ends, why } = v.exposure;
  const from = start !== null && start <= (stopped ?? now) ? start : null;
  const over = v.status === 'stopped';
  const tail = !over ? null : ends !== null ? ends : /^(until-recovery|lasting|window-unknown|stop-unknown)$/.test(why) ? 'open' : null;
  const begin = from === null ? t('start not on the page') : t('since {day}', { day: dayOf(from) });
  const state = statusWords[v.status];
  const end = !over ? state && t(state) : stopped === null ? t('stopped, day not on the page') : t('stopped {day}', { day: dayOf(stopped) });
  const open = tailWords[why];
  const until = { day: typeof tail === 'number' ? dayOf(tail) : '' };
  const after =
    typeof tail === 'number'
      ? tail < now
        ? t('counted until {day}', until)
        : t('counts until {day}', until)
      : tail === 'open' && open
        ? t(open)
        : '';
  return {
    agent: v.agent,
    title: v.title,
    from,
    to: stopped,
    taken: !over && v.status !== 'planned',
    tail,
    words: [begin, end, after].filter(Boolean).join('; '),
    inferred: from === null || (over && stopped === null) || v.status === 'unknown',
  };
}

const statusWords: Record<string, Text> = {
  active: later('taken now'),
  unknown: later('listed, status not stated'),
  held: later('on hold'),
  planned: later('planned'),
};
const tailWords: Record<string, Text> = {
  'until-recovery': later('counts until the blood count has recovered'),
  lasting: later('its effect outlasts it'),
  'window-unknown': later('how long it counts is not established'),
  'stop-unknown': later('counted as recent'),
};
