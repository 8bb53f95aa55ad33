// Dates of the demo: every date is so many days before now, so that the chart does not age.
/**
 * @param {Date} now
 * @param {number} daysAgo
 * @returns {string} an instant in UTC, at 09:30 of that day so that no time zone moves it to the next
 */
export function instant(now, daysAgo) {
  const day = new Date(now);
  day.setUTCDate(day.getUTCDate() - daysAgo);
  // Today at 09:30 may lie ahead of us; an entry from the future would be wrong.
  if (daysAgo > 0) day.setUTCHours(9, 30, 0, 0);
  return day.toISOString();
}

/** @returns {string} the same as a date, YYYY-MM-DD */
export const date = (now, daysAgo) => instant(now, daysAgo).slice(0, 10);
