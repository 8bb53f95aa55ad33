// A calendar file (RFC 5545) of next-due dates, without a word about the patient.
// The libraries ics (91 kB with its schema checker) and ical-generator (44 kB) were weighed and left out: an event of one
// whole day is ten lines. What is written here is read back with ical.js in the tests.

export type DueDay = {
  /** UTC day in ms. */
  day: number;
  title: string;
  /** The sentence that justifies the date, and its source. */
  detail: string;
};

export function calendarFile(days: DueDay[], now: number, version: number): string {
  const stamp = `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//PML Sentinel//rules ${version}//EN`,
    ...days.flatMap((d, i) => [
      'BEGIN:VEVENT',
      `UID:${stamp}-${i}@pml-sentinel`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(d.day)}`,
      `DTEND;VALUE=DATE:${plain(d.day + 86_400_000)}`,
      `SUMMARY:${escaped(d.title)}`,
      `DESCRIPTION:${escaped(d.detail)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const plain = (day: number) => new Date(day).toISOString().slice(0, 10).replaceAll('-', '');
const escaped = (s: string) => s.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines have at most 75 bytes; a longer one goes on in the next, after a space. */
function fold(line: string): string {
  const out: string[] = [];
  let part = '';
  let bytes = 0;
  for (const c of line) {
    const size = new TextEncoder().encode(c).length;
    if (bytes + size > 75) {
      out.push(part);
      part = ' ';
      bytes = 1;
    }
    part += c;
    bytes += size;
  }
  return [...out, part].join('\r\n');
}
