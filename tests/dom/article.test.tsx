// @vitest-environment jsdom
// The article as it is rendered: the same facts for each reader, headings in order, citations that arrive, and honest state.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { agentFacts } from '../../lib/evidence/agent-facts.ts';
import { partCards } from '../../lib/evidence/cards.ts';
import { factSet } from '../../lib/evidence/fact-set.ts';
import type { Reader } from '../../lib/rules/schema/reader.ts';
import { Article } from '../../lib/ui/Article.tsx';
import { goTo, targetOf } from '../../lib/ui/article/goto.ts';
import { markAlone } from '../../lib/ui/article/print.ts';
import { rules } from '../unit/support/real.ts';

const root = document.body.appendChild(document.createElement('div'));
const all = <T extends HTMLElement>(sel: string) => [...root.querySelectorAll<T>(sel)];
const show = (chosen: Reader['id'] | null) => act(() => render(<Article key={String(chosen)} rules={rules} chosen={chosen} />, root));

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
});
afterAll(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

/** One without a reader, one in another order, one with plain words; all eight are shown in real browsers end to end. */
const few = ['neurology', 'patient'].map((id) => rules.readers.find((r) => r.id === id) as Reader);
describe.each([['nobody in particular', null], ...few.map((r) => [r.id, r] as const)] as const)('%s', (_name, reader) => {
  test('shows the whole set of facts and no other', async () => {
    await show(reader?.id ?? null);
    const shown = [...new Set(all('main [data-fact]').map((e) => e.dataset.fact as string))].sort();
    const plain = new Set(
      all('[data-plain]')
        .flatMap((e) => (e.dataset.from ?? '').split(' '))
        .filter(Boolean),
    );
    const set = factSet(reader ?? (rules.readers[0] as Reader), rules);
    expect(shown).toEqual(set);
    expect([...plain].filter((id) => !set.includes(id))).toEqual([]);
    expect(all('[data-plain]').length > 0).toBe(reader?.plain ?? false);
  });

  test('has its sections in its own order, each id once, and headings without a gap', () => {
    const order = all('main > .sec').map((e) => e.id);
    expect(order.slice(0, rules.article.length)).toEqual(reader?.order ?? rules.article.map((s) => s.id));
    const ids = all('[id]').map((e) => e.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const levels = all('main h1, main h2, main h3, main h4, main h5').map((e) => Number(e.tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((l, i) => i > 0 && l > (levels[i - 1] as number) + 1)).toEqual([]);
  });

  test('every citation arrives at the reference of its number, and every link within the page somewhere', () => {
    for (const a of all<HTMLAnchorElement>('a.cite')) {
      const li = document.getElementById(a.hash.slice(1)) as HTMLLIElement | null;
      expect(a.textContent, a.hash).toBe(`[${li?.value}]`);
    }
    const lost = all<HTMLAnchorElement>('a[href^="#"]').filter((a) => !document.getElementById(a.hash.slice(1)));
    expect(lost.map((a) => a.hash)).toEqual([]);
  });
});

describe('whoever reads', () => {
  beforeAll(() => show(null));

  test('every agent is a heading with its name, and its entry holds every fact of its rule', () => {
    for (const a of rules.agents) {
      const entry = document.getElementById(a.id.replaceAll(' ', '-')) as HTMLElement;
      expect(entry.querySelector('h4')?.textContent).toContain(a.title);
      const held = new Set([...entry.querySelectorAll<HTMLElement>('[data-fact]')].map((e) => e.dataset.fact));
      expect(agentFacts(a).filter((id) => !held.has(id))).toEqual([]);
    }
  });

  test('every reference leads back to where it is cited', () => {
    const back = all<HTMLAnchorElement>('.refs .back a');
    expect(back.length).toBeGreaterThan(rules.article.length);
    const there = new Set<string>();
    for (const a of all('a.cite'))
      for (let e = a.closest<HTMLElement>('[data-place]'); e; e = e.parentElement?.closest<HTMLElement>('[data-place]') ?? null)
        there.add(`${a.dataset.source} #${e.dataset.place}`);
    const lost = back.map((a) => `${a.closest('li')?.id.slice('ref-'.length)} ${a.hash}`).filter((x) => !there.has(x));
    expect(lost).toEqual([]);
  });

  test('says what review there was, for all and for each, and the version', () => {
    expect(all('.state')[0]?.textContent).toContain('No clinician has reviewed this.');
    expect(all('[data-review="approved"], [data-step="approved"][data-reached="true"]')).toEqual([]);
    expect(all('.entry .steps')).toHaveLength(rules.agents.length);
    expect(all('.sec > .steps')).toHaveLength(rules.article.length);
    expect(all('[data-rules-version]')[0]?.dataset.rulesVersion).toBe(String(rules.version));
  });

  test('has its landmarks, one of each, and the cards', () => {
    for (const e of ['header.top', 'nav', 'main', 'aside', 'footer.bottom']) expect(all(e), e).toHaveLength(1);
    for (const c of partCards) expect(document.getElementById(c.id)?.querySelectorAll('[data-fact]').length).toBeGreaterThan(5);
  });

  test('the focus on a citation tells its reference, and Escape takes it away', async () => {
    const cite = document.querySelector('[data-place="treatment"] a.cite') as HTMLElement;
    const said = () => document.getElementById('cite-popover')?.textContent ?? '';
    await act(() => cite.focus());
    expect(said()).toContain(rules.sources[cite.dataset.source ?? '']?.title);
    expect(said()).toContain(cite.dataset.locator);
    expect(cite.getAttribute('aria-describedby')).toBe('cite-popover');
    await act(() => void cite.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect([said(), cite.getAttribute('aria-describedby')]).toEqual(['', null]);
  });

  test('a table that nobody entered draws no cell', () => {
    for (const t of rules.tables.filter((x) => !x.cells)) {
      const figure = document.getElementById(t.id);
      if (figure) expect([figure.querySelectorAll('td').length, figure.textContent?.includes(t.notEntered ?? '?')]).toEqual([0, true]);
    }
    expect(document.getElementById('nat-us-label')).not.toBeNull();
  });

  test('a region stands as a badge only where the sentence does not say it', () => {
    const twice = all('.region').filter((r) =>
      new RegExp(`\\b${r.textContent}\\b`).test(r.closest('.quoted')?.textContent?.replace(r.textContent ?? '', '') ?? ''),
    );
    expect(twice.map((r) => r.parentElement?.textContent)).toEqual([]);
  });

  test('an anchor opens what it lies in', () => {
    const entry = targetOf('#Dimethyl%20fumarate');
    expect(entry?.id).toBe('dimethyl-fumarate');
    goTo(entry);
    expect(entry?.querySelector('details')?.open).toBe(true);
    expect(document.activeElement?.textContent).toContain('Dimethyl fumarate');
    expect(targetOf('#%E0%A4%A')).toBeNull();
  });

  test('a part printed alone keeps the references that it cites under their own numbers, and no other', () => {
    const card = document.getElementById('action-card') as HTMLElement;
    markAlone(card);
    const kept = all<HTMLLIElement>('.refs > li:not(.uncited)').map((li) => `[${li.value}]`);
    const cited = new Set([...card.querySelectorAll('a.cite')].map((a) => a.textContent));
    expect(new Set(kept)).toEqual(cited);
    expect(kept.length).toBeLessThan(all('.refs > li').length);
  });
});

test('for a patient the safety line comes first and ends every part, and frequencies are drawn as they are said', async () => {
  await show('patient');
  const safety = rules.facts[rules.patient.safety]?.text;
  expect(all('main .safety')[0]?.textContent).toBe(safety);
  expect(all('.entry .safety')).toHaveLength(rules.agents.length);
  const drawn = all('#natalizumab .icons')[0];
  expect([drawn?.dataset.people, drawn?.dataset.of, drawn?.querySelectorAll('.one').length]).toEqual(['4', '1000', 4]);
  expect(drawn?.querySelector('svg')?.getAttribute('aria-label')).toBe('Picture: 4 of 1000 squares are filled.');
  for (const f of all('.icons')) expect(f.previousElementSibling?.textContent).toMatch(/people/);
});

test('the choice of a reader is told, and its opening and order follow', async () => {
  const told = vi.fn();
  await act(() => render(<Article key="choice" rules={rules} onReader={told} />, root));
  await act(() => all<HTMLInputElement>('input[value="hiv"]')[0]?.click());
  expect(told).toHaveBeenCalledWith('hiv');
  expect(all('.opening')[0]?.dataset.reader).toBe('hiv');
  expect(all('main > .sec')[1]?.id).toBe(rules.readers.find((r) => r.id === 'hiv')?.order[1]);
  await expect.poll(() => all('[data-facts-hash]')[0]?.dataset.factsHash, { timeout: 10_000 }).toMatch(/^[0-9a-f]{64}$/);
});
