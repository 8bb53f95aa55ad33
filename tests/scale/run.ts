// `npm run simulate`: one million browsers on one static host; figures and picture go to docs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writePlain } from '../../lib/channel/plain.ts';
import { rules } from '../unit/support/real.ts';
import { type Fleet, run } from './fleet.ts';
import { picture } from './picture.ts';

if (process.argv.includes('--help')) {
  console.log('npm run simulate: a million browsers on one host of rules; writes docs/scale.md and its picture. PML_CLIENTS=N for as many browsers.');
  process.exit(0);
}

const minute = 60_000;
const clients = Number(process.env.PML_CLIENTS ?? 1_000_000);
const fleet: Fleet = { clients, byShift: 0.8, minutes: 180, days: 3, publishedAt: (1440 + 10 * 60) * minute };
/**
 * Bytes of request and answer with their headers, without TLS and TCP. Measured in the log of nginx by tests/e2e/rules.e2e.ts
 * with Chromium: `same` a 304, `pointer` a 200, `files` a release of additions with one note, and its signatures. Firefox sends
 * shorter headers: 945, 1309 and 2559. Everything else in this file is assumed, save the size of the rules.
 */
const cost = { same: 968, pointer: 1332, files: 2605 };
/** A whole set of rules instead of additions: the packaged one as it is, and by gzip of level 5. No server was asked for it. */
const text = Buffer.from(writePlain(rules));
const whole = { plain: text.length, gzip: gzipSync(text, { level: 5 }).length };
/** A CDN that keeps the pointer for a minute at so many places. */
const places = 300;

const told = run(fleet);
const second = 1440;
const from = second;
const dayOf = (line: Uint32Array, d: number) => [...line.slice(d * 1440, (d + 1) * 1440)];
const sum = (v: number[]) => v.reduce((a, b) => a + b, 0);
const asked = dayOf(told.asked, 1);
const fetched = dayOf(told.fetched, 1);
const publish = 600;
const share = (m: number) => (told.has[from + m] as number) / Math.max(1, told.on[from + m] as number);
const reach = (part: number) => {
  for (let m = publish; m < 1440 * 2; m++) if (share(m) >= part) return m - publish;
  return Number.POSITIVE_INFINITY;
};
const peak = (v: number[]) => Math.max(...v) / 60;
const bytes = (requests: number, news: number, size: number) => (requests - news) * cost.same + news * (cost.pointer + cost.files + size);
const n = (v: number, digits = 0) => v.toLocaleString('en', { maximumFractionDigits: digits });
const gb = (v: number) => `${n(v / 1e9, 1)} GB`;
const hours = (m: number) => `${Math.floor(m / 60)} h ${String(Math.round(m % 60)).padStart(2, '0')} min`;
const quiet = sum(dayOf(told.asked, 0));

const rows: [string, string][] = [
  ['Browsers', n(clients)],
  ['Checks on a day without news', n(quiet)],
  ['Bytes on such a day', gb(quiet * cost.same)],
  ['Checks a second, mean of that day', n(quiet / 86_400, 1)],
  ['Checks a second, busiest minute (start of shifts)', n(peak(dayOf(told.asked, 0)), 1)],
  ['Downloads a second, busiest minute after publishing at 10:00', n(peak(fetched), 1)],
  ['Bytes on the day of publishing, additions of a hospital', gb(bytes(sum(asked), sum(fetched), 0))],
  ['The same, a whole set of rules with gzip', gb(bytes(sum(asked), sum(fetched), whole.gzip))],
  ['The same, without gzip', gb(bytes(sum(asked), sum(fetched), whole.plain))],
  ['Network in the busiest minute, a whole set with gzip', `${n((peak(fetched) * whole.gzip * 8) / 1e9, 2)} Gbit/s`],
  ['Half of the browsers that are on have it after', hours(reach(0.5))],
  ['95% of the browsers that are on have it after', hours(reach(0.95))],
  ['A recall reaches 95% after', `${hours(reach(0.95))}, the same way`],
  ['With a CDN that keeps the pointer for a minute: requests to the origin a day, at most', n(places * 1440 + places * 3)],
];
const page = `<!-- Made by "npm run simulate"; change tests/scale/run.ts. -->

# One million browsers on one static host

A simulation, not a measurement: the product's own schedule (\`lib/channel/schedule.ts\`), one million times, over three days.
Measured are bytes of request and answer with their headers, in the log of nginx, TLS apart. A check without news, which is one 304: ${cost.same} with Chromium and 945 with Firefox. A check with news of a hospital's additions: ${n(cost.pointer + cost.files)} and 3,868. The rows count with Chromium's.
Counted is the size of the packaged rules: ${n(whole.plain / 1000)} kB, and ${n(whole.gzip / 1000)} kB with gzip of level 5.
Assumed is all else: ${fleet.byShift * 100}% of the browsers run for a shift of 8 to 10 hours that begins around seven, the others always; a check every ${fleet.minutes} minutes; no failures; no answer lost, no header of a proxy between.

![Requests a minute, and the share of browsers with the new release](pictures/scale.svg)

| | |
| --- | --- |
${rows.map(([k, v]) => `| ${k} | ${v} |`).join('\n')}

What follows from it:

- A small virtual machine with nginx serves the checks. A CDN is of use on the day on which a whole set of rules is published; additions are small.
- Time to 95% is set by \`updateMinutes\`, not by the server. With \`minimumRulesVersion\` Chrome and Edge ask as soon as they see the policy.
- Browsers that are off get it at their next start, within a quarter of an hour.
`;

const docs = join(import.meta.dirname, '../../docs');
mkdirSync(join(docs, 'pictures'), { recursive: true });
const minutes = Array.from({ length: 1440 }, (_, m) => m);
const shares = minutes.map((m) => Math.round(share(m) * 1000) / 10);
writeFileSync(
  join(docs, 'pictures/scale.svg'),
  picture(
    [
      {
        title: 'Requests on the day of publishing',
        unit: 'a minute',
        lines: [
          { name: 'checks', values: asked, colour: '#0f4c81' },
          { name: 'downloads', values: fetched, colour: '#a3195b' },
        ],
      },
      { title: 'Browsers switched on that have the release', unit: '%', lines: [{ name: 'share', values: shares, colour: '#0f4c81' }] },
    ],
    from,
  ),
);
writeFileSync(join(docs, 'scale.md'), page);
console.log(rows.map(([k, v]) => `${k}: ${v}`).join('\n'));
