// What leaves for other systems: CDS Hooks cards, PlanDefinitions and CSV, each made of the rules' own sentences.
import { randomUUID } from 'node:crypto';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { reasonCodes } from '../../lib/alert/acknowledge.ts';
import { statuses } from '../../lib/assess/status.ts';
import { agentFacts } from '../../lib/evidence/agent-facts.ts';
import { quote } from '../../lib/evidence/quote.ts';
import { hookCards } from '../../lib/exchange/cds/card.ts';
import { CardsSchema } from '../../lib/exchange/cds/schema.ts';
import { planBundle } from '../../lib/exchange/fhir/plan.ts';
import { plain } from '../../lib/exchange/markdown.ts';
import { columns, tableRows } from '../../lib/exchange/table.ts';
import { parseBy } from '../../lib/rules/parse.ts';
import { toCsv } from '../../rules/cli/export.ts';
import { rules } from './support/real.ts';
import { view } from './support/view.ts';

const complete = { answer: 'complete', sentence: 'Read 1 of 1 row in 1 medication list.' } as const;
const options = { uuid: randomUUID, article: (anchor: string) => `https://pml.example.org/article.html#${anchor}` };
const cardsOf = (id: string, over: object = {}) => hookCards([view(id, over)], complete, rules, options);

/** The words of Markdown as a reader sees them. */
function words(markdown: string): string {
  const of = (n: { value?: string; children?: object[] }): string => (n.value ?? '') + (n.children ?? []).map(of).join('');
  return of(fromMarkdown(markdown) as never);
}

describe('CDS Hooks cards', () => {
  test('of every agent in every status fit CDS Hooks 2.0', () => {
    const cards = rules.agents.flatMap((a) => statuses.flatMap((status) => cardsOf(a.id, { status })));
    expect(cards).toHaveLength(rules.agents.length * statuses.length);
    expect(parseBy(CardsSchema, { cards }, 'cards').problems).toEqual([]);
    expect(new Set(cards.map((c) => c.uuid)).size).toBe(cards.length);
  });

  test('that do not fit are told', () => {
    const [card] = cardsOf('natalizumab');
    for (const bad of [{ summary: 'x'.repeat(140) }, { indicator: 'hard-stop' }, { source: {} }, { uuid: 'natalizumab:active' }, { extra: 1 }])
      expect(parseBy(CardsSchema, { cards: [{ ...card, ...bad }] }, 'cards').problems).not.toEqual([]);
  });

  test('say the facts of the popup, each with its sources or the mark that nobody has read one', () => {
    for (const a of rules.agents) {
      const shown = words(cardsOf(a.id)[0]?.detail ?? '');
      for (const id of [a.risk, ...a.mightNotApply.slice(0, 1), ...a.monitoring.map((m) => m.fact), ...a.suspicion.facts]) {
        const q = quote(id, rules);
        if (!q) continue;
        const from = shown.indexOf(q.text);
        expect(from, id).toBeGreaterThanOrEqual(0);
        if (!q.verified) expect(shown.slice(from + q.text.length), id).toMatch(/^ \(not verified\)/);
        for (const s of q.sources) expect(shown.slice(from), id).toContain(`${s.title}, ${s.locator}`);
      }
      expect(shown).toContain('No clinician has reviewed this.');
    }
  });

  test('give the coded reasons of the product', () => {
    expect(cardsOf('natalizumab')[0]?.overrideReasons?.map((r) => r.code)).toEqual(reasonCodes);
  });

  test('what a record says is words, never mark-up', () => {
    const text = 'Tysabri [x](https://evil.example) <img src=x> **300** mg & `code`\n# big';
    const rows = [{ text, section: 'active', how: 'h', matched: 'Tysabri', method: 'name', status: 'active', by: 'b' }];
    const detail = cardsOf('natalizumab', { rows })[0]?.detail ?? '';
    expect(words(detail)).toContain(`“${text.replace('\n', ' ')}”`);
    expect(detail).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(https|https:\/\/evil/);
  });

  test('there is none where all was read and nothing counts, and one where something could not be read', () => {
    expect(hookCards([], complete, rules, options)).toEqual([]);
    expect(hookCards([], { answer: 'empty-list', sentence: 'x' }, rules, options)).toEqual([]);
    const [card, ...more] = hookCards([], { answer: 'partial', sentence: 'Read 1 of 40 rows.' }, rules, options);
    expect(more).toEqual([]);
    expect(card).toMatchObject({ indicator: 'info' });
    expect(card?.detail).toMatch(/^Read 1 of 40 rows\./);
    expect(parseBy(CardsSchema, { cards: [card] }, 'cards').problems).toEqual([]);
  });

  test('what is only planned has a card where it is being ordered', () => {
    const planned = view('natalizumab', { status: 'planned', counted: false });
    expect(hookCards([planned], complete, rules, options)).toEqual([]);
    expect(hookCards([planned], complete, rules, { ...options, planned: true })).toHaveLength(1);
    const unsure = { ...planned, firm: false };
    expect(hookCards([unsure], complete, rules, { ...options, planned: true })).toEqual([]);
  });
});

