// @vitest-environment jsdom
// Fields of the rules are shown as text and compared as text: none becomes markup, code, a selector, a pattern or an address that runs.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Local } from '../../lib/channel/schema/release.ts';
import { makeTrial } from '../../lib/channel/trial.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { AgentFacts } from '../../lib/ui/AgentFacts.tsx';
import { Article } from '../../lib/ui/Article.tsx';
import { ChartContext } from '../../lib/ui/chart/context.ts';
import { LocalMarks } from '../../lib/ui/LocalMarks.tsx';
import { Lookup } from '../../lib/ui/Lookup.tsx';
import { LocalList } from '../../lib/ui/rules/LocalList.tsx';
import { local } from '../unit/support/publisher.ts';
import { rules } from '../unit/support/real.ts';

const root = document.body.appendChild(document.createElement('div'));
const poison = '<img id="poison" src="x" onerror="poisoned()"><script id="poison">poisoned()</script>{{poisoned()}}';
const address = 'javascript:poisoned()';
const poisoned = vi.fn();

/** Every prose field with markup and code behind it, every address a script; ids and enumerations stay, so that all is reached. */
function poisonous<T>(v: T, key = ''): T {
  if (typeof v === 'string') {
    if (key === 'url') return address as T;
    return (/\s/.test(v) || key === 'title' || key === 'v' ? `${v} ${poison}` : v) as T;
  }
  if (Array.isArray(v)) return v.map((x) => poisonous(x, key)) as T;
  if (!v || typeof v !== 'object') return v;
  return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, /^(id|to|file|expect|lines|criterion)$/.test(k) ? x : poisonous(x, k)])) as T;
}
const bad = {
  ...rules,
  facts: poisonous(rules.facts),
  sources: poisonous(rules.sources),
  article: poisonous(rules.article),
  tables: poisonous(rules.tables),
  leftOut: poisonous(rules.leftOut),
  basis: poisonous(rules.basis),
  agents: rules.agents.map((a) => ({ ...a, title: `${a.title} ${poison}` })),
} as Bundle;

beforeAll(() => {
  vi.stubGlobal('poisoned', poisoned);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  render(null, root);
});

function isInert(): void {
  // it was really shown, so that this test can fail
  expect(root.textContent).toContain('onerror="poisoned()"');
  expect(root.querySelectorAll('#poison, script, img[onerror], iframe, object, embed')).toHaveLength(0);
  const strange = [...root.querySelectorAll('[href], [src], [action], [style]')].filter(
    (e) =>
      !/^(fill: var\(--\w+\);)?$/.test(e.getAttribute('style') ?? '') ||
      !/^(#|article\.html|options\.html|https:\/\/|\/icon\/)/.test(e.getAttribute('href') ?? e.getAttribute('src') ?? '#'),
  );
  expect(strange.map((e) => e.outerHTML.slice(0, 200))).toEqual([]);
  expect([...root.querySelectorAll('*')].flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on')))).toEqual([]);
  expect(poisoned).not.toHaveBeenCalled();
}

test('the article', async () => {
  await act(() => render(<Article rules={bad} chosen={null} />, root));
  isInert();
});

test('the facts of every agent, and the look-up', async () => {
  const show = bad.agents.map((agent) => <AgentFacts key={agent.id} agent={agent} rules={bad} />);
  const none = { rules: bad, agents: [], results: [], held: [], marks: [], followThrough: false, now: 0, hands: { open: () => undefined } };
  const look = <Lookup rules={bad} query="natalizumab" onQuery={() => undefined} onAsk={() => undefined} />;
  await act(() => render(<ChartContext.Provider value={none}>{[...show, look]}</ChartContext.Provider>, root));
  isInert();
});

test('what a hospital adds', async () => {
  const marks = [{ agent: 'natalizumab', what: 'note' as const, text: poison }];
  const errata = [{ id: 'e', on: '2026-11-23', agents: ['natalizumab'], text: poison, weakens: false }];
  const shown = [<LocalMarks key="a" marks={marks} agent="natalizumab" />, <LocalList key="b" marks={marks} errata={errata} rules={bad} />];
  await act(() => render(shown, root));
  isInert();
});

test.each([
  'javascript:alert(1)',
  'http://a.example',
  'data:text/html,x',
  'https://a.example/"><b>',
  'https://a.example/ x',
  'blob:https://a.example',
])('a link of a hospital cannot lead to %s', (url) => {
  const link = (u: string) => Local.safeParse(local({ links: [{ agent: 'natalizumab', title: 'Guide', url: u }] })).success;
  expect(link('https://intranet.example/pml')).toBe(true);
  expect(link(url)).toBe(false);
});

test('a name is compared and never compiled: patterns in it match only themselves, and cost nothing', () => {
  const names = ['(a+)+$', '.*', '[a-z]{1,99}', '\\d+', '(?=x)(x+x+)+y', '^'].map((text) => ({ text, kind: 'brand' as const }));
  const agents = rules.agents.map((a) => (a.id === 'natalizumab' ? { ...a, names: [...a.names, ...names] } : a));
  const trial = makeTrial({ ...rules, agents }, Date.UTC(2026, 10, 23));
  const begun = performance.now();
  for (const line of ['metformin 500 mg', `${'a'.repeat(20_000)}!`, `${'x'.repeat(20_000)}z`, 'paracetamol 1 g, Active'])
    expect(trial.names(line, 'natalizumab')).toBe(false);
  expect(performance.now() - begun).toBeLessThan(2000);
});
