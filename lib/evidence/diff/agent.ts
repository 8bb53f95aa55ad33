// What changed of one agent that stands in both sets of rules.
import type { Agent, Product, TierRule as Tier } from '../../rules/schema/agent.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Region } from '../../rules/schema/terms.ts';
import { escalatorCriteria, tierCriteria } from '../../rules/tiers.ts';
import { cited } from '../cited.ts';
import { quote } from '../quote.ts';
import { levels, listed, standings } from '../words.ts';
import { addedAndGone, type Change, paired, same } from './difference.ts';
import { actionWords, carryWords, change, nameWords, none } from './words.ts';

type Rules = Pick<Bundle, 'facts' | 'sources'>;
type Part = (a: Agent, b: Agent, old: Rules, now: Rules) => Change[];

/** Fact ids stand apart from what an agent says by itself; they are compared once, for the whole agent. */
const withoutFacts = (v: unknown): unknown =>
  JSON.parse(JSON.stringify(v ?? null, (k, x) => (k === 'facts' || k === 'fact' || k === 'risk' ? undefined : x)));

/** Loudest first, as the criteria stand; the schema's own list would bring its parser into every page that compares. */
const loudness = [...new Set(Object.keys(tierCriteria).map((c) => c.split('.')[0] as string))];

/** The parts of an agent, each with its comparison and its name in words. */
const parts: [key: keyof Agent, words: string, part: Part][] = [
  ['tier', 'tier', (a, b) => tierChange('', a.tier, b.tier)],
  ['products', 'products', productChanges],
  ['suspicion', 'action on suspicion', (a, b) => told('action', 'On suspicion of PML', a, b, (x) => actionWords[x.suspicion.action])],
  ['carryOver', 'carry-over', carryChange],
  ['labels', 'labels', (a, b) => (Object.keys(b.labels) as Region[]).flatMap((r) => labelChange(r, a, b))],
  ['monitoring', 'monitoring', monitoringChanges],
  ['names', 'names', nameChanges],
  ['title', 'title', (a, b) => told('names', 'Shown as', a, b, (x) => x.title)],
  ['nameSettles', 'whether the name is enough', (a, b) => told('names', 'The name alone', a, b, settles)],
  ['notSystemicBy', 'routes', (a, b) => told('names', 'Routes that rule the alert out', a, b, (x) => none(listed(x.notSystemicBy)))],
  ['evidence', 'evidence level', (a, b) => told('verified', 'Evidence level', a, b, (x) => levels[x.evidence])],
  ['class', 'class', (a, b) => told('other', 'Class', a, b, (x) => x.class)],
  ['group', 'group', (a, b) => told('other', 'Group', a, b, (x) => x.group)],
  ['codes', 'codes', (a, b) => [...codes('ATC', a.codes.atc, b.codes.atc), ...codes('RxNorm', a.codes.rxnorm, b.codes.rxnorm)]],
  ['lookalikes', 'look-alikes', (a, b) => codes('Look-alikes', a.lookalikes, b.lookalikes)],
  ['review', 'review', (a, b) => told('other', 'Review', a, b, review)],
];

export function diffAgent(a: Agent, b: Agent, old: Rules, now: Rules): Change[] {
  // the months of a carry-over stand in a fact
  if (same(a, b)) return carryChange(a, b, old, now);
  const said = parts.flatMap(([key, words, part]) => {
    const found = part(a, b, old, now);
    // nothing changes in silence: what has no sentence of its own is named
    if (found.length || same(withoutFacts(a[key]), withoutFacts(b[key]))) return found;
    return [{ kind: 'other' as const, text: `The order or a detail of its ${words} changed.` }];
  });
  return [...said, ...factMoves(a, b, old, now)];
}

const settles = (a: Agent) => (a.nameSettles === false ? 'is only ever possible' : 'is enough');
const review = ({ review: r }: Agent) =>
  `${r.transitions.map((t) => `${t.to} on ${t.on}${t.by ? ` by ${t.by}` : ''}`).join(', ') || 'none'}; evidence searched to ${r.searchedTo}, next due ${r.due}`;

function told(kind: Change['kind'], what: string, a: Agent, b: Agent, words: (x: Agent) => string): Change[] {
  return words(a) === words(b) ? [] : [{ kind, text: change(what, words(a), words(b)) }];
}

function tierChange(of: string, a: Tier, b: Tier): Change[] {
  const { added, gone } = addedAndGone(a.escalators ?? [], b.escalators ?? [], (e) => `${e.to}|${e.when}`);
  return [
    ...valueChange(of, a, b),
    ...added.map((e): Change => ({ kind: 'tier-up', text: `${of}Now becomes ${e.to} when: ${escalatorCriteria[e.when]}.` })),
    ...gone.map((e): Change => ({ kind: 'tier-down', text: `${of}No longer becomes ${e.to} when: ${escalatorCriteria[e.when]}.` })),
  ];
}

function valueChange(of: string, a: Tier, b: Tier): Change[] {
  if (a.value === b.value && a.criterion === b.criterion) return [];
  const say = (t: Tier) => `${t.value} (${tierCriteria[t.criterion]})`;
  if (a.value === b.value) return [{ kind: 'tier-reason', text: change(`${of}Tier`, say(a), say(b)) }];
  const up = loudness.indexOf(b.value) < loudness.indexOf(a.value);
  return [{ kind: up ? 'tier-up' : 'tier-down', text: `${of}Tier ${up ? 'raised' : 'lowered'} from ${say(a)} to ${say(b)}.` }];
}

