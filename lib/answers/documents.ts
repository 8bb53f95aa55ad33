// The records that can answer: facts and tables, each with its place in the article and the medicines it speaks of.
import { agentFacts } from '../evidence/agent-facts.ts';
import { cited } from '../evidence/cited.ts';
import { quotedIn } from '../evidence/fact-set.ts';
import { quote } from '../evidence/quote.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { ArticleNode, Bundle, Inline } from '../rules/schema/bundle.ts';
import type { Fact } from '../rules/schema/fact.ts';
import type { Place } from './answer.ts';
import { type OfProduct, productFacts } from './products.ts';

export type Document = OfProduct & {
  id: string;
  kind: Fact['kind'] | 'table';
  /** Its kind, and of plain words those of the facts that they say. */
  kinds: (Fact['kind'] | 'table')[];
  text: string;
  /** Headings and slots that it stands under. */
  about: string;
  /** Names and classes of the medicines whose rule it belongs to. */
  of: string;
  owners: string[];
  /** Medicines that its text names. */
  named: string[];
  place: Place;
  /** The article's own text quotes it, not only a medicine's entry. */
  general: boolean;
  verified: boolean;
  region: Fact['region'];
  /** Its place among the records of its section, from 0: what the article says first is the more general. */
  order: number;
  /** How loudly its medicine is spoken of; 1 without one. */
  loud: number;
  /** Other diseases that it speaks of, by number. */
  diseases: number[];
};

type Spot = { place: Place; about: string; order: number };
/** What a text names: medicines, and diseases other than PML. */
export type Names = { agents(text: string, byClass: boolean): string[]; diseases(text: string): number[] };
const louder = { critical: 1.2, warning: 1.1, note: 1, reference: 0.9 } as const;

export const anchorOf = (agent: string): string => agent.replaceAll(' ', '-');

/** Each record once; a sentence that two facts share word for word stands once a medicine. */
export function documentsOf(rules: Bundle, names: Names): Document[] {
  const spots = spotsOf(rules);
  const owners = new Map<string, Agent[]>();
  for (const a of rules.agents) for (const id of agentFacts(a)) owners.set(id, [...(owners.get(id) ?? []), a]);
  for (const a of rules.agents) for (const own of rules.patient.agents.own[a.id] ?? []) owners.set(own.say, [...(owners.get(own.say) ?? []), a]);
  const slotsOf = new Map(rules.agents.map((a) => [a.id, Object.entries(cited(a))]));
  const products = productFacts(rules.agents);
  const facts = Object.keys(rules.facts).flatMap((id): Document[] => {
    const q = quote(id, rules);
    const fact = rules.facts[id];
    const own = owners.get(id) ?? [];
    const spot = spots.get(id) ?? entrySpot(own[0]);
    if (!q || !fact || !spot || fact.text.includes('{from:')) return [];
    const slots = own.slice(0, 1).flatMap((a) => (slotsOf.get(a.id) ?? []).flatMap(([slot, ids]) => (ids.includes(id) ? slot : [])));
    return [
      {
        id,
        kind: fact.kind,
        kinds: [fact.kind, ...(fact.from ?? []).flatMap((x) => rules.facts[x]?.kind ?? [])],
        text: q.text,
        about: [spot.about, ...slots].join('. '),
        of: own
          .slice(0, 8)
          .map((a) => `${a.title} ${a.class}`)
          .join('. '),
        owners: own.map((a) => a.id),
        named: names.agents(`${q.text} ${spot.about}`, !own.length),
        place: spot.place,
        general: spots.has(id),
        verified: q.verified,
        region: fact.region,
        order: spot.order,
        ...products(id),
        loud: Math.max(...own.map((a) => louder[a.tier.value]), own.length ? 0 : 1),
        diseases: names.diseases(`${q.text} ${spot.about}`),
      },
    ];
  });
  return [...facts, ...rules.tables.flatMap((t) => tableDocument(t, rules, spots, names))];
}

function tableDocument(t: Bundle['tables'][number], rules: Bundle, spots: Map<string, Spot>, names: Names): Document[] {
  const agent = rules.agents.find((a) => a.id === t.agent);
  const spot = spots.get(`table:${t.id}`) ?? entrySpot(agent);
  if (!spot) return [];
  return [
    {
      id: `table:${t.id}`,
      kind: 'table',
      kinds: ['table'],
      text: [t.title, t.unit, t.rows.title, ...t.rows.labels, t.columns.title, ...t.columns.labels].join('. '),
      about: spot.about,
      of: agent ? `${agent.title} ${agent.class}` : t.agent,
      owners: agent ? [agent.id] : [],
      named: [],
      place: spot.place,
      general: true,
      verified: true,
      region: undefined,
      order: spot.order,
      loud: 1,
      products: [],
      usual: true,
      diseases: names.diseases(t.title),
    },
  ];
}

const entrySpot = (a: Agent | undefined): Spot | undefined => a && { place: { title: a.title, anchor: anchorOf(a.id) }, about: '', order: 10 };

/** Where the article quotes each record first: section, heading and, in a table, the row's title. */
function spotsOf(rules: Bundle): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  let order = 0;
  const put = (id: string, place: Place, about: string) => {
    if (!spots.has(id)) spots.set(id, { place, about, order: order++ });
  };
  for (const s of rules.article.slice(1)) {
    let at: Place = { title: s.title, anchor: s.id };
    order = 0;
    let heading = '';
    let label = '';
    for (const n of s.nodes) {
      if (n.t === 'h') [heading, label, at] = [n.v, '', { title: `${s.title}: ${n.v}`, anchor: n.id }];
      if (n.t === 'p' && quotedIn([n]).length === 0) label = boldIn(n.c);
      const about = `${s.title}. ${heading}. ${label}`;
      if (n.t === 'risk-table') put(`table:${n.id}`, at, about);
      if (n.t === 'table') for (const row of n.rows) for (const id of quotedIn([rowNode(row)])) put(id, at, `${about}. ${rowTitle(row)}`);
      else if (n.t === 'ul' || n.t === 'ol')
        for (const c of n.items) for (const id of quotedIn([{ t: 'p', c }])) put(id, at, `${about}. ${boldIn(c)}`);
      else for (const id of quotedIn([n])) put(id, at, about);
    }
    for (const id of rules.patient.sections[s.id] ?? []) put(id, { title: s.title, anchor: s.id }, s.title);
  }
  const first = rules.article[0];
  if (first) for (const id of [...quotedIn(first.nodes), rules.patient.safety]) put(id, { title: 'Answer', anchor: first.id }, '');
  for (const a of rules.agents)
    for (const own of rules.patient.agents.own[a.id] ?? []) put(own.say, { title: a.title, anchor: anchorOf(a.id) }, 'how often');
  return spots;
}

type Row = Extract<ArticleNode, { t: 'table' }>['rows'][number];
const rowNode = (row: Row): ArticleNode => ({ t: 'p', c: row.flat() });
const rowTitle = (row: Row): string => (row[0] ?? []).flatMap((x) => ('v' in x ? x.v : [])).join(' ');
const boldIn = (c: Inline[]): string => c.flatMap((x) => (x.t === 'strong' ? x.v : [])).join(' ');
