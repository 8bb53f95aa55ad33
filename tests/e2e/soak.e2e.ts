// A few minutes of the clinic day that npm run soak lives through, so that neither it nor what it looks at goes stale.
import assert from 'node:assert/strict';
import { clinicDay } from '../soak/day.ts';
import { openEhr } from '../soak/ehr.ts';
import { gatesOf } from '../soak/gates.ts';
import { scenario } from './harness.ts';

scenario('two dozen patients, one upon the other: each is told truthfully, and nothing of them is left', {}, async (t) => {
  const ehr = await openEhr();
  t.after(() => ehr.close());
  const session = await t.session({ fresh: true });
  const day = await clinicDay(session, ehr, { changes: 24, every: 12 });
  assert.deepEqual(day.wrong, []);
  assert.deepEqual(
    gatesOf(t.browser, day).filter((g) => !g.good),
    [],
  );
  assert.ok(day.cards > 2 && day.loads > 0 && day.tabs > 0, 'cards, loads and tabs are part of the day');
  const [first, last] = day.samples;
  assert.ok(first && last && first.page > 0 && first.background > 0, 'memory is measured');
  assert.ok(first.held.observed > 0 && last.held.observed <= first.held.observed + 5, 'what was watched of patients before is let go');
});
