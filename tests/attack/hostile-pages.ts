// Pages that work against the reader: what each does, and the badge that is true of it all the same.

export interface HostilePage {
  name: string;
  html: string;
  /** `1`: natalizumab, on a complete list. Several when more than one answer is true of the page. */
  badge: string | RegExp;
  /** Run in the page once it has loaded. */
  act?: string;
  /** The page is slow by its own doing. */
  patienceMs?: number;
}

const head = '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header>';
const list = (rows: string[]) => `<section><h2>Current medications</h2><ul id="l">${rows.map((row) => `<li>${row}</li>`).join('')}</ul></section>`;
const rows = ['natalizumab 300 mg infusion', 'metformin 500 mg'];
const chart = (extra = '', before = '') => `${before}${head}${list(rows)}${extra}`;
const script = (code: string) => `<script>${code}</script>`;
const named = (row: string) => `${head}${list([row, 'metformin 500 mg'])}`;

/** The page's own world is spoilt before a line of it is read. */
const spoilt: Record<string, string> = {
  'array methods that throw':
    "for (const m of ['map','filter','push','some','flatMap','forEach']) Array.prototype[m] = () => { throw new Error('no') }",
  'strings that normalize to nothing':
    "String.prototype.normalize = () => ''; String.prototype.replace = () => ''; String.prototype.matchAll = () => []",
  'JSON that says something else': "JSON.stringify = () => '{}'; JSON.parse = () => ({})",
  'getters on Object.prototype':
    "for (const k of ['t','state','patient','found','frame','stamp']) Object.defineProperty(Object.prototype, k, { get: () => 'x', set() {}, configurable: true })",
  'querySelectorAll that finds nothing': 'Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => []',
  'tree walkers that throw': "Document.prototype.createTreeWalker = () => { throw new Error('no') }",
  'text that lies':
    "Object.defineProperty(Node.prototype, 'textContent', { get: () => 'nothing' }); Object.defineProperty(HTMLElement.prototype, 'innerText', { get: () => 'nothing' })",
  'shadow roots that stay shut':
    "const real = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { return real.call(this, { mode: 'closed' }) }",
  'observers that never observe': 'window.MutationObserver = class { observe() {} disconnect() {} takeRecords() { return [] } }',
  'styles that lie': "window.getComputedStyle = () => ({ display: 'none', visibility: 'hidden', opacity: '0', getPropertyValue: () => 'none' })",
  'rectangles of no size': 'Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0); Element.prototype.checkVisibility = () => false',
  'promises that never settle': 'window.Promise = class { then() {} catch() {} static resolve() { return new this() } }',
  'symbols from elsewhere': "Symbol.for = () => Symbol.iterator; globalThis[Symbol('pml')] = { alive: () => true, stop() {} }",
  'timers that never fire': 'window.setTimeout = window.requestAnimationFrame = window.requestIdleCallback = () => 0',
  'a clock that stands': 'performance.now = () => 0; Date.now = () => 0',
  'a page that says it is hidden':
    "Object.defineProperty(document, 'hidden', { get: () => true }); Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })",
  'events that do not arrive': 'EventTarget.prototype.addEventListener = () => {}; EventTarget.prototype.dispatchEvent = () => false',
  'an extension interface of its own':
    "window.chrome = window.browser = { runtime: { id: 'x', sendMessage: () => Promise.resolve({ pack: [], lexicon: {} }), onMessage: { addListener() {} } } }",
  'our names as globals': "window.pml = window.pmlReadHere = window.pmlSeen = () => 'none'; document.documentElement.setAttribute('data-pml', 'off')",
};

