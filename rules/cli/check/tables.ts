// Each table cell stands twice, in its table and in rules/cells.json, so that a moved row or a lost cell shows.
import { type Check, problem } from './context.ts';
import { isUnit } from './units.ts';

export const checkTables: Check = (c) => {
  const seen = new Set<string>();
  return c.bundle.tables.flatMap((t) => {
    const found: ReturnType<Check> = [];
    const bad = (path: string, what: string, mend: string) => found.push(problem(c.fileOf(`table:${t.id}`), path, what, mend));
    const rows = t.rows.labels;
    const columns = t.columns.labels;
    if (seen.has(t.id)) bad('id', `There are two tables "${t.id}".`, 'give each its own id.');
    seen.add(t.id);
    if (!t.sources.length) bad('sources', 'A table without a source.', 'cite where it was read.');
    for (const [i, s] of t.sources.entries())
      if (!c.bundle.sources[s.source]) bad(`sources[${i}]`, `There is no source "${s.source}".`, 'add it to rules/sources.json or mend the id.');
    for (const [axis, labels] of [
      ['rows', rows],
      ['columns', columns],
    ] as const)
      if (new Set(labels).size !== labels.length) bad(`${axis}.labels`, 'Two labels are the same.', 'tell them apart.');
    if (/^per |^%/.test(t.unit) && !isUnit(t.unit)) bad('unit', `"${t.unit}" is not in the list of units.`, 'choose one from rules/units.json.');
    const second = c.cells.filter((x) => x.table === t.id);
    if (!t.cells) {
      if (!t.notEntered) bad('notEntered', 'A table without cells does not say where they are.', 'write notEntered.');
      if (second.length) bad('cells', 'rules/cells.json has cells of it, the table has none.', 'enter them in both, or remove them there.');
      return found;
    }
    if (t.cells.length !== rows.length || t.cells.some((r) => r.length !== columns.length)) {
      bad('cells', 'The cells do not fit the axes.', 'one row a label, one cell a column.');
      return found;
    }
    if (t.cells.flat().includes(null) && !t.notEntered)
      bad('notEntered', 'A cell is empty, and nothing says why.', 'enter the cell, or say where it stands.');
    for (const [i, row] of rows.entries())
      for (const [j, column] of columns.entries()) {
        const there = second.filter((x) => x.row === row && x.column === column);
        if (there.length !== 1 || there[0]?.cell !== t.cells[i]?.[j])
          bad(
            `cells[${i}][${j}]`,
            `"${row}", "${column}" is ${JSON.stringify(t.cells[i]?.[j])} here and ${JSON.stringify(there[0]?.cell ?? null)} in rules/cells.json.`,
            'read the source again and make both the same.',
          );
      }
    if (second.length > rows.length * columns.length) bad('cells', 'rules/cells.json has more cells of it.', 'make both the same.');
    return found;
  });
};

/** Cells of tables that are not there. */
export const checkCells: Check = (c) =>
  c.cells.flatMap((x, i) =>
    c.bundle.tables.some((t) => t.id === x.table)
      ? []
      : [problem('rules/cells.json', `[${i}].table`, `There is no table "${x.table}".`, 'mend the id or remove the cell.')],
  );
