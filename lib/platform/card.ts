// The card on the page: one host element, a closed shadow root, our own style sheet; the page can at most hide it.
import { sweepCards } from './card-sweep.ts';
import type { CardSent, PageCard } from './show.ts';
import { cardSlot as slot } from './slots.ts';

type Api = { runtime: { id?: string; sendMessage(m: unknown): Promise<unknown>; onMessage: { addListener(f: unknown): void } } };
// `browser` may be an element of the page that is called so: lib/platform/page.ts
const api = (globalThis as unknown as { chrome: Api }).chrome;
/** Times we put the card back when the page takes it away; then the badge alone stands. */
const patience = 8;

/** Listens for cards; a second start in the same page does nothing, unless the extension of the first is gone. */
export function startCard(): void {
  const world = globalThis as unknown as Record<symbol, { alive(): unknown } | undefined>;
  if (world[slot]?.alive()) return;
  sweepCards();
  world[slot] = { alive: () => api.runtime?.id };
  let host: HTMLElement | null = null;
  let shown = '';
  let left = patience;
  /** Where the user put it, from the upper right corner. */
  let at = { x: 16, y: 16 };

  const keep = new MutationObserver(() => {
    if (!host) return;
    // without its extension it speaks for nobody: it goes, and is not put back
    if (!api.runtime?.id) return close();
    const wrong = !host.isConnected || host.hidden || (host.getAttribute('style') ?? '') !== frameAt(at);
    if (!wrong) return;
    if (left-- <= 0) return keep.disconnect();
    place();
  });

  api.runtime.onMessage.addListener((m: Partial<CardSent> | undefined, s: { id?: string }, reply: () => void) => {
    if (m?.t !== 'card' || s.id !== api.runtime.id) return;
    reply();
    const key = JSON.stringify(m.card ?? null);
    if (!m.card) return close();
    // on its way while the page was left: it speaks of the page before
    if (m.since !== performance.timeOrigin) return;
    if (key === shown && host?.isConnected) return;
    close();
    shown = key;
    left = patience;
    build(m.card);
  });

  const close = () => {
    keep.disconnect();
    host?.remove();
    host = null;
    shown = '';
  };

  const place = () => {
    if (!host) return;
    host.hidden = false;
    host.setAttribute('style', frameAt(at));
    (document.querySelector('dialog[open]:modal') ?? document.documentElement).append(host);
    try {
      host.showPopover();
    } catch {
      // no popover in this document: fixed and high is what is left
    }
  };

  /** Kept on the screen, whatever its size becomes. */
  const move = (x: number, y: number) => {
    at = { x: clamp(x, innerWidth - 120), y: clamp(y, innerHeight - 60) };
    host?.setAttribute('style', frameAt(at));
  };

  const movable = (head: HTMLElement, grip: HTMLElement) => {
    let from: { x: number; y: number } | null = null;
    head.addEventListener('pointerdown', (e) => {
      if (!e.isTrusted || e.button) return;
      from = { x: at.x + e.clientX, y: at.y - e.clientY };
      head.setPointerCapture(e.pointerId);
    });
    head.addEventListener('pointermove', (e) => from && move(from.x - e.clientX, from.y + e.clientY));
    head.addEventListener('pointerup', () => {
      from = null;
    });
    grip.addEventListener('keydown', (e) => {
      const step = { ArrowLeft: [24, 0], ArrowRight: [-24, 0], ArrowUp: [0, -24], ArrowDown: [0, 24] }[e.key];
      if (!step || !e.isTrusted) return;
      e.preventDefault();
      move(at.x + (step[0] as number), at.y + (step[1] as number));
    });
  };

  // Escape closes it from within, and where the page itself has no use for the key: nothing of it has the focus and no dialog is open
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || !e.isTrusted || !host) return;
    const focus = document.activeElement;
    const free = !focus || focus === document.body || focus === document.documentElement;
    if (focus === host || (free && !e.defaultPrevented && !document.querySelector('dialog[open]'))) void api.runtime.sendMessage({ t: 'dismiss' });
  });

  const build = (card: PageCard) => {
    host = document.createElement('div');
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const box = el('section', card.calm ? 'card calm' : 'card');
    box.setAttribute('role', card.calm ? 'status' : 'alert');
    box.setAttribute('aria-label', 'PML Sentinel');
    const { own } = card;
    box.lang = own.lang;
    box.dir = own.dir;
    const head = el('p', 'head');
    const mark = el('span', 'mark', '!');
    mark.setAttribute('aria-hidden', 'true');
    head.append(mark, el('b', '', own.tier), el('span', 'from', 'PML Sentinel'));
    const name = el('p', 'name');
    // the sentence is English but for the number of others
    name.dir = 'ltr';
    name.append(el('bdi', '', card.title), `${own.more}: `, english('span', '', `PML risk. ${card.action}`));
    const grip = el('button', 'grip', '⠿');
    grip.setAttribute('aria-label', own.move);
    head.append(grip);
    movable(head, grip);
    const buttons = el('p', 'row');
    const open = el('button', 'main', own.show);
    const hide = el('button', '', own.hide);
    // a page can dispatch clicks at a guess; only a person's count
    open.addEventListener('click', (e) => e.isTrusted && void api.runtime.sendMessage({ t: 'open' }));
    hide.addEventListener('click', (e) => e.isTrusted && void api.runtime.sendMessage({ t: 'dismiss' }));
    buttons.append(open, hide);
    box.append(head, name);
    root.append(box);
    place();
    // text set after insertion is what screen readers announce
    box.append(english('p', 'risk', card.risk), ...(own.note ? [el('p', 'note', own.note)] : []), buttons);
    keep.observe(document.documentElement, { childList: true });
    keep.observe(host, { attributes: true, attributeFilter: ['style', 'hidden'] });
  };
}

