// Rows in a box that was shown, read in a real Chromium: the box is the list, what stands within it says more, what stands outside says nothing.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Taught } from '../../lib/read/taught.ts';
import { requireBrowser } from '../browsers/find.ts';
import { bundle } from './bundle.ts';
import type { ShownReading } from './shown-entry.ts';

let browser: Browser;
let page: Page;
let script: string;
beforeAll(async () => {
  script = await bundle(join(import.meta.dirname, 'shown-entry.ts'));
  browser = await chromium.launch({ executablePath: await requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
}, 120_000);
afterAll(() => browser?.close());

async function read(html: string, ...taught: [what: Taught[1], box: string][]): Promise<ShownReading> {
  await page.setContent(html);
  await page.evaluate(`${script};0`);
  return page.evaluate((all) => globalThis.pmlReadShown(all.map(([what, box]) => ['', what, box, 'shown'])), taught);
}
const list = (html: string, box = '#b') => read(html, ['list', box]);
const said = (r: ShownReading) => r.rows.filter((x) => x.counts).map((x) => `${x.section}: ${x.text}`);
const line = (s: string) => `<div class="l"><span>${s}</span> <i>noon</i></div>`;

test('without the box nothing of it is a list; with it every line is an entry', async () => {
  const html = `<div class="p" id="b">${line('natalizumab')}${line('metformin')}</div><div class="p">${line('Tea')}${line('Bread')}</div>`;
  expect((await read(html)).frame).toMatchObject({ rowsRead: 0, lists: 0, chart: false });
  const r = await list(html);
  // a box that is short and stands beside its like is no row itself
  expect(said(r).slice(0, 2)).toEqual(['listed: natalizumab noon', 'listed: metformin noon']);
  expect(r.rows.slice(0, 2).map((x) => x.how)).toEqual(['shown', 'shown']);
  expect(r.frame).toMatchObject({ rowsRead: 2, rowsKnown: 2, lists: 1, chart: true });
  expect(r.rows.slice(2).every((x) => x.section === 'unknown')).toBe(true);
});

describe('titles', () => {
  test('one outside says nothing of the box, one within does', async () => {
    const r = await list(
      `<h2>Allergies</h2><div id="b">${line('natalizumab')}<h3>Allergies</h3>${line('penicillin')}<h3>Past medications</h3>${line('fingolimod')}<h3>Planned medications</h3>${line('ocrelizumab')}<h3>Current medications</h3>${line('metformin')}</div><div>${line('latex')}</div>`,
    );
    expect(r.rows.map((x) => `${x.section}: ${x.text}`)).toEqual(
      expect.arrayContaining([
        'listed: natalizumab noon',
        'allergy: penicillin noon',
        'stopped: fingolimod noon',
        'planned: ocrelizumab noon',
        'active: metformin noon',
        'allergy: latex noon',
      ]),
    );
    expect(r.frame.rowsRead).toBe(3);
  });

  test('a label of the box itself that says allergies stands', async () => {
    const r = await list(`<section id="b" aria-label="Allergies">${line('natalizumab')}${line('latex')}</section>`);
    expect(r.rows.map((x) => x.section)).toEqual(['allergy', 'allergy']);
    expect(r.frame.rowsRead).toBe(0);
  });

  test('a list of several patients stays one', async () => {
    const r = await list(
      '<table id="b"><tr><th>Patient</th><th>Medication</th></tr><tr><td>Anna Alt</td><td>natalizumab</td></tr><tr><td>Bela Neu</td><td>metformin</td></tr></table>',
    );
    expect(r.rows.map((x) => x.how)).toEqual(['m', 'm']);
    expect(r.frame.rowsRead).toBe(0);
  });
});

describe('what such a box may hold', () => {
  test('links alone', async () => {
    const r = await list(`<div id="b"><p><a href="#">natalizumab</a></p><p><a href="#">metformin</a></p></div>`);
    expect(said(r)).toEqual(['listed: natalizumab', 'listed: metformin']);
  });

  test('prices', async () => {
    const r = await list(`<ul id="b"><li>natalizumab $ 12.00</li><li>metformin $ 3.00</li></ul>`);
    expect(said(r)).toHaveLength(2);
  });

  test('a cell of a table that is there for the layout', async () => {
    const r = await list(`<table><tr><td>Menu</td><td id="b">${line('natalizumab')}${line('metformin')}</td></tr></table>`);
    expect(said(r)).toEqual(['unknown: Menu', 'listed: natalizumab noon', 'listed: metformin noon']);
  });

  test('a table: its header is no entry', async () => {
    const r = await list(
      '<table id="b"><thead><tr><th>Stoff</th><th>Takt</th></tr></thead><tbody><tr><td>natalizumab</td><td>q4w</td></tr><tr><td>metformin</td><td>bd</td></tr></tbody></table>',
    );
    expect(said(r)).toEqual(['listed: natalizumab q4w', 'listed: metformin bd']);
  });

  test('the page’s own word that there is none', async () => {
    const r = await list('<div id="b"><p>No current medications</p></div>');
    expect(r.frame).toMatchObject({ saysNone: true, rowsRead: 0 });
  });

  test('nothing to be seen: hidden rows are not read ones', async () => {
    const r = await list(`<div id="b" style="display:none">${line('natalizumab')}${line('metformin')}</div>`);
    expect(r.frame).toMatchObject({ rowsRead: 0, hiddenRows: 2, lists: 0 });
  });
});

test('two boxes, and a list that is told by itself, are three', async () => {
  const html = `<div id="b">${line('natalizumab')}${line('metformin')}</div><div id="c">${line('ramipril')}${line('insulin')}</div><h2>Current medications</h2><ul><li>aspirin 100 mg</li><li>digoxin 0.1 mg</li></ul>`;
  const r = await read(html, ['list', '#b'], ['list', '#c']);
  expect(r.frame).toMatchObject({ rowsRead: 6, lists: 3, taught: ['+list0', '+list1'] });
});

test('the shown name is the patient; an empty or missing one leaves it to the banner', async () => {
  const html = (name: string) => `<p class="n">${name}</p><header><h1>Anna Alt</h1><p>Born 1979-03-02, MRN 448812</p></header>`;
  expect((await read(html('Solberg,\n  Mira'), ['name', 'p.n'])).identity).toBe('Solberg, Mira');
  expect((await read(html(''), ['name', 'p.n'])).identity).toContain('Anna Alt');
  const gone = await read(html('x'), ['name', 'p.other']);
  expect(gone.identity).toContain('Anna Alt');
  expect(gone.frame.taught).toEqual(['-name0']);
});
