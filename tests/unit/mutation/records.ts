// Faults in agents: tiers, labels, names, reviews, and what their lists point at.
import fc from 'fast-check';
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import { tierCriteria } from '../../../lib/rules/tiers.ts';
import { agentIn, agents, atAgent, atFact, both, bundle, factLists, facts, fileOf, kind, loose, need, pick } from './fault.ts';

const tierOrder = ['reference', 'note', 'warning', 'critical'] as const;
const rank = (t: string) => tierOrder.findIndex((x) => t.startsWith(x));
const criteria = Object.keys(tierCriteria) as Agent['tier']['criterion'][];

const raised = kind(
  'tier raised without its criterion',
  24,
  fc.tuple(pick(agents.filter((a) => a.tier.value !== 'critical')), fc.nat(20), fc.boolean()).map(([a, n, value]) => {
    const higher = criteria.filter((c) => rank(c) > rank(a.tier.value));
    const criterion = need(higher[n % higher.length]);
    const tier = need(tierOrder[rank(criterion)]);
    return {
      name: value ? `${a.id}: ${a.tier.value} to ${tier}, criterion kept` : `${a.id}: ${a.tier.criterion} to ${criterion}`,
      at: [atAgent(a.id, 'tier'), ...bundle.canaries.map((c) => ({ file: 'rules/canaries.json', path: c.id }))],
      spoil: (l) => {
        const t = agentIn(l, a.id).tier;
        t.value = tier;
        if (!value) t.criterion = criterion;
      },
    };
  }),
);

const lowered = kind(
  'tier lowered below the label',
  10,
  both(
    agents.filter((a) => ['boxed', 'contraindication'].some((s) => Object.values(a.labels).some((l) => l.standing === s))),
    ['note.cases', 'note.combination', 'reference.background', 'reference.theoretical'] as const,
  ).map(([a, criterion]) => ({
    name: `${a.id}: ${a.tier.criterion} to ${criterion}`,
    at: [atAgent(a.id, 'tier')],
    spoil: (l) => {
      const t = agentIn(l, a.id).tier;
      t.criterion = criterion;
      t.value = criterion.startsWith('note') ? 'note' : 'reference';
    },
  })),
);

const known = agents.flatMap((a) =>
  Object.entries(a.labels).flatMap(([r, label]) => (label.facts.length ? [{ a, r: r as keyof Agent['labels'], label }] : [])),
);
const standing = kind(
  'label standing that its facts do not give',
  20,
  both(known, ['boxed', 'contraindication', 'warning', 'none-found', 'not-marketed'] as const)
    .filter(
      ([{ label }, s]) =>
        label.standing !== s && !(s === 'warning' && ['boxed', 'contraindication', 'class-warning', 'adverse-reaction'].includes(label.standing)),
    )
    .map(([{ a, r, label }, s]) => ({
      name: `${a.id}: ${r} ${label.standing} to ${s}`,
      at: [atAgent(a.id, `labels.${r}`), atAgent(a.id, 'evidence'), atAgent(a.id, 'tier')],
      spoil: (l) => {
        agentIn(l, a.id).labels[r].standing = s;
      },
    })),
);

const evidence = kind(
  'evidence level against the labels',
  12,
  both(agents, ['boxed', 'warning', 'adverse-reaction', 'theoretical'] as const)
    .filter(([a, e]) => a.evidence !== e && !(e === 'warning' && a.evidence !== 'cases'))
    .map(([a, e]) => ({
      name: `${a.id}: ${a.evidence} to ${e}`,
      at: [atAgent(a.id, 'evidence'), atAgent(a.id, 'tier')],
      spoil: (l) => {
        agentIn(l, a.id).evidence = e;
      },
    })),
);

const brands = agents.flatMap((a) => a.names.filter((n) => n.kind.includes('brand') && !n.match).map((n) => ({ a, n })));
const spelt = [
  (s: string) => s,
  (s: string) => s.toUpperCase(),
  (s: string) => s.replace(/(.{3})/, '$1-'),
  (s: string) => s.replace(/e/, 'é'),
  (s: string) => ` ${s}`,
  (s: string) => s.replace(/(.{4})/, '$1 '),
];
const duplicate = kind(
  'brand of another agent',
  12,
  fc
    .tuple(pick(brands), pick(agents), pick(spelt))
    .filter(([{ a }, b]) => a.id !== b.id)
    .map(([{ a, n }, b, spell]) => ({
      name: `"${spell(n.text)}" of ${a.id} also in ${b.id}`,
      at: [atAgent(b.id, 'names'), atAgent(a.id, 'names')],
      spoil: (l) => {
        agentIn(l, b.id).names.push({ ...n, product: undefined, text: spell(n.text) });
      },
    })),
);

const lookalike = kind(
  'look-alike given as a name',
  12,
  pick(agents.flatMap((a) => a.lookalikes.map((text) => ({ a, text })))).map(({ a, text }) => ({
    name: `"${text}" as a name of ${a.id}`,
    at: [atAgent(a.id, 'names'), ...agents.map((x) => atAgent(x.id, 'names')), { file: 'rules/left-out.json', path: '' }],
    spoil: (l) => {
      agentIn(l, a.id).names.push({ text, kind: 'brand' });
    },
  })),
);

