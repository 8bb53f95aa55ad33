// Faults in sources, regions, dates, tables, article and canaries.
import fc from 'fast-check';
import { regions } from '../../../lib/rules/schema/terms.ts';
import type { Loaded } from '../../../rules/cli/load.ts';
import { agentIn, agents, atAgent, atFact, atSource, both, bundle, factIn, facts, fileOf, kind, need, pick, values } from './fault.ts';

const sources = Object.values(bundle.sources);
const citing = facts.filter((f) => f.sources.length && f.how !== 'not-verified');
const atTable = (id: string, path: string) => ({ file: fileOf(`table:${id}`), path });

const noLocator = kind(
  'number without locator',
  12,
  both(
    citing.filter((f) => f.values),
    ['no source', '', ' ', '?', 'tbd', 'page', 'see text', 'n/a', '-'],
  ).map(([f, locator]) => ({
    name: `${f.id}: locator ${JSON.stringify(locator)}`,
    at: [atFact(f.id, 'sources'), { file: fileOf(`fact:${f.id}`), path: 'sources' }],
    spoil: (l) => {
      const x = factIn(l, f.id);
      if (locator === 'no source') x.sources = [];
      else for (const s of x.sources) s.locator = locator;
    },
  })),
);

const noSource = kind(
  'missing source',
  12,
  fc.oneof(
    pick(citing).map((f) => ({
      name: `${f.id}: source id misspelt`,
      at: [atFact(f.id, 'sources')],
      spoil: (l: Loaded) => {
        need(factIn(l, f.id).sources[0]).source += '-2';
      },
    })),
    pick(sources).map((s) => ({
      name: `${s.id}: taken out of sources.json`,
      touches: ['rules/sources.json'],
      at: [
        ...facts.filter((f) => f.sources.some((x) => x.source === s.id)).map((f) => atFact(f.id)),
        ...bundle.tables.map((t) => atTable(t.id, 'sources')),
      ],
      spoil: (l: Loaded) => {
        delete l.bundle.sources[s.id];
      },
    })),
  ),
);

const orphanSource = kind(
  'orphan source',
  12,
  fc.oneof(
    pick(sources).map((s) => ({
      name: `${s.id}-new: cited nowhere`,
      at: [atSource(`${s.id}-new`)],
      spoil: (l: Loaded) => {
        l.bundle.sources[`${s.id}-new`] = { ...s, id: `${s.id}-new` };
      },
    })),
    pick(sources.filter((s) => !bundle.tables.some((t) => t.sources.some((x) => x.source === s.id)))).map((s) => ({
      name: `${s.id}: no longer cited`,
      touches: 'everything' as const,
      at: [atSource(s.id)],
      spoil: (l: Loaded) => {
        for (const f of Object.values(l.bundle.facts)) f.sources = f.sources.filter((x) => x.source !== s.id);
      },
    })),
  ),
);

const unfindable = kind(
  'source that cannot be found again',
  12,
  both(sources, ['nothing', 'http', 'bare host', 'doi'] as const)
    .filter(([s, how]) => how === 'nothing' || s.url !== null)
    .map(([s, how]) => ({
      name: `${s.id}: ${how}`,
      at: [atSource(s.id)],
      spoil: (l) => {
        const x = need(l.bundle.sources[s.id]);
        if (how === 'nothing') Object.assign(x, { identifier: null, url: null, note: undefined });
        if (how === 'http') x.url = need(s.url ?? undefined).replace('https:', 'http:');
        if (how === 'bare host') x.url = need(s.url ?? undefined).replace('https://', '');
        if (how === 'doi') x.identifier = 'doi: 10.1000';
      },
    })),
);

