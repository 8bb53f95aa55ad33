// A day in words: written out, and how long ago or ahead it is.

const dayMs = 86_400_000;
const agoIn = (tag = 'en') => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
const longIn = (tag = 'en-GB') => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-22` → "22 November 2026"; anything else as it is. */
export const dayText = (day: string, tag?: string): string => (isDay(day) ? longIn(tag).format(Date.parse(day)) : day);

/** "today", "3 weeks ago", "in 6 months"; empty for what is no day. `now` in ms; `tag` as `Intl` has it. */
export function ageText(day: string, now: number, tag?: string): string {
  if (!isDay(day)) return '';
  const ago = agoIn(tag);
  const days = Math.round((Date.parse(day) - Math.floor(now / dayMs) * dayMs) / dayMs);
  const size = Math.abs(days);
  if (size < 14) return ago.format(days, 'day');
  if (size < 60) return ago.format(Math.round(days / 7), 'week');
  if (size < 730) return ago.format(Math.round(days / 30.44), 'month');
  return ago.format(Math.round(days / 365.25), 'year');
}

const isDay = (s: string) => /^\d{4}-\d\d-\d\d$/.test(s) && !Number.isNaN(Date.parse(s));
