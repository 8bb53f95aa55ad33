// How much of the chart was read, so that "nothing found" and "could not read" never look alike.
import { count, numeral, t } from '../language/say.ts';
import type { FrameReading } from '../read/row.ts';

export const coverageAnswers = ['complete', 'partial', 'empty-list', 'no-list', 'not-a-chart', 'unreadable', 'reading', 'no-permission'] as const;
export type CoverageAnswer = (typeof coverageAnswers)[number];

export type Coverage = {
  answer: CoverageAnswer;
  /** One plain sentence: what was read and what was not. */
  sentence: string;
  rowsRead: number;
  rowsKnown: number;
  lists: number;
  framesRead: number;
  framesRefused: { origin: string; why: string }[];
  hiddenRows: number;
  pixels: boolean;
  /** Boxes that a person showed and that are not on the page any more. */
  gone?: ('list' | 'name')[];
  /** Rows that pages like this one used to give; there only where this one gives none. */
  used?: number;
  /** ISO time of the reading. */
  at: string;
};

export type FrameState = { state: 'reading' | 'read'; top: boolean; origin: string; frame: FrameReading };

/**
 * `entries`: rows that read like entries though no list was told; they count as read. `used`: rows that pages like this one used to give.
 * `closed`: agents that stand in closed folds alone.
 */
export function coverageOf(frames: FrameState[], entries: number, at: string, used = 0, closed = 0): Coverage {
  const sum = (f: (r: FrameReading) => number) => frames.reduce((n, s) => n + f(s.frame), 0);
  const some = (f: (r: FrameReading) => boolean) => frames.some((s) => f(s.frame));
  const refused = refusedFrames(frames);
  const rowsRead = sum((r) => r.rowsRead);
  const rowsKnown = Math.max(
    rowsRead,
    sum((r) => r.rowsKnown),
  );
  const gone = goneIn(frames);
  const base = {
    rowsRead,
    rowsKnown,
    lists: sum((r) => r.lists),
    framesRead: frames.length,
    framesRefused: refused,
    hiddenRows: sum((r) => r.hiddenRows),
    pixels: some((r) => r.pixels),
    at,
    ...(gone.length && { gone }),
  };
  const answer = answerOf();
  // none read, and nothing of the page's own says why
  const drifted = used > 0 && rowsRead + base.hiddenRows === 0 && /^(no-list|not-a-chart|partial)$/.test(answer) && !some((r) => r.saysNone);
  if (!drifted) return { answer, sentence: sentenceOf(answer, base) + goneOf(answer, gone), ...base };
  const changed = count(used, {
    one: 'This page used to give {n} row; now none could be read. The page may have changed.',
    other: 'This page used to give {n} rows; now none could be read. The page may have changed.',
  });
  return { answer: answer === 'partial' ? answer : 'no-list', sentence: changed + goneOf(answer, gone), ...base, used };

  function answerOf(): CoverageAnswer {
    if (!frames.length || frames.some((f) => f.state === 'reading')) return 'reading';
    const missing = refused.length > 0 || rowsKnown > rowsRead || base.pixels || closed > 0;
    // what a person showed and is gone may have held more than is read now
    if (rowsRead > 0 || entries > 0) return missing || rowsRead === 0 || gone.includes('list') ? 'partial' : 'complete';
    if (base.pixels) return 'unreadable';
    if (some((r) => r.saysNone)) return missing ? 'partial' : 'empty-list';
    // a list is there and closed: neither none nor read
    if (base.hiddenRows > 0) return 'partial';
    const chart = some((r) => r.chart);
    if (refused.length && (chart || some((r) => r.filled))) return 'unreadable';
    return chart ? 'no-list' : 'not-a-chart';
  }
}

/** What was shown and stands in no frame: frames may share an address, and the box is in one of them. */
function goneIn(frames: FrameState[]): ('list' | 'name')[] {
  const told = (sign: string) => frames.flatMap((f) => (f.frame.taught ?? []).filter((t) => t[0] === sign).map((t) => `${f.origin} ${t.slice(1)}`));
  const there = new Set(told('+'));
  const gone = told('-').filter((t) => !there.has(t));
  return (['list', 'name'] as const).filter((what) => gone.some((t) => t.includes(` ${what}`)));
}

/** Said of whatever else could be read: generic reading went on. */
function goneOf(answer: CoverageAnswer, gone: string[]): string {
  if (!gone.length || answer === 'reading') return '';
  const said =
    gone.length > 1
      ? t('The boxes you showed are not on this page any more.')
      : gone[0] === 'name'
        ? t('The box you showed is not on this page any more, so that its patient may not be told.')
        : t('The box you showed is not on this page any more.');
  return ` ${said} ${t('Show it again, or take it back in the options.')}`;
}

/** Visible child frames from which no reader answered, by origin. */
function refusedFrames(frames: FrameState[]): Coverage['framesRefused'] {
  const answered = new Map<string, number>();
  for (const f of frames) if (!f.top) answered.set(f.origin, (answered.get(f.origin) ?? 0) + 1);
  const refused: Coverage['framesRefused'] = [];
  for (const child of frames.flatMap((f) => f.frame.inner)) {
    const key = child ?? 'null';
    const left = answered.get(key) ?? 0;
    if (left > 0) answered.set(key, left - 1);
    else
      refused.push({
        origin: child ?? t('a sandboxed frame'),
        why: child ? t('no permission for this address, or it has not answered') : t('it is sandboxed without an origin'),
      });
  }
  return refused;
}

function sentenceOf(answer: CoverageAnswer, c: Omit<Coverage, 'answer' | 'sentence'>): string {
  const refused = c.framesRefused.length;
  const frames = refused ? ` ${count(refused, { one: '{n} frame could not be read.', other: '{n} frames could not be read.' })}` : '';
  const hidden = c.hiddenRows
    ? ` ${count(c.hiddenRows, {
        one: '{n} row in closed parts of the page was not counted.',
        other: '{n} rows in closed parts of the page were not counted.',
      })}`
    : '';
  const pixels = c.pixels ? ` ${t('Part of the page is drawn as a picture and cannot be read.')}` : '';
  const read = t('Read {read} of {rows} in {lists}.', {
    read: numeral(c.rowsRead),
    rows: count(c.rowsKnown, { one: '{n} row', other: '{n} rows' }),
    lists: count(c.lists, { one: '{n} medication list', other: '{n} medication lists' }),
  });
  switch (answer) {
    case 'reading':
      return t('Still reading this page.');
    case 'complete':
      return `${read}${hidden}`;
    case 'partial':
      return `${c.rowsRead ? read : c.hiddenRows ? t('No medication list is open on this page.') : t('No medication list was told for sure.')}${frames}${pixels}${hidden}`;
    case 'empty-list':
      return t('The medication list on this page says that it is empty.');
    case 'no-list':
      return `${t('This looks like a chart, but no medication list was found on it.')}${frames}${hidden}`;
    case 'not-a-chart':
      return t('This page does not look like a chart.');
    case 'unreadable':
      return c.pixels
        ? t('This page is drawn as a picture and cannot be read.')
        : `${t('The part that may hold the medication list could not be read.')}${frames}`;
    case 'no-permission':
      return t('This site is not watched.');
  }
}