const regional = facts.filter((f) => f.region);
const labelUses = agents.flatMap((a) =>
  Object.entries(a.labels).flatMap(([r, x]) => (x.facts.length ? [{ a, r: r as (typeof regions)[number] }] : [])),
);
const region = kind(
  'wrong region',
  30,
  fc.oneof(
    both(regional, regions)
      .filter(([f, r]) => f.region !== r)
      .map(([f, r]) => ({
        name: `${f.id}: ${f.region} to ${r}`,
        at: [
          atFact(f.id),
          ...agents
            .flatMap((a) => [atAgent(a.id, 'labels'), atAgent(a.id, 'monitoring')])
            .filter((p) => p.file.endsWith(`/${f.id.split('.')[0]}.json`)),
        ],
        spoil: (l: Loaded) => {
          factIn(l, f.id).region = r;
        },
      })),
    both(labelUses, regions)
      .filter(([{ r }, to]) => r !== to)
      .map(([{ a, r }, to]) => ({
        name: `${a.id}: label of ${r} entered under ${to}`,
        at: [atAgent(a.id, 'labels')],
        spoil: (l: Loaded) => {
          const { labels } = agentIn(l, a.id);
          [labels[r], labels[to]] = [labels[to], labels[r]];
        },
      })),
    both(
      agents.flatMap((a) => a.monitoring.flatMap((m, i) => (m.region ? [{ a, m, i }] : []))),
      regions,
    )
      .filter(([{ m }, r]) => m.region !== r)
      .map(([{ a, m, i }, r]) => ({
        name: `${a.id}: monitoring ${m.fact} ${m.region} to ${r}`,
        at: [atAgent(a.id, `monitoring[${i}]`)],
        spoil: (l: Loaded) => {
          need(agentIn(l, a.id).monitoring[i]).region = r;
        },
      })),
    both(
      bundle.tables.filter((t) => t.region),
      regions,
    )
      .filter(([t, r]) => t.region !== r)
      .map(([t, r]) => ({
        name: `${t.id}: ${t.region} to ${r}`,
        at: [atTable(t.id, '')],
        spoil: (l: Loaded) => {
          need(l.bundle.tables.find((x) => x.id === t.id)).region = r;
        },
      })),
  ),
);

const late = ['2062-11-22', 'March 2036', '2031', '2027-01'] as const;
const dates = kind(
  'date in the future, or no date',
  24,
  fc.oneof(
    both(agents, ['on', 'searchedTo', 'due', 'no day'] as const).map(([a, what]) => ({
      name: `${a.id}: review ${what}`,
      at: [atAgent(a.id, 'review')],
      spoil: (l: Loaded) => {
        const { review } = agentIn(l, a.id);
        if (what === 'on') need(review.transitions[0]).on = '2062-11-22';
        if (what === 'searchedTo') review.searchedTo = '2027-11-22';
        if (what === 'due') review.due = '2025-05-22';
        if (what === 'no day') review.searchedTo = '2026-02-31';
      },
    })),
    both(
      facts.filter((f) => f.asOf),
      late,
    ).map(([f, day]) => ({
      name: `${f.id}: as of ${day}`,
      at: [atFact(f.id, 'asOf')],
      spoil: (l: Loaded) => {
        factIn(l, f.id).asOf = day;
      },
    })),
    both(
      values.filter(({ v }) => v.asOf || v.unit === 'date' || v.unit === 'year'),
      late,
    ).map(([{ id, k, v }, day]) => ({
      name: `${id}.${k}: ${day}`,
      at: [atFact(id, 'values')],
      spoil: (l: Loaded) => {
        const x = need(need(factIn(l, id).values)[k]);
        if (v.asOf) x.asOf = day;
        else x.value = v.unit === 'year' ? 2031 : day;
      },
    })),
    both(
      sources.filter((s) => s.date),
      late,
    ).map(([s, day]) => ({
      name: `${s.id}: of ${day}`,
      at: [atSource(s.id)],
      spoil: (l: Loaded) => {
        need(l.bundle.sources[s.id]).date = day;
      },
    })),
    pick(late).map((day) => ({
      name: `rules issued ${day}`,
      at: [{ file: 'rules/version.json', path: 'issued' }],
      spoil: (l: Loaded) => {
        l.issued = day;
      },
    })),
  ),
);

