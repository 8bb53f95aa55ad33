// The printed labels of the risk tables mean something to the tools: no gap, no overlap, no label that is passed over.
import { describe, expect, test } from 'vitest';
import { askOf, cellOf, columnOf, spanOf } from '../../lib/assess/tool/axis.ts';
import { fumarateProducts, tablesOf } from '../../lib/assess/tool/fumarate.ts';
import { type Known, placeIn } from '../../lib/assess/tool/place.ts';
import type { Table } from '../../lib/rules/schema/bundle.ts';
import { rules } from './support/real.ts';

const table = (id: string) => rules.tables.find((t) => t.id === id) as Table;
const us = table('nat-us-label');
const eu = table('nat-eu-physician-information');
/** Figures of no clinical meaning, one a cell, so that a wrong cell shows. */
const filled = (t: Table): Table => ({
  ...t,
  unit: 'per 1,000',
  cells: t.rows.labels.map((_, r) => t.columns.labels.map((_, c) => String(r * 10 + c + 1))),
});

describe.each([us, eu])('$id', (t) => {
  test('its rows follow each other without a gap', () => {
    const spans = t.rows.labels.map(spanOf);
    expect(spans).not.toContain(null);
    for (const [i, s] of spans.entries()) expect(s?.from).toBe(i ? (spans[i - 1]?.to ?? 0) + 1 : 1);
  });

  test('each column means something of its own', () => {
    const columns = t.columns.labels.map(columnOf);
    expect(columns).not.toContain(null);
    expect(new Set(columns.map((c) => JSON.stringify(c))).size).toBe(columns.length);
  });

  test('every row and column leads to its own cell and to its neighbours', () => {
    const f = filled(t);
    for (const [r, label] of t.rows.labels.entries())
      for (const [c, name] of t.columns.labels.entries()) {
        const column = columnOf(name);
        const span = spanOf(label);
        if (!column || !span) throw new Error(`${label}, ${name}`);
        const index = column.index && column.index !== 'unknown' ? column.index : null;
        const inside = index && (Number.isFinite(index.to) ? index.to : index.above + 0.1);
        const known: Known = {
          antibody: [column.antibody],
          prior: column.prior ? [column.prior] : ['none', 'some'],
          index: inside === null ? null : { from: inside, to: inside },
          duration: { from: span.to, to: span.to },
        };
        const place = placeIn(f, known);
        expect(place.cell, `${label}, ${name}`).toMatchObject({ row: label, column: name, text: String(r * 10 + c + 1) });
        expect(place.neighbours).toHaveLength([r > 0, r < t.rows.labels.length - 1, c > 0, c < t.columns.labels.length - 1].filter(Boolean).length);
      }
  });

  test('no cell is entered, and the tool says a place without a figure', () => {
    expect(t.cells).toBeNull();
    const place = placeIn(t, { antibody: ['negative'], prior: ['none'], index: null, duration: { from: 3, to: 3 } });
    expect(place).toMatchObject({ cell: { text: null, people: null }, range: null });
  });
});

test('the index columns meet without a gap, and a limit belongs to the column that ends with it', () => {
  const at = (n: number) =>
    placeIn(filled(eu), { antibody: ['positive'], prior: ['none'], index: { from: n, to: n }, duration: { from: 1, to: 1 } }).cell?.column;
  expect([0.4, 0.9, 0.91, 1.5, 1.51, 4].map(at)).toEqual([
    'Positive, none before, index 0.9 or less',
    'Positive, none before, index 0.9 or less',
    'Positive, none before, index above 0.9 to 1.5',
    'Positive, none before, index above 0.9 to 1.5',
    'Positive, none before, index above 1.5',
    'Positive, none before, index above 1.5',
  ]);
});

describe('what is not known', () => {
  const open: Known = { antibody: ['negative', 'positive'], prior: ['none', 'some'], index: null, duration: { from: 30, to: 30 } };

  test('gives a range and names the test that narrows it most', () => {
    expect(placeIn(filled(us), open)).toMatchObject({ cell: null, range: { from: 110, to: 130 }, narrow: { by: 'antibody' } });
    expect(placeIn(us, open).narrow).toEqual({ by: 'antibody', left: 2 });
  });

  test('narrows by spread where the cells are entered, not by their number', () => {
    const t: Table = { ...filled(us), cells: us.rows.labels.map(() => ['50', '1', '90']) };
    expect(placeIn(t, open).narrow?.by).toBe('prior');
    const u: Table = { ...filled(us), cells: us.rows.labels.map(() => ['1', '90', '91']) };
    expect(placeIn(u, open).narrow?.by).toBe('antibody');
  });

  test('takes the table’s own column for an unknown index, with the range of all', () => {
    const place = placeIn(filled(eu), { antibody: ['positive'], prior: ['none'], index: null, duration: { from: 20, to: 20 } });
    expect(place.cell?.column).toBe('Positive, none before, index unknown');
    expect(place).toMatchObject({ range: { from: 120, to: 150 }, narrow: { by: 'index' } });
  });

  test('past the last row there is no cell and none is made up', () => {
    expect(placeIn(filled(us), { ...open, antibody: ['negative'], duration: { from: 97, to: 97 } })).toMatchObject({
      cell: null,
      possible: [],
      beyond: true,
    });
  });
});

test('a cell is people in 10,000, by the unit of its column', () => {
  const [negative, positive] = [columnOf('Antibody negative'), columnOf('Antibody positive, none before')];
  if (!negative || !positive) throw new Error('the labels changed');
  expect(cellOf('2', us.unit, negative)).toEqual({ from: 2, to: 2, below: false });
  expect(cellOf('2', us.unit, positive)).toEqual({ from: 20, to: 20, below: false });
  expect(cellOf('<1', us.unit, positive)).toEqual({ from: 0, to: 10, below: true });
  expect(cellOf('see text', us.unit, positive)).toBeNull();
});

test('every row of every fumarate table is computed, except one that nobody has read', () => {
  const tables = fumarateProducts.flatMap((p) => tablesOf(p.id, rules));
  expect(new Set(tables.map((t) => t.id)).size).toBe(tables.length);
  expect(tables.map((t) => t.id).sort()).toEqual(
    rules.tables
      .map((t) => t.id)
      .filter((id) => id.startsWith('fumarate-'))
      .sort(),
  );
  expect(tables.flatMap((t) => t.rows.labels).filter((l) => askOf(l).kind === 'unknown')).toEqual(['Low for a long time']);
});