test.each(['a *b* _c_ `d` [e](f) <g> | ~h~ & #i \\ j', '1. one', '- two', '&amp; &#42;'])('%j within a line is words', (s) => {
  expect(words(`x ${plain(s)}`)).toBe(`x ${s}`);
});

describe('PlanDefinitions', () => {
  const plans = planBundle(rules, 'https://fhir.example.org/r4/').entry?.flatMap((e) => e.resource ?? []) ?? [];

  test('are one an agent, drafts all of them, with the codes that the rules have', () => {
    expect(plans.map((p) => p.id)).toEqual(rules.agents.map((a) => `pml-${a.id.replaceAll(' ', '-')}`));
    expect(new Set(plans.map((p) => `${p.status} ${p.experimental}`))).toEqual(new Set(['draft true']));
    expect(plans.filter((p) => p.approvalDate || p.lastReviewDate)).toEqual([]);
    expect(plans.find((p) => p.id === 'pml-natalizumab')).toMatchObject({
      name: 'PmlNatalizumab',
      url: 'https://fhir.example.org/r4/PlanDefinition/pml-natalizumab',
    });
    expect(JSON.stringify(plans.find((p) => p.id === 'pml-natalizumab')?.action?.[0]?.input)).toContain('L04AG03');
  });

  test('keep the bounds that FHIR sets: identifiers, names, addresses', () => {
    expect(
      plans.filter((p) => !/^[A-Za-z0-9\-.]{1,64}$/.test(p.id ?? '') || !/^[A-Z]([A-Za-z0-9_]){0,254}$/.test(p.name ?? '')).map((p) => p.id),
    ).toEqual([]);
    expect(/:(?:null|""|\[\]|\{\})|[[,]null/.exec(JSON.stringify(plans))?.[0]).toBeUndefined();
  });

  test('hold every fact of their agent', () => {
    for (const [i, a] of rules.agents.entries()) {
      const text = JSON.stringify(plans[i]);
      expect(
        agentFacts(a).filter((id) => id !== a.risk && rules.facts[id] && !text.includes(`"id":"${id}"`)),
        a.id,
      ).toEqual([]);
    }
  });
});

describe('CSV', () => {
  test('has a row for each sentence, and no more columns than it names', () => {
    const rows = tableRows(rules);
    for (const a of rules.agents) {
      const facts = new Set(rows.filter((r) => r.agent === a.id).map((r) => r.fact));
      expect(
        agentFacts(a).filter((id) => rules.facts[id] && !facts.has(id)),
        a.id,
      ).toEqual([]);
    }
    expect(new Set(rows.flatMap((r) => Object.keys(r)))).toEqual(new Set(columns));
  });

  test('opens in a spreadsheet without becoming a formula', () => {
    const [agent] = rules.agents.filter((a) => a.id === 'natalizumab');
    if (!agent) throw new Error('The rules lost natalizumab.');
    const csv = toCsv({ ...rules, agents: [{ ...agent, title: '=HYPERLINK("https://evil.example")', class: '@x' }] });
    expect(csv.startsWith('\ufeffagent,title,')).toBe(true);
    expect(csv.split('\r\n')[1]).toMatch(/^natalizumab,"'=HYPERLINK\(""https:\/\/evil.example""\)",'@x,/);
  });
});
