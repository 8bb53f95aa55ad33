// The natalizumab tool: bad input meets a plain sentence, unsure input a caution, and no figure comes from anywhere but the rules.
import { describe, expect, test } from 'vitest';
import { emptyNatalizumab, listedPrior, type NatalizumabEntry, natalizumabTool } from '../../lib/assess/tool/natalizumab.ts';
import { rules } from './support/real.ts';
import { today } from './support/row.ts';

const tool = (over: Partial<NatalizumabEntry> = {}) => natalizumabTool({ ...emptyNatalizumab, ...over }, rules, today);
const cautions = (over: Partial<NatalizumabEntry>) => tool(over).cautions.map((c) => c.id);
const columns = (over: Partial<NatalizumabEntry>, region: string) => [
  ...new Set(
    tool(over)
      .places.find((p) => p.table.region === region)
      ?.possible.map((c) => c.column),
  ),
];

test('empty: everything is missing, both regions stand side by side, nothing is wrong', () => {
  const a = tool();
  expect(a.errors).toEqual({});
  expect(a.places.map((p) => p.table.region)).toEqual(['US', 'EU']);
  expect(a.places.map((p) => p.cell)).toEqual([null, null]);
  expect(a.missing).toHaveLength(8);
  expect(a.factors.map((f) => f.state)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(a.due.every((d) => d.from === null)).toBe(true);
});

describe('the index', () => {
  const eu = (index: string, over: Partial<NatalizumabEntry> = {}) => columns({ index, prior: 'none', infusions: '30', ...over }, 'EU');

  test.each(['2,3', '2.3', ' 2,30 '])('%j is 2.3 in either style', (index) => {
    expect(tool({ index }).errors.index).toBeUndefined();
    expect(eu(index)).toEqual(['Positive, none before, index above 1.5']);
  });

  test('"<0.4" is not negative', () => {
    expect(cautions({ index: '<0.4' })).toContain('below');
    expect(eu('<0.4')).toContain('Antibody negative');
    expect(eu('<0.4').length).toBeGreaterThan(1);
    expect(tool({ index: '<0.4' }).factors[0]?.state).toBe('unknown');
    expect(tool({ index: '<0.2' }).factors[0]?.state).toBe('absent');
  });

  test('between the limits it is indeterminate', () => {
    expect(cautions({ index: '0.3' })).toContain('between');
    expect(tool({ index: '0.3' }).factors[0]?.state).toBe('unknown');
  });

  test('"positive" is a result: a sentence beside the field, and the result taken', () => {
    const a = tool({ index: 'positive', prior: 'none' });
    expect(a.errors.index).toContain('is a result and no index');
    expect(a.factors[0]?.state).toBe('present');
    expect(a.missing).toContain('the index (EU table)');
  });

  test.each(['23', 'high', '1.2.3', '-1'])('%j is refused', (index) => expect(tool({ index }).errors.index).toMatch(/no index/));

  test('the laboratory’s own result governs', () => {
    expect(cautions({ index: '0.1', result: 'positive' })).toContain('against');
    expect(tool({ index: '0.1', result: 'positive' }).factors[0]?.state).toBe('present');
  });

  test('counts only where no immunosuppressant was taken before', () => {
    expect(cautions({ index: '2.3', prior: 'some' })).toContain('index-prior');
    expect(eu('2.3', { prior: 'some' })).toEqual(['Positive, some before']);
  });

  test('of another assay is not used', () => {
    expect(cautions({ index: '2.3', result: 'positive', assay: 'immunowell' })).toContain('assay');
    expect(eu('2.3', { result: 'positive', assay: 'immunowell' })).toHaveLength(4);
  });

  test('moves nothing in the US table', () => {
    expect(columns({ index: '2.3', prior: 'none', months: '30' }, 'US')).toEqual(['Antibody positive, none before']);
  });
});

describe('time on treatment', () => {
  test.each([
    ['0', /0 months is before the first period/],
    ['999', /999 months cannot be right/],
    ['12.5', /whole number/],
    ['two', /whole number/],
  ])('%s months', (months, sentence) => expect(tool({ months }).errors.months).toMatch(sentence));

  test('past the last row: said, and no cell', () => {
    const us = tool({ months: '120', result: 'negative' }).places[0];
    expect(us).toMatchObject({ beyond: true, cell: null, possible: [] });
  });

  test('is counted from the start, and a wrong number is not replaced by it', () => {
    const rows = (over: Partial<NatalizumabEntry>) => [...new Set(tool(over).places[0]?.possible.map((c) => c.row))];
    expect(rows({ start: '2024-11-22' })).toEqual(['25 to 48']);
    expect(rows({ start: '2024-11-23' })).toEqual(['1 to 24']);
    expect(rows({ start: '2020-01-10', last: '2021-01-10' })).toEqual(['1 to 24']);
    expect(rows({ start: '2024-11-22', months: '999' })).toHaveLength(4);
    expect(rows({ months: '26', gaps: '4' })).toEqual(['1 to 24', '25 to 48']);
  });

  test('no pause is no error', () => {
    const none = tool({ months: '26', gaps: '0' });
    expect(none.errors.gaps).toBeUndefined();
    expect(none.places).toEqual(tool({ months: '26' }).places);
  });

  test('months and infusions are never converted into each other', () => {
    const a = tool({ months: '30', result: 'negative' });
    expect(a.places[0]?.cell?.row).toBe('25 to 48');
    expect(a.places[1]?.cell).toBeNull();
    const b = tool({ infusions: '30', result: 'negative' });
    expect(b.places[0]?.cell).toBeNull();
    expect(b.places[1]?.cell?.row).toBe('25 to 36');
  });

  test('a last dose before the start, and days to come', () => {
    expect(tool({ start: '2025-01-01', last: '2024-01-01' }).errors.last).toMatch(/before the start/);
    expect(tool({ start: '2030-01-01' }).errors.start).toMatch(/still to come/);
    expect(tool({ months: '10', gaps: '10' }).errors.gaps).toMatch(/as long as the whole/);
  });
});

describe('earlier immunosuppressants', () => {
  test('the list is the source’s own', () => {
    expect(listedPrior(rules).sort()).toEqual(['azathioprine', 'cyclophosphamide', 'methotrexate', 'mitoxantrone', 'mycophenolate']);
  });

  test('one of the list counts; another is not covered and leaves it open', () => {
    expect(columns({ result: 'positive', priorNames: ['mitoxantrone'] }, 'US')).toEqual(['Antibody positive, some before']);
    expect(cautions({ priorNames: ['rituximab'] })).toEqual(['prior-not-covered']);
    expect(columns({ result: 'positive', priorNames: ['rituximab'] }, 'US')).toHaveLength(2);
  });
});

describe('the test itself', () => {
  test.each([
    ['within two weeks of plasma exchange', { tested: '2026-09-10', exchange: '2026-09-01' }, 'exchange', true],
    ['two weeks after it', { tested: '2026-09-15', exchange: '2026-09-01' }, 'exchange', false],
    ['within six months of immunoglobulin', { tested: '2026-09-10', immunoglobulin: '2026-04-01' }, 'immunoglobulin', true],
    ['six months after it', { tested: '2026-10-01', immunoglobulin: '2026-04-01' }, 'immunoglobulin', false],
    ['over six months old', { tested: '2026-05-01' }, 'old', true],
    ['newer', { tested: '2026-06-01' }, 'old', false],
    ['without a date', { result: 'positive' as const }, 'undated', true],
    ['Crohn’s disease', { indication: 'crohn' as const }, 'crohn', true],
  ])('%s', (_what, over, id, there) => expect(cautions(over).includes(id)).toBe(there));

  test('the next dates come from the last test and the sentence of the rules', () => {
    const due = tool({ tested: '2026-09-10', mri: '2026-08-31' }).due.map((d) => [
      d.fact,
      d.from && new Date(d.from).toISOString().slice(0, 10),
      d.state,
    ]);
    expect(due).toEqual([
      ['natalizumab.jcv-test', '2027-03-10', 'ahead'],
      ['natalizumab.mri-yearly', '2027-08-31', 'ahead'],
      ['natalizumab.mri-high', '2026-11-30', 'ahead'],
      ['natalizumab.mri-magnims', '2026-11-30', 'ahead'],
    ]);
  });
});

test('each caution that names a sentence names one of the rules', () => {
  const all = tool({
    index: '<0.4',
    assay: 'immunowell',
    tested: '2026-01-01',
    exchange: '2026-01-05',
    immunoglobulin: '2025-12-01',
    prior: 'some',
  }).cautions;
  expect(all.filter((c) => c.fact).length).toBeGreaterThan(3);
  for (const c of all) if (c.fact) expect(rules.facts[c.fact], c.fact).toBeDefined();
});