const noise: Record<string, string> = {
  'messages of our own shapes by postMessage': "for (let i = 0; i < 2000; i++) postMessage({ t: 'report', stamp: i, patient: 0, found: [] }, '*')",
  'messages by a broadcast channel': "const c = new BroadcastChannel('pml'); for (let i = 0; i < 500; i++) c.postMessage({ t: 'dismiss' })",
  'events with our names':
    "for (const n of ['pml', 'pml-stop', 'pml:dismiss', 'pagehide', 'pageshow', 'visibilitychange', 'freeze', 'resume']) { dispatchEvent(new Event(n)); document.dispatchEvent(new Event(n)) }",
  'a flood of addresses': "for (let i = 0; i < 90; i++) history.replaceState({}, '', '#' + i)",
  'a flood of titles': "let i = 0; const n = setInterval(() => { document.title = 'Chart ' + i++; if (i > 200) clearInterval(n) }, 5)",
  'a change with every frame':
    "const e = document.createElement('p'); document.body.append(e); (function f() { e.textContent = Math.random(); requestAnimationFrame(f) })()",
  'a change that answers each of ours':
    "new MutationObserver((r, o) => { o.takeRecords(); const p = document.createElement('i'); document.body.append(p); setTimeout(() => p.remove()); o.takeRecords() }).observe(document, { childList: true, subtree: true })",
  'nodes put in and taken out':
    "setInterval(() => { const d = document.createElement('div'); d.innerHTML = '<p>word</p>'.repeat(50); document.body.append(d); setTimeout(() => d.remove(), 5) }, 20)",
  'the host element taken out at once':
    "new MutationObserver(() => document.querySelectorAll('html > :not(head,body), [popover]').forEach((e) => e.remove())).observe(document, { childList: true, subtree: true })",
  'the host element cloned':
    "new MutationObserver((_, o) => { const h = document.querySelector('[popover]'); if (h) { o.disconnect(); for (let i = 0; i < 20; i++) document.body.append(h.cloneNode(true)) } }).observe(document, { childList: true, subtree: true })",
  'a layer over everything':
    "document.body.insertAdjacentHTML('beforeend', '<div style=\"position:fixed;inset:0;z-index:2147483647;background:#fff8\"></div>'); const d = document.createElement('dialog'); document.body.append(d); d.showModal()",
  'a card that imitates ours':
    "document.body.insertAdjacentHTML('beforeend', '<div popover=manual id=fake><b>PML Sentinel</b> No risk. All clear. <button>Not now</button></div>'); document.getElementById('fake').showPopover()",
  'a selection that runs away': "setInterval(() => { getSelection().selectAllChildren(document.body); window.find?.('natalizumab') }, 20)",
  'a focus that never rests':
    "const a = document.createElement('button'), b = document.createElement('button'); document.body.append(a, b); setInterval(() => (document.activeElement === a ? b : a).focus(), 10)",
  'a document without its prototype': 'Object.setPrototypeOf(document.body, HTMLDivElement.prototype)',
  'adopted nodes of another document':
    "const d = document.implementation.createHTMLDocument(''); d.body.innerHTML = '<ul><li>rituximab 500 mg</li></ul>'; const n = document.adoptNode(d.body.firstChild); n.hidden = true; document.body.append(n)",
  'slots in a ring':
    "const h = document.createElement('div'); const r = h.attachShadow({ mode: 'open' }); r.innerHTML = '<slot></slot>'; const s = document.createElement('slot'); h.append(s); const t = document.createElement('div'); t.attachShadow({ mode: 'open' }).append(h); document.body.append(t)",
};

/** Fields that a chart's own form may well have; Chromium answers with the field where the form is asked for its own part of that name. */
const fields =
  'children childNodes parentNode firstChild firstElementChild nextSibling nextElementSibling previousElementSibling tagName nodeName localName nodeType id name title className classList dataset style hidden length rows value type host shadowRoot attributes isConnected contains matches closest querySelector querySelectorAll getRootNode getBoundingClientRect checkVisibility scrollHeight offsetWidth ownerDocument addEventListener'.split(
    ' ',
  );

