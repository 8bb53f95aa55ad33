// What is true of a chart: one view an agent, in order of urgency.
import { describe, expect, test } from 'vitest';
import { agent } from './support/real.ts';
import { row, viewsOf } from './support/row.ts';

const active = (text: string) => row(text, { section: 'active', how: 'heading "Active medications"' });
const listed = (text: string) => row(text, { section: 'listed', how: 'heading "Medications"' });
const one = (...rows: Parameters<typeof viewsOf>) => {
  const [view, ...more] = viewsOf(...rows);
  if (!view || more.length) throw new Error(`${more.length + (view ? 1 : 0)} agents instead of one`);
  return view;
};

describe('order', () => {
  test('what counts before what does not, then by tier, then by status, then by title', () => {
    const views = viewsOf(
      active('Adalimumab 40 mg'),
      row('Allergy to alemtuzumab'),
      active('Mycophenolate mofetil 500 mg'),
      active('Azathioprine 50 mg'),
      active('Fingolimod 0.5 mg'),
      row('Rituximab 1 g IV, on hold'),
      row('Ocrevus 600 mg planned'),
      active('Tysabri 300 mg'),
    );
    expect(views.map((v) => v.agent)).toEqual([
      'natalizumab',
      'fingolimod',
      'rituximab',
      'azathioprine',
      'mycophenolate',
      'ocrelizumab',
      'alemtuzumab',
      'adalimumab',
    ]);
  });

  test('does not depend on the order of the rows', () => {
    const rows = [active('Tysabri 300 mg'), active('Azathioprine 50 mg'), row('Rituximab 1 g, stopped')];
    expect(viewsOf(...rows.toReversed())).toEqual(viewsOf(...rows));
  });

  test('nothing found is an empty list', () => {
    expect(viewsOf()).toEqual([]);
    expect(viewsOf(active('Metformin 500 mg'))).toEqual([]);
  });
});

describe('tier', () => {
  test('a critical agent is critical when it is taken', () => {
    expect(one(active('Tysabri 300 mg'))).toMatchObject({ tier: 'critical', baseTier: 'critical', status: 'active', counted: true });
    expect(one(listed('Tysabri 300 mg'))).toMatchObject({ tier: 'critical', status: 'unknown', counted: true });
  });

  test.each(['stopped', 'held', 'planned'] as const)('a critical agent that is %s warns', (section) => {
    expect(one(row('Tysabri 300 mg', { section }))).toMatchObject({ tier: 'warning', baseTier: 'critical', status: section });
  });

  test('other tiers do not move', () => {
    expect(one(row('Rituximab 1 g', { section: 'stopped' }))).toMatchObject({ tier: 'warning', baseTier: 'warning' });
    expect(one(row('Azathioprine 50 mg', { section: 'held' }))).toMatchObject({ tier: 'note', baseTier: 'note' });
  });

  test('a product may have a tier of its own', () => {
    expect(one(active('Mavenclad 10 mg'))).toMatchObject({ product: 'oral-ms', baseTier: 'note' });
    expect(one(active('Litak 10 mg'))).toMatchObject({ product: 'parenteral', baseTier: agent('cladribine').tier.value });
  });
});

describe('what counts', () => {
  test.each(['Adalimumab 40 mg', 'Methotrexate 15 mg weekly', 'Prednisolone 5 mg tablet'])('a reference agent never does: %j', (text) => {
    expect(one(active(text))).toMatchObject({ tier: 'reference', counted: false });
  });

  test('a name that is not firm does not, and says what else it may be', () => {
    for (const v of viewsOf(active('MMF')))
      expect(v).toMatchObject({ firm: false, counted: false, others: [v.agent === 'mycophenolate' ? 'monomethyl fumarate' : 'mycophenolate'] });
  });

  test('a firm row of the same agent outweighs a possible one', () => {
    const views = viewsOf(active('MMF'), active('Mycophenolate mofetil 500 mg'));
    expect(views.find((v) => v.agent === 'mycophenolate')).toMatchObject({ firm: true, counted: true, others: [] });
  });

  test.each(['planned', 'allergy', 'family', 'note'] as const)('a row under %s does not', (section) => {
    expect(one(row('Tysabri 300 mg', { section }))).toMatchObject({ counted: false });
  });

  test('an allergy is shown as sure, and does not count', () => {
    expect(one(row('Allergy to Tysabri'))).toMatchObject({ status: 'allergy', firm: true, counted: false });
  });

  test('a regimen counts its agents', () => {
    expect(
      viewsOf(active('R-CHOP cycle 3'))
        .filter((v) => v.counted)
        .map((v) => v.agent),
    ).toEqual(['rituximab', 'cyclophosphamide']);
  });

  test('a class word makes no agent', () => {
    expect(viewsOf(active('anti-CD20 therapy 1 g'))).toEqual([]);
  });
});

describe('time since it was stopped', () => {
  test('within the window it counts, long after it does not, without a date it does', () => {
    expect(one(row('Gilenya 0.5 mg, stopped 2026-11-01'))).toMatchObject({ counted: true, exposure: { why: 'within' } });
    expect(one(row('Gilenya 0.5 mg, stopped 2019-11-01'))).toMatchObject({ counted: false, exposure: { why: 'after' } });
    expect(one(row('Gilenya 0.5 mg, stopped'))).toMatchObject({ counted: true, exposure: { why: 'stop-unknown' } });
  });

  test('of two stopped courses the later one decides', () => {
    expect(one(row('Gilenya 0.5 mg, stopped 2019-11-01'), row('Gilenya 0.5 mg, stopped 2026-11-01'))).toMatchObject({ counted: true });
    expect(one(row('Gilenya 0.5 mg, stopped 2026-11-01'), row('Gilenya 0.5 mg, stopped 2019-11-01'))).toMatchObject({ counted: true });
  });
});

describe('rows', () => {
  test('a row that is not to be seen makes no finding', () => {
    expect(viewsOf(row('Tysabri 300 mg', { section: 'active', visible: false }))).toEqual([]);
  });

  test('a hidden row does not speak for a visible one either', () => {
    expect(one(active('Tysabri 300 mg'), row('Tysabri 300 mg', { section: 'stopped', visible: false }))).toMatchObject({
      status: 'active',
      conflict: false,
    });
  });

  test('active and stopped at once is a conflict, and the active one decides', () => {
    expect(one(row('Tysabri 300 mg', { section: 'stopped' }), active('Tysabri 300 mg'))).toMatchObject({ status: 'active', conflict: true });
  });

  test('two active rows, or an allergy beside, are none', () => {
    expect(one(active('Tysabri 300 mg'), active('natalizumab 300 mg')).conflict).toBe(false);
    expect(one(active('Tysabri 300 mg'), row('Tysabri', { section: 'allergy' })).conflict).toBe(false);
  });

  test('each row that the view rests on is shown with its words, at most eight', () => {
    const view = one(active('Tysabri 300 mg'), ...Array.from({ length: 9 }, () => active('natalizumab 300 mg')));
    expect(view.rows).toHaveLength(8);
    expect(view.rows[0]).toEqual({
      text: 'Tysabri 300 mg',
      section: 'active',
      how: 'heading "Active medications"',
      matched: 'Tysabri',
      method: 'name',
      status: 'active',
      by: 'heading "Active medications"',
    });
  });
});
