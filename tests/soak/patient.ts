// The patients of a simulated clinic day: what stands on each chart, and what must be shown of it.
export type Patient = {
  number: number;
  name: string;
  born: string;
  rows: string[];
  /** In a frame of the chart; empty where it has none. */
  framed: string[];
  layout: 'table' | 'list' | 'shadow' | 'cards';
  /** Stands in every row, so that a row of somebody else is known at sight. */
  mark: string;
  sign: string;
  agents: string[];
};

const first = ['Mira', 'Ada', 'Tomas', 'Ines', 'Jonas', 'Lea', 'Per', 'Nadia', 'Ola', 'Ruth', 'Sven'];
const last = ['Solberg', 'Lund', 'Brekke', 'Marquez', 'Hald', 'Vinter', 'Aune', 'Petrov', 'Dahl'];
const quiet = [
  'metformin 500 mg tablets',
  'ramipril 5 mg tablets',
  'atorvastatin 20 mg tablets',
  'pantoprazole 40 mg tablets',
  'bisoprolol 2.5 mg tablets',
];
/** Signs of neighbours differ, so that a sign that stands still is seen. */
const turns: { rows: string[]; agents: string[] }[] = [
  { rows: ['natalizumab 300 mg infusion'], agents: ['natalizumab'] },
  { rows: [], agents: [] },
  { rows: ['fingolimod 0.5 mg capsules', 'ocrelizumab 600 mg infusion'], agents: ['fingolimod', 'ocrelizumab'] },
  { rows: [], agents: [] },
];
const layouts = ['table', 'list', 'shadow', 'cards', 'shadow'] as const;

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

export function patientOf(i: number): Patient {
  const { rows, agents } = pick(turns, i);
  const mark = `lot q${i}`;
  const marked = (row: string) => `${row}, ${mark}`;
  // every eighth chart has a part of its list in a frame
  const framed = i % 8 === 2 ? ['rituximab 1000 mg infusion', 'folic acid 5 mg tablets'] : [];
  const all = [...agents, ...(framed.length ? ['rituximab'] : [])];
  return {
    number: 400_000 + i,
    name: `${pick(first, i)} ${pick(last, i)}`,
    born: `19${50 + (i % 49)}-0${1 + (i % 9)}-1${i % 10}`,
    rows: [...rows, ...quiet.slice(0, 2 + (i % 4))].map(marked),
    framed: framed.map(marked),
    layout: pick(layouts, i),
    mark,
    sign: String(all.length),
    agents: all.sort(),
  };
}
