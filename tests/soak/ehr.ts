// A small record system on 127.0.0.1: one page that turns from patient to patient without loading, as many systems do, and a page for each chart.
import { createServer } from 'node:http';
import { patientOf } from './patient.ts';

/** Runs in the page. It holds nothing of the patient before: what grows is not its own. */
const script = `
customElements.define('med-list', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }); }
});
const el = (tag, text, ...children) => {
  const e = document.createElement(tag);
  if (text) e.textContent = text;
  e.append(...children);
  return e;
};
const listOf = (rows) => el('ul', '', ...rows.map((row) => el('li', row)));
const layouts = {
  list: listOf,
  table: (rows) => el('table', '', el('thead', '', el('tr', '', el('th', 'Medication'), el('th', 'Status'))), el('tbody', '', ...rows.map((row) => el('tr', '', el('td', row), el('td', 'Active'))))),
  cards: (rows) => el('div', '', ...rows.map((row) => el('article', '', el('h3', row), el('p', 'Active')))),
};
function show(p) {
  document.getElementById('banner').replaceChildren(el('h1', p.name), el('p', 'Born ' + p.born + ', MRN ' + p.number));
  const section = el('section', '', el('h2', 'Current medications'));
  document.querySelector('main').replaceChildren(section);
  if (p.layout === 'shadow') {
    const host = el('med-list');
    section.append(host);
    host.shadowRoot.append(listOf(p.rows));
  } else section.append(layouts[p.layout](p.rows));
  if (!p.framed.length) return;
  const frame = el('iframe');
  frame.width = 600;
  const holder = el('div', '', el('h2', 'Current medications'), listOf(p.framed));
  frame.srcdoc = '<!doctype html><meta charset=utf-8><body>' + holder.innerHTML;
  document.querySelector('main').append(frame);
}
async function turnTo(i) {
  const patient = await (await fetch('/patients/' + i)).json();
  history.replaceState({}, '', '/chart/' + i);
  show(patient);
}
`;

const page = (then: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title><link rel="icon" href="data:,"><body><header id="banner"></header><main></main><script>${script}${then}</script>`;

export interface Ehr {
  origin: string;
  /** A whole page with this chart; from there `turnTo(number)` in the page turns to another. */
  chart(i: number): string;
  /** The same where nobody watches. */
  bare(i: number): string;
  close(): Promise<void>;
}

export async function openEhr(): Promise<Ehr> {
  const server = createServer((request, response) => {
    const [, what, number] = /^\/(patients|chart)\/(\d+)$/.exec(request.url ?? '') ?? [];
    const headers = { 'cache-control': 'no-store' };
    if (what === 'patients')
      response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(patientOf(Number(number))));
    else if (what === 'chart')
      response
        .writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' })
        .end(page(`show(${JSON.stringify(patientOf(Number(number)))})`));
    else response.writeHead(404, headers).end('not here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the record system has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    chart: (i) => `${origin}/chart/${i}`,
    bare: (i) => `${origin.replace('127.0.0.1', 'localhost')}/chart/${i}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
