// Writes what a clinic day came to: the lines for the console, and docs/soak.md.
import type { BrowserName } from '../browsers/driver.ts';
import { type Day, mb, type Sample } from './day.ts';
import type { Gate } from './gates.ts';

export interface Run {
  browser: BrowserName;
  version: string;
  day: Day;
  gates: Gate[];
  minutes: number;
}

const count = (n: number) => n.toLocaleString('en');
const title = { chromium: 'Chromium', firefox: 'Firefox' } as const;

export const gateLines = ({ browser, gates }: Run): string[] =>
  gates.map((g) => `${g.good ? 'met   ' : 'MISSED'} ${browser.padEnd(8)} ${g.what}: ${g.figure} (${g.limit})`);

function sampleTable(samples: Sample[]): string {
  const names = Object.keys(samples[0]?.counts ?? {});
  const head = ['Changes', 'Page', 'Background', ...names, 'our listeners', 'our observers', 'nodes they watch', 'memory of the session'];
  const row = (s: Sample) => [
    count(s.at),
    mb(s.page),
    mb(s.background),
    ...names.map((n) => count(s.counts[n] ?? 0)),
    s.held.listeners,
    s.held.observers,
    s.held.observed,
    `${count(s.kept.characters)} characters, ${s.kept.tabs} tabs`,
  ];
  const line = (cells: unknown[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...samples.map((s) => line(row(s)))].join('\n');
}

const section = ({ browser, version, day, gates, minutes }: Run): string => `## ${title[browser]}

${version}. ${count(day.changes)} patient changes in ${minutes.toFixed(1)} minutes: ${count(day.changes - day.loads - day.tabs)} in one page that was never loaded again, ${day.loads} by loading a page, ${day.tabs} in tabs that were opened and closed; ${day.popups} popups; ${day.cards} cards looked at.
From a change to the true sign: ${count(day.ms.median)} ms in the median, ${count(day.ms.longest)} at most, on a machine that did other work too.

| What | Figure | Limit | |
| ---- | ------ | ----- | --- |
${gates.map((g) => `| ${g.what} | ${g.figure} | ${g.limit} | ${g.good ? 'met' : 'missed'} |`).join('\n')}

${sampleTable(day.samples)}
`;

export const soakPage = (runs: Run[]): string => `<!-- Made by "npm run soak"; change tests/soak/table.ts. -->

# A clinic day without a pause

The built extension in real browsers, on a small record system on this machine (\`tests/soak\`).
Patient follows patient as fast as the sign becomes true; eight hours of a clinic have fewer.
After each change the sign must be the one of this patient, and the memory of the tab must hold rows of no other.
Every tenth time card, popup's answer and page are compared with what the chart holds.
Figures are taken each hundred changes after the browser was told to collect its garbage.
Chromium's are of the page's and the worker's heap. Firefox's are of whole processes, as about:memory shows them.

${runs.map(section).join('\n')}`;
