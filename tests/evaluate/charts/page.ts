// Makes the page of a simulated chart: its lists in one of four kinds of mark-up, or a page that cannot be read like one.
import type { Layout, List, SimulatedChart } from './chart.ts';

const plain = (s: string) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const box = (tag: string, inner: string, more = '') => `<${tag}${more && ` ${more}`}>${inner}</${tag}>`;
const each = <T>(list: readonly T[], make: (one: T, i: number) => string) => list.map(make).join('');

const made: Record<Layout, (rows: string[][], head: string[]) => string> = {
  table: (rows, head) =>
    box(
      'table',
      `${
        head.length
          ? box(
              'thead',
              box(
                'tr',
                each(head, (h) => box('th', plain(h))),
              ),
            )
          : ''
      }${box(
        'tbody',
        each(rows, (r) =>
          box(
            'tr',
            each(r, (c) => box('td', plain(c))),
          ),
        ),
      )}`,
    ),
  grid: (rows, head) => {
    const line = (cells: string[], role: string) =>
      box(
        'div',
        each(cells, (c) => box('div', plain(c), `role="${role}"`)),
        'role="row"',
      );
    return box('div', `${line(head, 'columnheader')}${each(rows, (r) => line(r, 'gridcell'))}`, 'role="grid"');
  },
  cards: (rows) =>
    box(
      'div',
      each(rows, (r) =>
        box(
          'div',
          each(r, (c, i) => box('div', plain(c), `class="${i ? 'sub' : 'name'}"`)),
          'class="card"',
        ),
      ),
    ),
  list: (rows) =>
    box(
      'ul',
      each(rows, (r) =>
        box(
          'li',
          each(r, (c) => `${box('span', plain(c))} `),
        ),
      ),
    ),
};

function listOf({ title, head = [], rows, text, pager }: List, layout: Layout): string {
  const kind = head.length ? layout : layout === 'table' || layout === 'grid' ? 'list' : layout;
  const inner = rows ? made[kind](rows, head) : box('p', plain(text ?? ''));
  return box('section', `${box('h2', plain(title))}${inner}${pager ? box('div', box('span', plain(pager)), 'class="pager"') : ''}`);
}

const banner = '<header><strong>Sample, Robin</strong> <span>DOB: 1979-05-14</span> <span>MRN 500123</span></header>';
const whole = (inner: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title><body>${inner}`;

const drawn = ['Patient: SAMPLE, ROBIN  DOB 1979-05-14', 'Active medications', 'natalizumab 300 mg IV every 4 weeks'];
const worklist = [
  ['08:00', 'Abara, Ngozi', '1991-03-03', '71', 'natalizumab 300 mg IV; vitamin D 1000 units'],
  ['08:30', 'Berg, Tor', '1949-11-30', '72', 'rituximab 1000 mg IV; bisoprolol 5 mg tablet'],
  ['09:00', 'Cho, Mina', '1984-07-07', '73', 'ocrelizumab 600 mg IV; sertraline 50 mg tablet'],
];

/** What stands in the body, for charts that are lists and nothing else. */
export const bodyOf = ({ lists, layout }: Pick<SimulatedChart, 'lists' | 'layout'>): string =>
  `${banner}${box(
    'main',
    each(lists, (l) => listOf(l, layout)),
  )}`;

export function pageOf(chart: SimulatedChart): string {
  switch (chart.page) {
    case undefined:
      return whole(bodyOf(chart));
    case 'canvas':
      return whole(
        `<canvas id="c" width="1200" height="700"></canvas><script>const x=document.getElementById("c").getContext("2d");x.font="20px sans-serif";${JSON.stringify(drawn)}.forEach((t,i)=>x.fillText(t,40,60+i*34))</script>`,
      );
    case 'loading':
      return whole(`${banner}<main><h2>Medications</h2><div class="skeleton" aria-busy="true">Loading…</div></main>`);
    case 'late':
      return whole(
        `${banner}<main id="m"><h2>Medications</h2><div class="skeleton" aria-busy="true">Loading…</div></main><script>setTimeout(()=>{document.getElementById("m").innerHTML=${JSON.stringify(each(chart.lists, (l) => listOf(l, chart.layout)))}},700)</script>`,
      );
    case 'worklist':
      return whole(box('main', `<h1>Today’s patients</h1>${made.table(worklist, ['Time', 'Patient', 'DOB', 'MRN', 'Medications'])}`));
    case 'closed-tab':
      return whole(
        `<div role="tabpanel" style="display:none"><h3>Other, Kim, DOB 1985-10-25</h3><h4>Medications</h4><ul><li>natalizumab 300 mg infusion</li></ul></div>${bodyOf(chart)}`,
      );
  }
}
