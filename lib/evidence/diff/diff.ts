// Says in words what differs between two bundles of rules: for administrators before an update, for clinicians after it.
import type { Agent } from '../../rules/schema/agent.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { tierCriteria } from '../../rules/tiers.ts';
import { agentFacts } from '../agent-facts.ts';
import { quote } from '../quote.ts';
import { listed } from '../words.ts';
import { diffAgent } from './agent.ts';
import { diffArticle } from './article.ts';
import { type Change, type Difference, kinds, paired, same } from './difference.ts';
import { diffFact, diffSource, goneSource, newSource } from './fact.ts';
import { diffTable } from './table.ts';
import { diffTree } from './tree.ts';
import { change, nameWords } from './words.ts';

/** Everything that differs but version and date; grouped by heading, the most urgent group and difference first. */
export function diffBundles(a: Bundle, b: Bundle): Difference[] {
  const agents = paired(a.agents, b.agents, (x) => x.id);
  const titles = new Map([...a.agents, ...b.agents].map((x) => [x.id, x.title]));
  const of = (agent: string, changes: Change[]): Difference[] => changes.map((c) => ({ ...c, agent, title: titles.get(agent) ?? agent }));
  const under = (title: string, changes: Change[]): Difference[] => changes.map((c) => ({ ...c, agent: null, title }));
  const owners = factOwners([a, b]);
  const facts = paired(Object.entries(a.facts), Object.entries(b.facts), ([id]) => id);
  const tables = paired(a.tables, b.tables, (t) => t.id);
  const sources = paired(Object.entries(a.sources), Object.entries(b.sources), ([id]) => id);

  return sorted([
    ...agents.added.flatMap((x) => of(x.id, [newAgent(x, b)])),
    ...agents.gone.flatMap((x) =>
      of(x.id, [{ kind: 'agent-removed', text: `No longer in the rules. It was ${x.tier.value}. None of its names is found any more.` }]),
    ),
    ...agents.both.flatMap(([x, y]) => of(y.id, diffAgent(x, y, a, b))),
    ...facts.both.flatMap(([[, x], [id, y]]) => {
      if (same(x, y)) return [];
      const changes = diffFact(x, y, a, b);
      const [one, ...more] = owners.get(id) ?? [];
      if (one && !more.length) return of(one, changes);
      return under(one ? listed([one, ...more].map((id) => titles.get(id) ?? id)) : 'Article', changes);
    }),
    ...facts.added.flatMap(([id, f]) =>
      owners.has(id) || quoted(b, id) ? [] : under('Article', [{ kind: 'other', text: `New statement that nothing shows: "${f.text}"` }]),
    ),
    ...facts.gone.flatMap(([id, f]) =>
      owners.has(id) || quoted(a, id) ? [] : under('Article', [{ kind: 'other', text: `Statement removed that nothing showed: "${f.text}"` }]),
    ),
    ...tables.added.flatMap((t) => of(t.agent, [{ kind: 'table', text: `New table: "${t.title}".` }])),
    ...tables.gone.flatMap((t) => of(t.agent, [{ kind: 'table', text: `Table removed: "${t.title}".` }])),
    ...tables.both.flatMap(([x, y]) => of(y.agent, diffTable(x, y))),
    ...under('Sources', [
      ...sources.added.map(([, x]) => newSource(x)),
      ...sources.gone.map(([, x]) => goneSource(x)),
      ...sources.both.flatMap(([[, x], [, y]]) => diffSource(x, y)),
    ]),
    ...under('Article', diffArticle(a, b)),
    ...under('Basis of all rules', diffTree(a.basis, b.basis)),
    ...under(
      'Readers of the article',
      diffTree(Object.fromEntries(a.readers.map((r) => [r.id, r])), Object.fromEntries(b.readers.map((r) => [r.id, r]))),
    ),
    ...under('What patients are told', diffTree(a.patient, b.patient, [sentenceOf(a), sentenceOf(b)])),
    ...under('Words of follow-up questions', diffTree(a.questions, b.questions)),
    ...under(
      'Regimens',
      entries(
        'regimen',
        'Regimen',
        a.regimens,
        b.regimens,
        (r) => r.text,
        (r) =>
          `${listed([r.text, ...(r.also ?? [])])}: ${listed(r.agents)}${r.match ? ` (${r.match === 'ask' ? 'has other meanings' : 'only as written'})` : ''}`,
      ),
    ),
    ...under(
      'Class words',
      entries(
        'regimen',
        'Class',
        a.classes,
        b.classes,
        (c) => c.id,
        (c) => `${c.title} (${listed(c.words)}): ${listed(c.agents)}`,
      ),
    ),
    ...under(
      'Looked at and left out',
      entries(
        'left-out',
        'Left out',
        a.leftOut,
        b.leftOut,
        (l) => l.name,
        (l) => `${l.name} (${listed(l.names)}): ${l.reason} ${l.how === 'not-verified' ? 'Not verified' : 'Read in the source text'}`,
      ),
    ),
    ...under(
      'Self-tests',
      entries(
        'other',
        'Self-test',
        a.canaries,
        b.canaries,
        (c) => c.id,
        (c) => `${c.id}: ${c.lines.join(' / ')} must give ${listed(c.expect.map((e) => `${e.agent} ${e.tier} ${e.status}`)) || 'nothing'}`,
      ),
    ),
  ]);
}

function newAgent(x: Agent, rules: Bundle): Change {
  const text = `New: ${x.tier.value} (${tierCriteria[x.tier.criterion]}). ${quote(x.risk, rules)?.text ?? ''} Found by ${x.names.length} names: ${listed(x.names.map(nameWords))}.`;
  return { kind: 'agent-added', text };
}

/** Agents that rest on a fact, in either set of rules. */
function factOwners(bundles: Bundle[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const a of bundles.flatMap((b) => b.agents)) for (const id of agentFacts(a)) owners.set(id, [...new Set([...(owners.get(id) ?? []), a.id])]);
  return owners;
}
/** Shown by the article, or told to patients. */
const quoted = (b: Bundle, id: string) => JSON.stringify(b.article).includes(`"id":"${id}"`) || JSON.stringify(b.patient).includes(`"${id}"`);
const sentenceOf = (b: Bundle) => (id: string) => (b.facts[id] ? `"${b.facts[id].text}"` : id);

/** Short entries that are told whole: added, removed, or what they are now and were before. */
function entries<T>(kind: Change['kind'], what: string, a: T[], b: T[], key: (x: T) => string, say: (x: T) => string): Change[] {
  const { both, gone, added } = paired(a, b, key);
  return [
    ...added.map((x) => ({ kind, text: `${what} added: ${say(x)}.` })),
    ...gone.map((x) => ({ kind, text: `${what} removed: ${say(x)}.` })),
    ...both.flatMap(([x, y]) => (same(x, y) ? [] : [{ kind, text: change(`${what} changed`, say(x), say(y)) }])),
  ];
}

function sorted(all: Difference[]): Difference[] {
  const rank = (d: Difference) => kinds.indexOf(d.kind);
  const first = new Map<string, number>();
  for (const d of all) first.set(d.title, Math.min(first.get(d.title) ?? kinds.length, rank(d)));
  const place = (d: Difference) => first.get(d.title) ?? kinds.length;
  return all
    .map((d, i) => ({ d, i }))
    .sort(
      (x, y) =>
        place(x.d) - place(y.d) ||
        Number(!x.d.agent) - Number(!y.d.agent) ||
        x.d.title.localeCompare(y.d.title, 'en') ||
        rank(x.d) - rank(y.d) ||
        x.i - y.i,
    )
    .map(({ d }) => d);
}
