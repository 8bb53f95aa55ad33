// Reads unambiguous dates near stop words of an entry; an ambiguous day and month is left unread.
// chrono-node was weighed and left out: 100 kB and more for the popup, and it guesses where we must not.
import { begins, within } from '../read/tongues.ts';
import { monthName, monthOf } from './months.ts';

/** Year first: ISO, and as Japanese and Chinese lists write it. */
const iso = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
/** "14 Mar 2026", "14. März 2026", "1er mars 2026", "14 de mayo de 2026", "March 14, 2026". */
const named = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[ .-]*(?:de |of )?(${monthName})[ ,.-]*(?:de |del )?(\\d{4})|(?<!\\p{L})(${monthName})[ .]*(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`,
  'iu',
);
const clear = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/;

/**
 * The first date in `s` as a UTC day in ms, or null when none is there. Where day and month may be swapped null too, or with
 * `late` the later of the two days.
 */
export function dayIn(s: string, late = false): number | null {
  const i = iso.exec(s);
  if (i) return day(Number(i[1]), Number(i[2]), Number(i[3]));
  const n = named.exec(s);
  if (n) {
    return day(Number(n[3] ?? n[6]), monthOf(n[2] ?? n[4] ?? ''), Number(n[1] ?? n[5]));
  }
  const c = clear.exec(s);
  if (!c) return null;
  const [a, b, y] = [Number(c[1]), Number(c[2]), Number(c[3])];
  if (a > 12) return day(y, b, a);
  if (b > 12 || a === b) return day(y, a, b);
  return late ? Math.max(day(y, a, b) ?? 0, day(y, b, a) ?? 0) || null : null;
}

function day(y: number, m: number, d: number): number | null {
  const t = Date.UTC(y, m - 1, d);
  const back = new Date(t);
  return back.getUTCMonth() === m - 1 && back.getUTCDate() === d && y > 1950 && y < 2200 ? t : null;
}

/** A series that has its next dose has had no last one. */
const goesOn =
  /(?<!\p{L})(?:next|nachste[rsn]?|prochaine?|proxim[ao]|prossim[ao]|volgende|nasta|naeste|neste) (?:dose|dosis|dosi|infusion\p{L}*|injection|injektion|gabe|due|cycle|zyklus|cure|perfusion|administra\p{L}*|somministra\p{L}*|aplica\p{L}*|toediening|gift)/iu;

/** An end that is stated; until when a prescription may be filled is none. */
const stopWord = new RegExp(
  `(?<!\\p{L})(?<!(?:valid|valid[oa]|valable|gultig|geldig|giltig|expires?)\\s)(?:stopp?ed|discontinued|d\\/c'?d?|end date|stop date|ended|ends?|until|last dose|completed|abgesetzt|beendet|bis|arretee?|jusqu'au|suspendid[oa]|hasta|interrott[oa]|fino al|gestopt|tot|fin|fine|fim|termino|terminee?|terminad[oa]|terminat[oa]|finalizad[oa]|finalizzat[oa]|cancell?ed|cancelad[oa]|annulee?|annullat[oa]|descontinuad[oa]|discontinuad[oa]|cessat[oa]|ceased|conclus[oa]|concluid[oa]|avslutad|avsluttet|suspendid[oa] definitivamente|(?:stop|end|eind|slut)(?:datum|dato)?|ende|einde|einddatum|utsatt|seponeret|ophørt|lopetettu|konec|koniec|do|to|bitis|終了日?|中止日?|停止(?:时间|日期)?|结束(?:时间|日期)?|${begins.end}|${within.end})(?!\\p{L})[^\\p{L}\\d]{0,4}(?:(?:on|am|le|el|il|op|in|at|en|since|seit|depuis|desde|dal|sinds|em|den)\\s+)?(?:the\\s+)?`,
  'giu',
);

const moment = '(?:\\d{4}-\\d{2}(?:-\\d{2})?|(?:\\d{1,2}[./]){0,2}\\d{4}|(?:\\d{1,2}\\.? )?[a-z]{3,9}\\.? \\d{4})';
/** "2018-01 – 2022-02": which of the two is the end needs no words. */
const span = new RegExp(
  `(?<![\\d./-])${moment}\\s*(?:[-\u2013\u2014]|(?<=\\s)(?:to|bis|until|au|al|tot|a|ate)(?=\\s))\\s*(${moment})(?![\\d./-])`,
  'i',
);

/** The last day that a day, a month or a year can mean; null where day and month may be swapped, save with `late`. */
function lastDay(s: string, late = false): number | null {
  if (/^\d{4}-\d{2}-\d{2}$|[./].*[./]|^\d{1,2}\.? [a-z]/i.test(s)) return dayIn(s, late);
  const y = Number(/\d{4}/.exec(s.replace(/^\d{1,2}[./]/, ''))?.[0]);
  const m =
    monthOf(/^\p{L}+/u.exec(s)?.[0] ?? '') || Number(/^\d{4}-(\d{2})$/.exec(s)?.[1] ?? /^(\d{1,2})[./]/.exec(s)?.[1] ?? (/^\d{4}$/.test(s) ? 12 : 0));
  return m >= 1 && m <= 12 && y > 1950 && y < 2200 ? Date.UTC(y, m, 0) : null;
}

/**
 * The latest stop date that the parts of an entry state right after a stop word, or else at the end of a span, in ms UTC, or null. A date in another cell may be a start.
 * `late`: of two days that a date may be the later one, to tell only whether the end is past.
 */
export function stopDayOf(parts: string[], late = false): number | null {
  let last: number | null = null;
  const running = goesOn.test(parts.join(' ').normalize('NFD').replace(/\p{M}/gu, ''));
  for (const part of parts.flatMap((p) => p.split('\u200b'))) {
    const t = part.normalize('NFD').replace(/\p{M}/gu, '');
    for (const m of t.matchAll(stopWord)) {
      if (running && /^last/i.test(m[0])) continue;
      const rest = t.slice(m.index + m[0].length, m.index + m[0].length + 32);
      const day = /^[\p{L}\d]/u.test(rest) ? (dayAt(rest, late) ?? monthAt(rest)) : null;
      if (day !== null && (last === null || day > last)) last = day;
    }
  }
  if (last !== null) return last;
  const ends = parts.flatMap((p) => p.split('\u200b')).map((p) => lastDay(span.exec(p)?.[1] ?? '', late));
  return ends.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}

/** A start and its day, and nothing else in the part: "ab 01.12." in a line of doses may be the next step of what is taken already. */
const startOnly =
  /^(?:valid )?(?:start(?:s|ed|datum)?|begin(?:s|n|ndatum|datum)?|from|ab|debut|a partir d[eu]|desde|inicio|fecha de inicio|data (?:de |di )?ini\w+|inizio|dal|vanaf|od(?: dnia)?|startdato|insatt|insattningsdatum|fran|fra)(?: (?:date|on|am|le|el|il|op))?\W{0,4}\s*(?=[\p{L}\d])(.{6,24})$/iu;

/** The earliest day on which the entry says it begins, in ms UTC, or null. */
export function startDayOf(parts: string[]): number | null {
  const days = parts
    .flatMap((p) => p.split('\u200b'))
    .map((p) => dayAt(startOnly.exec(p.normalize('NFD').replace(/\p{M}/gu, '').trim())?.[1] ?? ''))
    .filter((d) => d !== null);
  return days.length ? Math.min(...days) : null;
}

/** A date that begins the text. */
function dayAt(s: string, late = false): number | null {
  const m =
    /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}[ .-]*[a-z]{3,9}[ ,.-]*\d{4}|[a-z]{3,9}[ .]*\d{1,2},? \d{4})/i.exec(s);
  // two dates side by side are a start and an end, and nothing says which is which
  return m?.[1] && !/^[^\p{L}\d]{0,6}\d{1,4}[-./]/u.test(s.slice(m[1].length)) ? dayIn(m[1], late) : null;
}

/** The last day of a month or a year that begins the text and is all there is of a date. */
const monthAt = (s: string): number | null =>
  lastDay(/^(\d{1,2}[./]\d{4}|\d{4}-\d{2}|(?:19|20)\d{2}|[a-z]{3,10}\.? (?:de |del |of )?(?:19|20)\d{2})(?![\d./-])/i.exec(s)?.[1] ?? '');

/** Whole calendar months added to a UTC day. */
export function addMonths(day: number, n: number): number {
  const d = new Date(day);
  const target = Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n, 1);
  const last = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n + 1, 0)).getUTCDate();
  return target + (Math.min(d.getUTCDate(), last) - 1) * 86_400_000;
}

/** `2026-03-31` for a UTC day in ms. */
export const dayText = (day: number): string => new Date(day).toISOString().slice(0, 10);
