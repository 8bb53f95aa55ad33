// @vitest-environment jsdom
// The tools as they are rendered: a sentence beside each field that is wrong, provenance for each table, pictures of 10,000 people.
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { readTexts } from '../../assets/locales/texts.ts';
import { resultsIn } from '../../lib/assess/results.ts';
import { speak } from '../../lib/language/say.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { IconArray } from '../../lib/ui/article/IconArray.tsx';
import { ChartContext, type ChartParts } from '../../lib/ui/chart/context.ts';
import { Monitoring } from '../../lib/ui/chart/Monitoring.tsx';
import { Sheet } from '../../lib/ui/chart/Sheet.tsx';
import { FumarateTool } from '../../lib/ui/tool/Fumarate.tsx';
import { NatalizumabTool } from '../../lib/ui/tool/Natalizumab.tsx';
import { agent, rules } from '../unit/support/real.ts';
import { row, today } from '../unit/support/row.ts';
import { view } from '../unit/support/view.ts';

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

const parts = (over: Partial<ChartParts> = {}): ChartParts => ({
  rules: rules as Bundle,
  agents: [],
  results: [],
  held: [],
  marks: [],
  followThrough: false,
  now: today,
  hands: { open: () => {} },
  ...over,
});
const show = (children: ComponentChildren, over: Partial<ChartParts> = {}) =>
  act(() => render(<ChartContext.Provider value={parts(over)}>{children}</ChartContext.Provider>, root));