function el(tag: string, cls: string, text = ''): HTMLElement {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text) e.textContent = text;
  return e;
}

/** Read from the left and spoken as English, whatever the card's own words are in. */
function english(tag: string, cls: string, text: string): HTMLElement {
  const e = el(tag, cls, text);
  e.lang = 'en';
  e.dir = 'ltr';
  return e;
}

const clamp = (n: number, max: number) => Math.round(Math.min(Math.max(n, 0), Math.max(max, 0)));

const frameAt = ({ x, y }: { x: number; y: number }) =>
  `all: initial !important; position: fixed !important; inset: ${y}px ${x}px auto auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; width: 340px !important; max-width: calc(100vw - 32px) !important; height: auto !important; overflow: visible !important; z-index: 2147483647 !important; display: block !important; opacity: 1 !important; visibility: visible !important; pointer-events: auto !important;`;

/** px units: rem would follow the page's html (wxt-dev/wxt#2330). */
const css = `
:host { color-scheme: light dark; }
.card { box-sizing: border-box; padding: 14px 16px; border: 1.5px solid #a3195b; border-inline-start-width: 6px; border-radius: 12px; background: #fff; color: #17202e; font: 14px/1.45 system-ui, sans-serif; box-shadow: 0 10px 30px rgb(15 23 42 / .25); }
p { margin: 0 0 6px; }
.head { display: flex; cursor: move; touch-action: none; align-items: center; gap: 8px; color: #a3195b; font-size: 13px; }
.mark { forced-color-adjust: none; display: grid; place-items: center; width: 20px; height: 20px; background: #a3195b; color: #fff; font-weight: 700; clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); }
.from { margin-inline-start: auto; color: #4b586b; }
.calm, .calm .head { border-color: #b45309; color: #8a3f06; } .calm { color: #17202e; }
.calm .mark { background: #b45309; clip-path: polygon(50% 0, 100% 100%, 0 100%); align-items: end; font-size: 13px; }
.name { font-size: 17px; font-weight: 650; overflow-wrap: anywhere; }
.grip { min-height: 28px; min-width: 28px; padding: 0; border: 0; background: none; color: #4b586b; cursor: move; font-size: 15px; }
.risk { font-size: 13.5px; }
.note { color: #4b586b; font-size: 12.5px; }
.row { display: flex; gap: 8px; margin: 10px 0 0; }
button { min-height: 36px; padding: 4px 14px; border: 1px solid #c3ccd8; border-radius: 8px; background: #fff; color: inherit; font: inherit; cursor: pointer; }
button.main { background: #0f4c81; border-color: #0f4c81; color: #fff; font-weight: 600; }
button:focus-visible { outline: 3px solid #0f6ad8; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .card { background: #1a1320; color: #f3eef5; border-color: #ff8fc0; }
  .head { color: #ff8fc0; } .mark { background: #ff8fc0; color: #1a1320; } .from, .grip, .note { color: #c8bccf; }
  .calm, .calm .head { border-color: #f0a85a; color: #f0a85a; } .calm { background: #1d1712; color: #f3eef5; } .calm .mark { background: #f0a85a; color: #1d1712; }
  button:not(.grip) { background: #2a2030; border-color: #57495f; } button.main { background: #8fc3f5; border-color: #8fc3f5; color: #10202e; }
}
@media print { .card { display: none; } }
`;
