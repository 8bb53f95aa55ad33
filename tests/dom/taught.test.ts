// @vitest-environment jsdom
// Boxes that a person shows: found again by their place alone, and no word or number of a page in what is stored.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressSource, pathPattern } from '../../lib/read/path-pattern.ts';
import { isPlain, spokenIn, wordsOf } from '../../lib/read/plain.ts';
import { selectorOf } from '../../lib/read/selector.ts';
import { findTaught, type Taught } from '../../lib/read/taught.ts';
import { parseTaught, taughtFor, taughtLine } from '../../lib/read/taught-entry.ts';

type Node = { tag: string; cls: string; id: string; test: string; shadow: boolean; text: string; kids: Node[] };

/** Names of patients, numbers and medicines, as text and, worse, as classes and ids. */
const words = ['Quombath', 'Zyrelda', 'vurtik', 'natalizumab', '448812', 'MRN77', '1979-03-02', 'Tysabri 300 mg', 'Wubbeloth'];
const secret = fc.constantFrom(...words);
const name = fc.oneof(
  fc.constantFrom('med-list', 'panel', 'ehrChart', 'rowWrap', 'col_main', 'therapyBoard', 'x1', 'css-bdVaJa', 'active', ''),
  secret,
  fc.tuple(fc.constantFrom('patient-', 'pt', 'row', 'med_'), secret).map((t) => t.join('')),
);
const node = (depth: number): fc.Arbitrary<Node> =>
  fc.record({
    tag: fc.constantFrom('div', 'div', 'div', 'section', 'ul', 'li', 'span', 'p', 'h2', 'med-board', 'row-7'),
    cls: fc.array(name, { maxLength: 3 }).map((l) => l.join(' ')),
    id: name,
    test: name,
    shadow: fc.boolean(),
    text: secret,
    kids: depth ? fc.array(node(depth - 1), { maxLength: 4 }) : fc.constant([]),
  });
const tree = node(3);

function build(n: Node, parent: Element | ShadowRoot, boxes: Element[]): void {
  const el = document.createElement(n.tag);
  el.className = n.cls;
  if (n.id) el.id = n.id;
  if (n.test) el.setAttribute('data-testid', n.test);
  parent.append(el);
  boxes.push(el);
  el.append(n.text);
  const at = n.shadow && /^(div|section|span|p|h2|med-board)$/.test(n.tag) ? el.attachShadow({ mode: 'open' }) : el;
  for (const kid of n.kids) build(kid, at, boxes);
  if (n.id.length % 2) el.append(n.text);
}
const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((el) => (el.shadowRoot ? rootsIn(el.shadowRoot) : [])),
];
const retext = (root: Document | ShadowRoot, by: string) => {
  for (const r of rootsIn(root)) {
    const texts = document.createTreeWalker(r, 4);
    for (let i = 0; texts.nextNode(); i++) texts.currentNode.nodeValue = `${by} ${i}`;
  }
};
const page = (nodes: Node[]) => {
  document.body.replaceChildren();
  const boxes: Element[] = [];
  for (const n of nodes) build(n, document.body as Element, boxes);
  document.body.append(words.join(', '));
  return { boxes, roots: rootsIn(document), spoken: spokenIn(rootsIn(document)) };
};
const taughtHere = (taught: Taught[], roots: (Document | ShadowRoot)[]) => findTaught(taught)?.(roots) ?? [];
/** `npm run check` builds a quarter of the pages that `npm test` does. */
const numbers = { seed: Number(process.env.SEED ?? 5), numRuns: Number(process.env.RUNS ?? (process.env.QUICK ? 100 : 400)) };

describe('a selector', () => {
  test('finds exactly that box again after every text has changed', () => {
    let told = 0;
    let boxesSeen = 0;
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (nodes) => {
        const { boxes, roots, spoken } = page(nodes);
        const selectors = boxes.map((b) => selectorOf(b, spoken));
        retext(document, 'Somebody Else');
        selectors.forEach((s, i) => {
          boxesSeen++;
          if (s === null) return;
          told++;
          const [around, , found] = taughtHere([['', 'list', s, 'shown']], roots);
          expect(found, s).toEqual(['+list0']);
          expect(around?.(boxes[i] as Element)?.[0], s).toBe(boxes[i]);
        });
      }),
      numbers,
    );
    // a selector that is nearly always refused would pass as well
    expect(told / boxesSeen).toBeGreaterThan(0.99);
  });

  test('holds no word and no number of the page, and fits the grammar of what may be stored', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (nodes) => {
        const { boxes, spoken } = page(nodes);
        for (const b of boxes) {
          const s = selectorOf(b, spoken);
          if (s === null) continue;
          const line = taughtLine({ what: 'list', origin: 'https://ehr.example.org', path: '/', box: s });
          expect(parseTaught(line)?.box, line).toBe(s);
          expect(s).not.toMatch(/quombath|zyrelda|vurtik|natalizumab|tysabri|wubbeloth/i);
          expect(s.replace(/:nth-child\(\d+\)|(?<![\w-])h\d/g, ''), s).not.toMatch(/\d/);
        }
      }),
      numbers,
    );
  });

  test('a box that is gone, or of which there are two, is said to be gone', () => {
    document.body.innerHTML = '<div class="panel therapy"><p>a</p></div>';
    const s = selectorOf(document.querySelector('div') as Element, new Set()) as string;
    expect(taughtHere([['', 'list', s, 'shown']], [document])[2]).toEqual(['+list0']);
    document.body.innerHTML += '<div class="panel therapy"></div>';
    expect(taughtHere([['', 'list', s, 'shown']], [document])[2]).toEqual(['-list0']);
    document.body.innerHTML = '<div class="other"></div>';
    expect(taughtHere([['', 'name', s, 'shown']], [document])).toEqual([expect.any(Function), [], ['-name0'], '']);
  });
});