const $ = (sel: string) => root.querySelector<HTMLElement>(sel);
async function fill(field: string, value: string): Promise<void> {
  const e = $(`[data-field="${field}"] :is(input, select)`) as HTMLInputElement;
  await act(() => {
    e.value = value;
    e.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('natalizumab', () => {
  test('a wrong field is marked, described and left', async () => {
    await show(<NatalizumabTool />);
    await fill('index', 'positive');
    const input = $('[data-field="index"] input');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('is a result and no index');
    await fill('index', '2,3');
    expect($('[data-field="index"] input')?.getAttribute('aria-invalid')).toBeNull();
    expect($('[data-caution="comma"]')?.textContent).toContain('Read as 2.3');
  });

  test('each table says where it comes from, and draws no cell that nobody entered', async () => {
    await show(<NatalizumabTool />);
    await fill('result', 'negative');
    await fill('months', '30');
    expect(root.querySelectorAll('[data-provenance]')).toHaveLength(2);
    for (const p of root.querySelectorAll('[data-provenance]')) expect(p.querySelectorAll('li').length).toBeGreaterThan(0);
    expect($('[data-place="US"]')?.dataset.cell).toBe('25 to 48 | Antibody negative');
    expect($('[data-figure]')).toBeNull();
    expect($('[data-place="US"] .icons')).toBeNull();
  });

  test('with cells of a table, the cell, its neighbours, the range and 10,000 people', async () => {
    const tables = rules.tables.map((t) =>
      t.id === 'nat-us-label' ? { ...t, cells: t.rows.labels.map((_, r) => t.columns.labels.map((_, c) => String(r + c + 1))) } : t,
    );
    await show(<NatalizumabTool />, { rules: { ...rules, tables } as Bundle });
    await fill('result', 'positive');
    await fill('months', '30');
    expect($('[data-place="US"] [data-range]')?.textContent).toContain('30 to 40 in 10,000');
    await fill('prior', 'none');
    expect($('[data-place="US"] [data-figure]')?.textContent).toMatch(/^30 in 10,000 within this period/);
    expect($('[data-place="US"] .icons')?.dataset).toMatchObject({ people: '30', of: '10000' });
    expect($('[data-place="US"]')?.textContent).toContain('row “25 to 48”, column “Antibody positive, none before”');
  });

  test('JC virus DNA on the page is never offered as the antibody', async () => {
    await show(<NatalizumabTool />, { results: resultsIn(row('JC virus DNA PCR, CSF | positive | 2026-05-01')) });
    expect($('[data-offer]')).toBeNull();
    expect($('[data-offers]')?.textContent).toContain('never read as the antibody');
  });

  test('no sum, no score, no word of an expected risk of this patient', async () => {
    await show(<NatalizumabTool />);
    expect(root.textContent).not.toMatch(/score|total risk|your risk|risk so far is/i);
  });
});

describe('in another language', () => {
  const speakGerman = () => speak('de', new Map(readTexts().flatMap((e) => (typeof e.of.de === 'string' ? [[e.english, e.of.de] as const] : []))));
  afterEach(() => speak('en'));

  test('what is wrong with a field is said in it, a clinical caution in English and marked so', async () => {
    speakGerman();
    await show(<NatalizumabTool />);
    await fill('index', 'positive');
    expect($('[data-field="index"] [data-wrong]')?.textContent).toContain('ist ein Befund und kein Index');
    await fill('index', '<0.4');
    expect($('[data-caution="below"] [lang="en"][dir="ltr"]')?.textContent).toContain('is not negative');
    await fill('index', '2,3');
    expect($('[data-caution="comma"]')?.textContent).toBe('Gelesen als 2,3: Das Komma trennt die Dezimalstellen. ');
    expect($('[data-caution="comma"] [lang]')).toBeNull();
  });

  test('a row that is met: the word and the reason in it, the row and what it says in English', async () => {
    speakGerman();
    await show(<FumarateTool agent="dimethyl fumarate" product="ms" />);
    for (const [field, value] of Object.entries({ date0: '2026-07-11', value0: '12', unit0: 'percent', leucocytes0: '5,2', lowNormal: '1,0' }))
      await fill(field, value);
    expect($('[data-formula]')?.textContent).toBe('12 % von 5,2 x10⁹/L = 0,624 x10⁹/L');
    const row = $('[data-table="fumarate-eu"] [data-row="Below the lower limit of normal"]');
    expect(row?.querySelector('b')?.textContent).toBe('● Erfüllt');
    expect(row?.querySelector('[lang="en"]')?.textContent).toBe('Below the lower limit of normal → Count more closely');
    expect(row?.querySelector('.soft')?.textContent).toContain('Nach dem letzten Blutbild vom 11. Juli 2026.');
  });
});

test('fumarate: another product has no limits of the first', async () => {
  await show(<FumarateTool agent="tegomil fumarate" product={null} />);
  expect($('[data-table]')).toBeNull();
  expect(root.textContent).toContain('no label text with them was read');
});

test('every picture of people has 10,000 of them', async () => {
  await act(() => render(<IconArray people={42} of={10_000} id="t" />, root));
  expect(root.querySelectorAll('.one')).toHaveLength(42);
  await show(<NatalizumabTool />);
  for (const icons of root.querySelectorAll<HTMLElement>('.icons')) expect(icons.dataset.of).toBe('10000');
});

test.each(rules.agents.map((a) => a.id))('monitoring of %s says every sentence once and no blank', async (id) => {
  await show(<Monitoring agent={agent(id)} view={view(id)} />);
  const shown = new Set([...root.querySelectorAll<HTMLElement>('[data-fact]')].map((e) => e.dataset.fact));
  for (const m of agent(id).monitoring) if (!m.product) expect(shown, m.fact).toContain(m.fact);
  expect(root.textContent).not.toMatch(/undefined|NaN|null|\[object/);
});

test('the sheet puts each agent of the chart under its own kind of action', async () => {
  await show(<Sheet />, {
    agents: [view('natalizumab'), view('tacrolimus'), view('axicabtagene ciloleucel'), view('corticosteroids', { counted: false, firm: false })],
  });
  const of = (action: string) => $(`[data-action="${action}"]`)?.textContent;
  expect(of('withhold-next-dose')).toContain('Natalizumab');
  expect(of('cannot-be-withheld')).toContain('Axicabtagene');
  expect(of('transplant-team')).toContain('Tacrolimus');
  expect(of('never-stop-abruptly')).toContain('orticosteroids');
});
