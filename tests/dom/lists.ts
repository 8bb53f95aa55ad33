// Random medication lists in random layouts, with what is true of each.
import fc from 'fast-check';
import type { Status } from '../../lib/assess/status.ts';

export type Made = { html: string; agents: Record<string, Status[]> };

type Entry = { agent: string | null; name: string; dose: string; said: number };

/** Systemic medicines of the rules, in names that mean nothing else, and ordinary ones that mean nobody. */
const agents: [id: string, names: string[], dose: string][] = [
  ['natalizumab', ['Natalizumab', 'TYSABRI', 'Tysabri'], '300 mg IV'],
  ['ocrelizumab', ['ocrelizumab', 'OCREVUS', 'Ocrevus'], '600 mg IV'],
  ['rituximab', ['riTUXimab', 'rituximab-abbs', 'Truxima', 'MabThera'], '1000 mg IV'],
  ['fingolimod', ['Fingolimod', 'GILENYA'], '0.5 mg capsule'],
  ['dimethyl fumarate', ['dimethyl fumarate', 'Tecfidera', 'Dimethylfumarat'], '240 mg capsule'],
  ['teriflunomide', ['Teriflunomide', 'AUBAGIO'], '14 mg tablet'],
  ['mycophenolate', ['mycophenolate mofetil', 'CellCept'], '500 mg tablet'],
  ['azathioprine', ['azaTHIOprine', 'Imuran'], '50 mg tablet'],
  ['tacrolimus', ['Tacrolimus', 'Prograf'], '1 mg capsule'],
  ['ruxolitinib', ['ruxolitinib', 'Jakafi'], '10 mg tablet'],
];
const others: [string, string][] = [
  ['Metformin', '500 mg tablet'],
  ['Lisinopril', '10 mg tablet'],
  ['ferrous fumarate', '200 mg tablet'],
  ['Atorvastatin', '20 mg tablet'],
  ['baclofen', '10 mg tablet'],
  ['omalizumab', '150 mg SC'],
  ['Vitamin D3', '1000 IU capsule'],
  ['formoterol fumarate', '12 mcg inhalation'],
  ['Levothyroxine', '75 mcg tablet'],
  ['hydroxychloroquine', '200 mg tablet'],
];

/** Words of seven languages: a title for the list, the header of its names, and for each status what a cell says. */
const tongues = [
  { title: 'Medications', head: 'Medication', status: { active: 'Active', stopped: 'Discontinued', held: 'On hold', planned: 'Planned' } },
  { title: 'Medikamente', head: 'Arzneimittel', status: { active: 'aktiv', stopped: 'abgesetzt', held: 'pausiert', planned: 'geplant' } },
  { title: 'Médicaments', head: 'Médicament', status: { active: 'en cours', stopped: 'arrêté', held: 'suspendu', planned: 'prévu' } },
  { title: 'Medicamentos', head: 'Medicamento', status: { active: 'activo', stopped: 'inactivo', held: 'en pausa', planned: 'planificado' } },
  { title: 'Medicamentos', head: 'Medicamento', status: { active: 'ativo', stopped: 'cancelado', held: 'em pausa', planned: 'pendente' } },
  { title: 'Farmaci', head: 'Farmaco', status: { active: 'in corso', stopped: 'interrotto', held: 'in pausa', planned: 'pianificato' } },
  { title: 'Medicatie', head: 'Geneesmiddel', status: { active: 'lopend', stopped: 'gestopt', held: 'onderbroken', planned: 'gepland' } },
] as const;
type Tongue = (typeof tongues)[number];
const statuses = ['active', 'stopped', 'held', 'planned'] as const;

const entry = fc.oneof(
  fc
    .tuple(fc.constantFrom(...agents), fc.nat(), fc.nat({ max: 4 }))
    .map(([[agent, names, dose], n, said]): Entry => ({ agent, name: names[n % names.length] as string, dose, said })),
  fc.tuple(fc.constantFrom(...others), fc.nat({ max: 4 })).map(([[name, dose], said]): Entry => ({ agent: null, name, dose, said })),
);

const wrap = (tag: string, cls: string, inner: string) => `<${tag}${cls && ` class="${cls}"`}>${inner}</${tag}>`;

/** Each takes cells of a row and makes the list; `head` names the columns. */
const layouts: ((rows: string[][], head: string[]) => string)[] = [
  (rows, head) =>
    `<table><thead><tr>${head.map((h) => wrap('th', '', h)).join('')}</tr></thead><tbody>${rows.map((r) => wrap('tr', '', r.map((c) => wrap('td', '', c)).join(''))).join('')}</tbody></table>`,
  (rows) => `<table>${rows.map((r) => wrap('tr', '', r.map((c) => wrap('td', '', c)).join(''))).join('')}</table>`,
  (rows, head) =>
    `<div role="grid"><div role="row">${head.map((h) => `<div role="columnheader">${h}</div>`).join('')}</div>${rows.map((r) => `<div role="row">${r.map((c) => `<div role="gridcell">${c}</div>`).join('')}</div>`).join('')}</div>`,
  (rows) => wrap('ul', '', rows.map((r) => wrap('li', '', r.map((c) => wrap('span', '', c)).join(' '))).join('')),
  (rows) => wrap('div', 'list', rows.map((r) => wrap('div', 'card', r.map((c, i) => wrap('div', i ? 'sub' : 'name', c)).join(''))).join('')),
  (rows) =>
    wrap(
      'div',
      'list-group',
      rows
        .map((r) =>
          wrap(
            'div',
            'item',
            `${wrap('b', '', r[0] as string)} ${r
              .slice(1)
              .map((c) => wrap('span', 'x', c))
              .join(' ')}`,
          ),
        )
        .join(''),
    ),
];
const shells: ((title: string, list: string) => string)[] = [
  (title, list) => `<main><h2>${title}</h2>${list}</main>`,
  (title, list) => `<section class="card"><div class="card-header"><h6>${title}</h6></div><div class="card-body">${list}</div></section>`,
  (title, list) => `<div><div><section aria-label="${title}">${list}</section></div></div>`,
  (title, list) => `<fieldset><legend>${title}</legend>${list}</fieldset>`,
];

/** What an entry says: a status in a cell, or nothing. */
const statusOf = (e: Entry): Status => (e.said < 4 ? (statuses[e.said] as Status) : 'unknown');

export const list: fc.Arbitrary<Made> = fc
  .record({
    entries: fc.array(entry, { minLength: 2, maxLength: 14 }),
    tongue: fc.constantFrom<Tongue>(...tongues),
    layout: fc.constantFrom(...layouts),
    shell: fc.constantFrom(...shells),
    allergy: fc.option(fc.constantFrom(...agents)),
  })
  .map(({ entries, tongue, layout, shell, allergy }) => {
    const cells = entries.map((e) => [e.name, e.dose, e.said < 4 ? tongue.status[statuses[e.said] as 'active'] : '1-0-1']);
    const body = shell(tongue.title, layout(cells, [tongue.head, 'Dose', 'Status']));
    const side = allergy ? `<aside><h3>Allergies</h3><ul><li>${allergy[1][0]}</li></ul></aside>` : '';
    const truth: Record<string, Status[]> = {};
    for (const e of entries) if (e.agent) (truth[e.agent] ??= []).push(statusOf(e));
    if (allergy) (truth[allergy[0]] ??= []).push('allergy');
    return { html: `<header>Doe, Jane &middot; born 1980-03-02 &middot; MRN 100200</header>${side}${body}`, agents: truth };
  });