function productChanges(a: Agent, b: Agent): Change[] {
  const { both, gone, added } = paired(a.products ?? [], b.products ?? [], (p) => p.id);
  const say = (p: Product) =>
    `${p.label}; ${p.evidence ? `evidence ${levels[p.evidence]}` : 'evidence of the medicine'}; ${p.systemic === undefined ? 'systemic as the medicine' : p.systemic ? 'systemic' : 'not systemic'}`;
  return [
    ...added.map((p): Change => ({ kind: 'tier-reason', text: `New product with its own standing: ${say(p)}.` })),
    ...gone.map((p): Change => ({ kind: 'tier-reason', text: `No longer told apart as a product: ${say(p)}.` })),
    // a product without a tier of its own has the medicine's, whose change is told once
    ...added.flatMap((y) => (y.tier ? tierChange(`Product ${y.label}: `, a.tier, y.tier) : [])),
    ...gone.flatMap((x) => (x.tier ? tierChange(`Product ${x.label}: `, x.tier, b.tier) : [])),
    ...both.flatMap(([x, y]) => (x.tier || y.tier ? tierChange(`Product ${y.label}: `, x.tier ?? a.tier, y.tier ?? b.tier) : [])),
    ...both.flatMap(([x, y]): Change[] => (say(x) === say(y) ? [] : [{ kind: 'tier-reason', text: change('Product', say(x), say(y)) }])),
  ];
}

function carryChange(a: Agent, b: Agent, old: Rules, now: Rules): Change[] {
  const [was, is] = [carryWords(a.carryOver, old), carryWords(b.carryOver, now)];
  return was === is ? [] : [{ kind: 'carry-over', text: `After the last dose it still counts ${is}. Before: ${was}.` }];
}

function labelChange(region: Region, a: Agent, b: Agent): Change[] {
  const say = ({ standing, section, revision }: Agent['labels']['US']) =>
    `${standings[standing]}${section ? `, ${section}` : ''}${revision ? `, revision: ${revision}` : ''}`;
  const [was, is] = [say(a.labels[region]), say(b.labels[region])];
  return was === is ? [] : [{ kind: 'label', text: change(`${region} label`, was, is) }];
}

function monitoringChanges(a: Agent, b: Agent, old: Rules, now: Rules): Change[] {
  const { added, gone } = addedAndGone(a.monitoring, b.monitoring, (m) => [m.fact, m.region, m.stratum, m.product].join('|'));
  const say = (m: Agent['monitoring'][number], rules: Rules) => {
    const where = [m.region, m.stratum, m.product].filter(Boolean);
    return `${where.length ? ` (${where.join(', ')})` : ''}: ${text(m.fact, rules)}`;
  };
  if (!added.length && !gone.length && !same(a.monitoring, b.monitoring)) return [{ kind: 'other', text: 'The monitoring stands in another order.' }];
  return [
    ...added.map((m): Change => ({ kind: 'monitoring', text: `Monitoring added${say(m, now)}` })),
    ...gone.map((m): Change => ({ kind: 'monitoring', text: `Monitoring removed${say(m, old)}` })),
  ];
}

function nameChanges(a: Agent, b: Agent): Change[] {
  const { added, gone } = addedAndGone(a.names, b.names, nameWords);
  const again = gone.filter((n) => added.some((m) => m.text === n.text));
  const fresh = added.filter((n) => !again.some((m) => m.text === n.text));
  const lost = gone.filter((n) => !again.includes(n));
  return [
    ...(lost.length ? [{ kind: 'names' as const, text: `Names no longer found: ${listed(lost.map(nameWords))}.` }] : []),
    ...(fresh.length ? [{ kind: 'names' as const, text: `Names added: ${listed(fresh.map(nameWords))}.` }] : []),
    ...again.map((n): Change => {
      const is = added.filter((m) => m.text === n.text).map(nameWords);
      return { kind: 'names', text: change('Name recorded differently', nameWords(n), listed(is)) };
    }),
  ];
}

function codes(what: string, a: string[], b: string[]): Change[] {
  const { added, gone } = addedAndGone(a, b);
  const say = (verb: string, list: string[]): Change[] => (list.length ? [{ kind: 'other', text: `${what} ${verb}: ${listed(list)}.` }] : []);
  return [...say('added', added), ...say('removed', gone)];
}

const text = (id: string, rules: Rules) => {
  const q = quote(id, rules);
  return q ? `"${q.text}"${q.verified ? '' : ' (not verified)'}` : `the statement ${id}, which is missing`;
};

/** Statements that are new, gone or moved from one part of the agent to another. */
function factMoves(a: Agent, b: Agent, old: Rules, now: Rules): Change[] {
  const [was, is] = [cited(a), cited(b)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((where): Change[] => {
    if (where === 'monitoring') return [];
    const { added, gone } = addedAndGone(was[where] ?? [], is[where] ?? []);
    if (!added.length && !gone.length && !same(was[where] ?? [], is[where] ?? []))
      return [{ kind: 'other', text: `The statements under ${where} stand in another order.` }];
    return [
      ...added.map((id): Change => ({ kind: 'statement', text: `New under ${where}: ${text(id, now)}` })),
      ...gone.map((id): Change => ({ kind: 'statement', text: `No longer under ${where}: ${text(id, old)}` })),
    ];
  });
}