const filled = bundle.tables.filter((t) => t.cells);
const cells = filled.flatMap((t) => need(t.cells ?? undefined).flatMap((row, i) => row.flatMap((x, j) => (x === null ? [] : [{ t, i, j, x }]))));
const table = kind(
  'table cell missing, changed or moved',
  20,
  both(cells, ['missing', 'next row', 'row lost', 'column lost', 'number', 'label'] as const)
    .filter(([{ t, x }, how]) => (how !== 'next row' || t.rows.labels.length > 1) && (how !== 'number' || /\d/.test(x)))
    .map(([{ t, i, j, x }, how]) => ({
      name: `${t.id}[${i}][${j}]: ${how}`,
      at: [atTable(t.id, '')],
      spoil: (l) => {
        const y = need(l.bundle.tables.find((z) => z.id === t.id));
        const rows = need(y.cells ?? undefined);
        if (how === 'missing') need(rows[i])[j] = null;
        if (how === 'next row') rows.push(need(rows.shift()));
        if (how === 'row lost') rows.splice(i, 1);
        if (how === 'column lost') for (const r of rows) r.pop();
        if (how === 'number') need(rows[i])[j] = x.replace(/\d/, (d) => String((Number(d) + 3) % 10));
        if (how === 'label') y.rows.labels.reverse();
      },
    })),
);

const article = kind(
  'broken link, quote or table in the article',
  12,
  both(bundle.article, ['quote', 'link', 'table', 'braces', 'section'] as const).map(([s, how]) => ({
    name: `${s.id}: ${how}`,
    at: [
      { file: fileOf(`article:${s.id}`), path: '' },
      ...bundle.article.map((x) => ({ file: fileOf(`article:${x.id}`), path: how === 'section' ? `#${s.id}` : 'never' })),
    ],
    spoil: (l) => {
      const x = need(l.bundle.article.find((y) => y.id === s.id));
      if (how === 'quote') x.nodes.push({ t: 'p', c: [{ t: 'fact', id: 'natalizumab.us-boxd' }] });
      if (how === 'link') x.nodes.push({ t: 'p', c: [{ t: 'link', v: 'see there', to: '#four-kinds' }] });
      if (how === 'table') x.nodes.push({ t: 'risk-table', id: 'nat-us' });
      if (how === 'braces') x.nodes.push({ t: 'p', c: [{ t: 'text', v: 'See {{ natalizumab.us-boxed }}.' }] });
      if (how === 'section') x.nodes.push({ t: 'h', level: 2, id: s.id, v: s.title });
    },
  })),
);

const canary = kind(
  'wrong canary',
  12,
  both(bundle.canaries, ['tier', 'status', 'agent', 'dropped', 'line lost', 'nobody'] as const)
    .filter(([c, how]) => c.expect.length > 0 || how === 'nobody')
    .map(([c, how]) => ({
      name: `${c.id}: ${how}`,
      at: [{ file: 'rules/canaries.json', path: c.id }],
      spoil: (l) => {
        const x = need(l.bundle.canaries.find((y) => y.id === c.id));
        const e = x.expect[0];
        if (how === 'nobody') x.expect.push({ agent: 'natalizumab-2', tier: 'critical', status: 'active' });
        if (!e) return;
        if (how === 'tier') e.tier = e.tier === 'note' ? 'warning' : 'note';
        if (how === 'status') e.status = e.status === 'active' ? 'allergy' : 'active';
        if (how === 'agent') e.agent = e.agent === 'rituximab' ? 'natalizumab' : 'rituximab';
        if (how === 'dropped') x.expect = x.expect.slice(1);
        if (how === 'line lost') x.lines = ['Metformin 500 mg tablet, Active'];
      },
    })),
);

export const placeKinds = [noLocator, noSource, orphanSource, unfindable, region, dates, table, article, canary];