describe('a path', () => {
  const none = new Set<string>();
  test.each([
    ['/patients/448812/medications', '', '/patients/*/medications'],
    ['/patients/anna-alt/medications', '', '/patients/*/medications'],
    ['/ehr/9f86d081-884c/summary.php', '#section', '/ehr/*/summary.php'],
    ['/app', '#/patient/77/meds?from=1979-03-02', '/app#/patient/*/meds'],
    ['/app/', '#!/worklist', '/app/#!/worklist'],
    ['/show.do;jsessionid=ABC', '', '/*'],
    ['/M%C3%BCller/x1', '', '/*/*'],
    ['/', '', '/'],
    ['srcdoc', '', 'srcdoc'],
    ['/index.php?pid=448812&page=meds&name=mueller', '', '/index.php?page=meds'],
    ['/show.do?method=showMeds&view=12&tab=rx#top', '', '/show.do?method=showMeds&tab=rx'],
  ])('%s%s', (whole, hash, wanted) => {
    const [, path = '', search = ''] = /^([^?#]*)([^#]*)/.exec(whole) ?? [];
    const pattern = pathPattern({ pathname: path, search, hash }, none);
    expect(pattern).toBe(wanted);
    expect(whole + hash).toMatch(new RegExp(addressSource(pattern)));
    expect(parseTaught(`name http://127.0.0.1:8080 ${pattern} body > h1`)?.path).toBe(pattern);
  });

  test('a part that the page shows is left out, save common words', () => {
    expect(
      pathPattern({ pathname: '/rota/quombath/medications', search: '?page=quombath', hash: '' }, new Set(wordsOf('Zyrelda Quombath, Medications'))),
    ).toBe('/rota/*/medications');
  });

  test('it is the same for the next patient, and another for another page', () => {
    const here = new RegExp(addressSource('/patients/*/meds'));
    expect('/patients/12/meds#top').toMatch(here);
    for (const other of ['/patients/12/allergies', '/patients/12/meds/3', '/x/patients/12/meds', '/patients/12/meds#/other'])
      expect(other).not.toMatch(here);
    const chosen = new RegExp(addressSource('/index.php?page=meds&tab=rx'));
    for (const same of ['/index.php?tab=rx&pid=2&page=meds', '/index.php?page=meds&tab=rx#x']) expect(same).toMatch(chosen);
    for (const other of ['/index.php', '/index.php?page=meds', '/index.php?page=meds&tab=rxold', '/index.php?x=1#?page=meds&tab=rx'])
      expect(other).not.toMatch(chosen);
    const route = new RegExp(addressSource('/app#/patient/*/meds'));
    expect('/app#/patient/12/meds?x=1').toMatch(route);
    for (const other of ['/app', '/app#/patient/12/notes', '/app#/worklist']) expect(other).not.toMatch(route);
  });

  test('no word that the page shows, and no number, stands in any pattern', () => {
    const parts = fc.array(fc.oneof(secret, fc.constantFrom('patients', 'chart', 'meds', 'app', 'view.do', ''), fc.string({ maxLength: 12 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, fc.boolean(), (list, route) => {
        const path = `/${list.map(encodeURIComponent).join('/')}`;
        const spoken = new Set(wordsOf('Quombath Zyrelda vurtik natalizumab Tysabri Wubbeloth mg'));
        const pattern = pathPattern({ pathname: route ? '/app' : path, search: '', hash: route ? `#${path}` : '' }, spoken);
        expect(pattern).not.toMatch(/\d|%|quombath|zyrelda|vurtik|natalizumab|tysabri|wubbeloth/i);
        expect(parseTaught(`list https://ehr.example.org ${pattern} body`), pattern).not.toBeNull();
        expect(route ? `/app#${path}` : path).toMatch(new RegExp(addressSource(pattern)));
      }),
      numbers,
    );
  });
});

test.each([
  ['med-list', true],
  ['medicationTable', true],
  ['eprescribing', true],
  ['patient-banner', true],
  ['patient-mueller', false],
  ['row-448812', false],
  ['sc-bdVaJa', false],
  ['is-open', false],
  ['active', false],
  ['xkcdfgh', false],
])('the name %s may be kept: %s', (token, kept) => {
  expect(isPlain(token, new Set())).toBe(kept);
});

test.each(['list https://ehr.example.org /meds div', 'name http://[::1]:8080 /patients/*/x.do body > div.a-b:nth-child(2) >>> h2[role="row"]'])(
  '%s is a line',
  (entry) => {
    const t = parseTaught(entry);
    expect(t && taughtLine(t)).toBe(entry);
  },
);

test.each([
  '',
  'list https://ehr.example.org /meds',
  'lists https://ehr.example.org /meds div',
  'list ftp://ehr.example.org /meds div',
  'list https://ehr.example.org /patients/12/meds div',
  'list https://ehr.example.org /meds?x=12 div',
  'list https://ehr.example.org /meds?page= div',
  'list https://ehr.example.org /meds div,body',
  'list https://ehr.example.org /meds div:has(p)',
  'list https://ehr.example.org /meds #mrn448812',
  'list https://ehr.example.org /meds div[title="Anna"]',
  'list https://ehr.example.org /meds div > > p',
  `list https://ehr.example.org /meds ${'div > '.repeat(100)}p`,
])('%s is none', (entry) => {
  expect(parseTaught(entry)).toBeNull();
});

test('readers of one origin are told of its boxes alone', () => {
  const lines = ['list https://a.example /meds div', 'name https://b.example /meds h1', 'nonsense'];
  expect(taughtFor(lines, 'https://b.example', 'policy')).toEqual([[addressSource('/meds'), 'name', 'h1', 'policy']]);
});