const word = kind(
  'everyday word given as a name',
  10,
  both(agents, ['Active', 'once', 'Rapid', 'plan', 'MAY', 'tablet', 'Mini', 'left', 'prime', 'oral', 'stop', 'MS', 'PML', 'no', 'a', '50']).map(
    ([a, text]) => ({
      name: `"${text}" as a name of ${a.id}`,
      at: [atAgent(a.id, 'names')],
      spoil: (l) => {
        agentIn(l, a.id).names.push({ text, kind: 'brand' });
      },
    }),
  ),
);

const approved = kind(
  'approved without a person who may',
  12,
  fc
    .tuple(pick(agents), pick(['approved', 'under-review'] as const), pick([null, '', ' ', 'editor', 'Dr. A. Person', 'team']))
    .filter(([, to, by]) => to === 'approved' || !by?.trim())
    .map(([a, to, by]) => ({
      name: `${a.id}: ${to} by ${by}`,
      at: [atAgent(a.id, 'review.transitions')],
      spoil: (l) => {
        agentIn(l, a.id).review.transitions.push({ to, on: '2026-11-22', by });
      },
    })),
);

const dropped = kind(
  'reason why it might not apply dropped',
  12,
  pick(agents).map((a) => ({
    name: `${a.id}: mightNotApply emptied`,
    at: [atAgent(a.id, 'mightNotApply'), ...a.mightNotApply.map((id) => atFact(id))],
    spoil: (l) => {
      agentIn(l, a.id).mightNotApply = [];
    },
  })),
);

const slots = agents.flatMap((a) => factLists.flatMap((list) => a[list].map((id, i) => ({ a, list, id, i }))));
const typo = [
  (s: string) => s.slice(0, -1),
  (s: string) => s.replace(/([a-z])([a-z])$/, '$2$1'),
  (s: string) => `${s}s`,
  (s: string) => s.replace('-', ''),
];
const brokenId = kind(
  'fact id that is not there',
  12,
  both(slots, typo)
    .filter(([{ id }, wrong]) => bundle.facts[wrong(id)] === undefined)
    .map(([{ a, list, id, i }, wrong]) => ({
      name: `${a.id}.${list}: ${wrong(id)}`,
      at: [atAgent(a.id, list)],
      spoil: (l) => {
        agentIn(l, a.id)[list][i] = wrong(id);
      },
    })),
);

const foreign = kind(
  'fact of another agent or of another kind',
  12,
  fc
    .tuple(pick(slots), pick(slots))
    .filter(([x, y]) => x.id !== y.id && x.list !== 'other' && (x.a.id !== y.a.id || bundle.facts[x.id]?.kind !== bundle.facts[y.id]?.kind))
    .map(([x, y]) => ({
      name: `${x.a.id}.${x.list}: ${y.id}`,
      at: [atAgent(x.a.id, x.list)],
      spoil: (l) => {
        agentIn(l, x.a.id)[x.list].push(y.id);
      },
    })),
);

const shared = slots.filter((x) => slots.some((y) => y.id === x.id && y.a.id !== x.a.id));
const groupsOf = (id: string) => new Set(shared.filter((x) => x.id === id).map((x) => x.a.group));
const otherClass = kind(
  'fact of a class that the agent is not of',
  12,
  both(shared, agents)
    .filter(([x, a]) => !groupsOf(x.id).has(a.group) && a.group !== 'transplant')
    .map(([{ id, list }, a]) => ({
      name: `${a.id}.${list}: ${id}`,
      at: [atAgent(a.id, list)],
      spoil: (l) => {
        agentIn(l, a.id)[list].push(id);
      },
    })),
);

const whole = JSON.stringify(bundle);
const once = slots.filter(({ id }) => whole.split(`"${id}"`).length === 4);
const orphan = kind(
  'orphan fact',
  12,
  fc.oneof(
    pick(once).map(({ a, list, id }) => ({
      name: `${id}: taken out of ${a.id}.${list}`,
      at: [atFact(id)],
      touches: [fileOf(`agent:${a.id}`)],
      spoil: (l: Parameters<typeof agentIn>[0]) => {
        const x = agentIn(l, a.id);
        x[list] = x[list].filter((y) => y !== id);
      },
    })),
    pick(facts).map((f) => ({
      name: `${f.id}-new: used nowhere`,
      at: [{ file: fileOf(`fact:${f.id}`), path: `${f.id}-new` }],
      spoil: (l: Parameters<typeof agentIn>[0]) => {
        l.bundle.facts[`${f.id}-new`] = { ...structuredClone(f), id: `${f.id}-new` };
        l.files.set(`fact:${f.id}-new`, fileOf(`fact:${f.id}`));
      },
    })),
  ),
);

const unknownKey = kind(
  'unknown or misspelt key',
  12,
  both(agents, ['notes', 'evidnce', 'comment', 'Tier', 'mightNotApplies', 'label', 'reviewed', 'colour'] as const).map(([a, key]) => ({
    name: `${a.id}: ${key}`,
    at: [atAgent(a.id, '')],
    spoil: (l) => {
      loose(agentIn(l, a.id))[key] = key === 'reviewed' ? true : 'x';
    },
  })),
);

export const recordKinds = [
  raised,
  lowered,
  standing,
  evidence,
  duplicate,
  lookalike,
  word,
  approved,
  dropped,
  brokenId,
  foreign,
  otherClass,
  orphan,
  unknownKey,
];
