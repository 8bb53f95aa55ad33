// Counts on the page at which a label says to stop make its medicine critical; nothing else of a page does.
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../lib/alert/card.ts';
import { interruptionKey, isRaised } from '../../lib/alert/interrupt.ts';
import { findingsIn, viewsOf } from '../../lib/assess/assessment.ts';
import { gatherResults, resultsIn } from '../../lib/assess/results.ts';
import { pack, rules } from './support/real.ts';
import { row, today } from './support/row.ts';

/** As a chart with this medicine and these lines of results is judged. */
function judged(medicine: string, ...lines: string[]) {
  const results = gatherResults(
    lines.flatMap((text) => resultsIn(row(text))),
    today,
  );
  return viewsOf(findingsIn([row(medicine, { section: 'active', how: 'heading "Medications"' })], rules, pack, today), rules, today, results)[0];
}
const low = ['Lymphocytes 0.41 10*9/L 2026-02-10', 'Lymphocytes 0.38 10*9/L 2026-06-02', 'Lymphocytes 0.44 10*9/L 2026-10-20'];

describe('dimethyl fumarate', () => {
  test('is a warning by itself, and critical when counts below 0.5 span more than six months', () => {
    expect(judged('Tecfidera 240 mg')).toMatchObject({ tier: 'warning' });
    const view = judged('Tecfidera 240 mg', ...low);
    expect(view).toMatchObject({
      tier: 'critical',
      baseTier: 'warning',
      raised: { when: 'stop-threshold-met', fact: 'dimethyl-fumarate.us-interrupt' },
    });
    expect(view?.raised?.why).toBe('Lymphocytes on this page: Below 0.5 at every count from 2026-02-10 to 2026-10-20.');
  });

  test.each([
    ['a single low count', ['Lymphocytes 0.41 10*9/L 2026-10-20']],
    ['low counts of five months', ['Lymphocytes 0.41 10*9/L 2026-06-02', 'Lymphocytes 0.44 10*9/L 2026-10-20']],
    ['one between that was not low', [low[0], 'Lymphocytes 0.9 10*9/L 2026-06-02', low[2]]],
    ['the last one recovered', [...low, 'Lymphocytes 0.8 10*9/L 2026-11-15']],
    ['counts without a day', ['Lymphocytes 0.41 10*9/L', 'Lymphocytes 0.44 10*9/L']],
    ['counts without a unit', ['Lymphocytes 0.41 2026-02-10', 'Lymphocytes 0.44 2026-10-20']],
    ['percentages', ['Lymphocytes 0.41 % 2026-02-10', 'Lymphocytes 0.44 % 2026-10-20']],
    ['values that are only bounded from below', ['Lymphocytes >0.3 10*9/L 2026-02-10', 'Lymphocytes >0.3 10*9/L 2026-10-20']],
    ['counts of the future', ['Lymphocytes 0.41 10*9/L 2027-02-10', 'Lymphocytes 0.44 10*9/L 2027-10-20']],
  ])('is not raised by %s', (_name, lines) => {
    expect(judged('Tecfidera 240 mg', ...(lines as string[]))).toMatchObject({ tier: 'warning' });
  });

  test('reads other units for what they are', () => {
    expect(judged('Tecfidera 240 mg', 'Lymphocytes 410 /µL 2026-02-10', 'Lymphocytes 440 /µL 2026-10-20')).toMatchObject({ tier: 'critical' });
  });

  test('is not raised once it is stopped, on hold or only planned', () => {
    for (const section of ['stopped', 'held', 'planned'] as const) {
      const results = gatherResults(
        low.flatMap((text) => resultsIn(row(text))),
        today,
      );
      const [view] = viewsOf(findingsIn([row('Tecfidera 240 mg', { section })], rules, pack, today), rules, today, results);
      expect(view?.tier, section).not.toBe('critical');
    }
  });

  test('its card says why, in at most a hundred characters, and quotes the label', () => {
    const view = judged('Tecfidera 240 mg', ...low);
    const [card] = cardsOf(view ? [view] : [], rules, (a) => a);
    expect(card).toMatchObject({
      indicator: 'critical',
      summary: 'Dimethyl fumarate: PML risk. Lymphocytes below the level of its label: consider stopping.',
    });
    expect(card?.detail).toContain('from 2026-02-10 to 2026-10-20');
    expect(card?.detail).toContain('Consider interrupting treatment if lymphocytes stay below 0.5');
  });
});

test('the psoriasis product has its own limit, confirmed on repeat, and the general one is not for it', () => {
  const two = ['Lymphocytes 0.65 10*9/L 2026-10-01', 'Lymphocytes 0.62 10*9/L 2026-10-20'];
  expect(judged('Skilarence 120 mg', ...two)?.raised?.fact).toBe('dimethyl-fumarate.psoriasis-stop');
  expect(judged('Skilarence 120 mg', two[1] as string)?.raised).toBeUndefined();
  expect(judged('Tecfidera 240 mg', ...two)?.raised).toBeUndefined();
});

test('diroximel fumarate is raised by its own label', () => {
  expect(judged('Vumerity 231 mg', ...low)?.raised?.fact).toBe('diroximel-fumarate.us-interrupt');
});

test('a medicine without such a limit is raised by no count', () => {
  for (const medicine of ['Gilenya 0.5 mg', 'Methotrexate 10 mg', 'Bafiertam 95 mg'])
    expect(judged(medicine, ...low)?.raised, medicine).toBeUndefined();
});

describe('JC virus DNA in spinal fluid', () => {
  const csf = 'JCV PCR in CSF positive, 2026-11-13';
  test('makes every active medicine that may be suspected critical, and says so of one that is critical already', () => {
    expect(judged('MabThera 500 mg', csf)).toMatchObject({
      tier: 'critical',
      raised: { when: 'suspected-or-confirmed-pml', fact: 'rituximab.withhold' },
    });
    expect(judged('Tysabri 300 mg', csf)).toMatchObject({ tier: 'critical', baseTier: 'critical', raised: { when: 'suspected-or-confirmed-pml' } });
  });
  test('speaks anew of what was told already, and no budget holds it back', () => {
    const [before, after] = [judged('Tysabri 300 mg'), judged('Tysabri 300 mg', csf)];
    if (!before || !after) throw new Error('natalizumab is not found');
    expect(interruptionKey(1, [after])).not.toBe(interruptionKey(1, [before]));
    expect([isRaised(before), isRaised(after)]).toEqual([false, true]);
  });

  test.each([
    ['not found', 'JCV PCR in CSF negative, 2026-11-13'],
    ['not clear', 'JCV PCR in CSF, no copies detected, 2026-11-13'],
    ['found in urine, as in many healthy people', 'JCV PCR in urine positive, 2026-11-13'],
    ['found where nobody says', 'JCV PCR positive, 2026-11-13'],
    ['antibodies', 'Anti-JCV antibody positive, index 1.7, 2026-11-13'],
    ['of somebody of the family', 'Father: JCV PCR in CSF positive'],
  ])('raises nothing when it is %s', (_name, line) => {
    expect(judged('MabThera 500 mg', line)?.raised).toBeUndefined();
  });
});