const shapes: Record<string, [html: string, badge: string | RegExp]> = {
  'five thousand boxes deep': [`${head}${'<div>'.repeat(5000)}${list(rows)}`, /^[1?+]/],
  'two hundred frames': [chart('<iframe srcdoc="<p>one</p>" width=60 height=60></iframe>'.repeat(200)), /^1/],
  'a text of two million characters': [chart(`<p>${'word and more '.repeat(150_000)}</p>`), '1'],
  'a title of a million characters': [chart(`<p title="${'x'.repeat(1_000_000)}">text</p>`), '1'],
  'ten thousand classes': [chart(`<p class="${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(' ')}">text</p>`), '1'],
  'columns beyond count': [chart('<table><tr><th colspan=1000>Other</th></tr><tr><td colspan=99999999>cell</td></tr></table>'), '1'],
  'a hundred thousand nodes': [chart(`<div>${'<i>a</i>'.repeat(50_000)}</div>`), '1'],
  'a name in markup that is text': [
    named('&lt;img src=x onerror=&quot;window.hit=1&quot;&gt; natalizumab 300 mg &lt;script&gt;window.hit=1&lt;/script&gt;'),
    '1',
  ],
  'a name in a javascript address': [named('<a href="javascript:window.hit=1">natalizumab 300 mg</a>'), '1'],
  'a patient whose name is markup': [
    `<header><h1>&lt;script&gt;window.hit=1&lt;/script&gt;</h1><p>Born 1979-03-02, MRN 448812</p></header>${list(rows)}`,
    '1',
  ],
  'zero-width characters in a name': [named('nata​lizu‌mab 300 mg'), '1'],
  'soft hyphens in a name': [named('nata­lizu­mab 300 mg'), '1'],
  'wide letters': [named('ｎａｔａｌｉｚｕｍａｂ 300 mg'), '1'],
  'a name turned right to left and back': [named('‮‭natalizumab‬‬ 300 mg'), '1'],
  'a name in pieces': [named('<b>nata</b><i>lizu</i><u>mab</u> 300 mg'), '1'],
  'letters of another script are never firm': [named('nаtаlizumаb 300 mg'), /^0?$/],
  'a line of three hundred thousand characters': [named(`natalizumab 300 mg ${'x '.repeat(150_000)}`), /^[1?+]/],
  'ten thousand joining marks': [chart(`<p>a${'\u0301'.repeat(10_000)}</p>`), '1'],
  'a row that only screen readers may not hear': [
    `${head}<section><h2>Current medications</h2><ul><li aria-hidden="true">natalizumab 300 mg</li><li>metformin 500 mg</li></ul></section>`,
    '1',
  ],
  'rows that only people cannot see': [
    `${head}<section><h2>Current medications</h2><ul><li style="display:none">natalizumab 300 mg</li><li>metformin 500 mg</li><li>ramipril 5 mg</li></ul></section>`,
    /^[0+?]/,
  ],
  'styles that hide all boxes of the page’s own': [
    `<style>body > div, html > div { display: none !important; visibility: hidden !important; opacity: 0 !important }</style>${chart()}`,
    '1',
  ],
  'elements that are called as an extension’s interface is': [
    chart('<form id="browser"></form><a id="chrome"></a><iframe name="browser" hidden></iframe><div id="runtime"></div><div id="pml"></div>'),
    '1',
  ],
  'a form around the chart whose fields are called as parts of a form are': [
    `<form>${fields.map((name) => `<input name="${name}">`).join('')}${chart()}</form>`,
    '1',
  ],
  'pictures that are called as parts of a document are': [
    chart(
      ['body', 'documentElement', 'hidden', 'activeElement', 'querySelector', 'querySelectorAll', 'title', 'location']
        .map((name) => `<img name="${name}" alt="">`)
        .join(''),
    ),
    '1',
  ],
  'a base address elsewhere': [`<base href="https://evil.example/">${chart()}`, '1'],
  'a page that forbids every script of its own': [`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${chart()}`, '1'],
  'an element for everything of ours': [
    chart(
      '<object data="chrome-extension://dlopkoccnpddpgnjpnbblifncclhoffm/popup.html"></object><img src="chrome-extension://dlopkoccnpddpgnjpnbblifncclhoffm/icon/16.png">',
    ),
    /^1/,
  ],
};

export const hostilePages: HostilePage[] = [
  ...Object.entries(spoilt).map(([name, code]) => ({ name, html: chart('', script(code)), badge: '1' })),
  ...Object.entries(noise).map(([name, code]) => ({ name, html: chart(), act: code, badge: '1' })),
  ...Object.entries(shapes).map(([name, [html, badge]]) => ({ name, html, badge, patienceMs: 20_000 })),
];
