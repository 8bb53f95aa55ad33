// Reads and assesses the sample chart in its own page, with the parts that read a real one; no tab, no message, no storage.
import { gather, makeNotice } from '../assess/notice.ts';
import { answerFor } from '../match/answer.ts';
import { compileNames } from '../match/compile.ts';
import { detailOf } from '../match/detail.ts';
import { makeMatcher } from '../match/matcher.ts';
import { lexicon } from '../read/lexicon.ts';
import { readDocument } from '../read/read.ts';
import { learn } from '../read/words.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Chart, chartOf } from './chart.ts';
import type { TabRecord } from './tabs.ts';

/** The document as it stands: nothing of our own may be on it yet but the chart. `now` in ms. */
export function assessSample(rules: Bundle, now: number): Chart {
  learn(lexicon);
  const pack = compileNames(rules);
  const reading = readDocument(document, (el) => el.shadowRoot);
  const answers = answerFor(
    reading.rows.map((row) => row.text),
    makeMatcher(pack),
  );
  const hits = reading.rows.map((row, i) => ({ row, text: row.text, hits: answers[i] ?? [] })).filter((r) => r.hits.length);
  const report = {
    t: 'report' as const,
    stamp: 1,
    state: 'read' as const,
    patient: 1,
    frame: reading.counts,
    found: hits.map((h) => detailOf(h, hits)),
  };
  const noticed = gather(makeNotice(rules, pack)(reading.starts));
  const record: TabRecord = { frames: { 0: { stamp: 1, origin: location.origin, report, noticed } }, once: true, told: '', dismissed: '' };
  return chartOf(record, rules, pack, (a) => `article.html#${a}`, now);
}
