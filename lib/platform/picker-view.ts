// What the picker shows: a cover over the page, a line around the box, what it holds, and in the top frame how to go on.
import { dirOf } from '../language/languages.ts';
import { language, t } from '../language/say.ts';
import { words } from './picker-words.ts';

export type View = {
  host: HTMLElement;
  /** Around `el`, or around nothing; with a sentence about it. */
  mark(el: Element | null, sentence: string, good: boolean): void;
  /** Lets the pointer through, into a frame that has a picker of its own. */
  open(on: boolean): void;
  /** The button at a point: what it is for. */
  at(x: number, y: number): string | undefined;
  say(sentence: string): void;
  place(): void;
  remove(): void;
};

/** `title`: what to do; null in frames, where only the box is marked. */
export function openView(title: string | null): View {
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const ring = part('div', 'ring');
  const says = part('p', 'says');
  const bar = part('section', 'bar');
  says.dir = bar.dir = dirOf(language());
  const told = part('p', 'told');
  root.append(ring);
  if (title !== null) {
    bar.setAttribute('aria-label', 'PML Sentinel');
    const live = part('div', '');
    live.setAttribute('role', 'status');
    live.append(part('b', '', title), told);
    const keys = part('p', 'keys');
    for (const [act, key] of acts) {
      const button = part('button', act === 'take' ? 'main' : '', t(words[act]));
      button.dataset.act = act;
      button.tabIndex = -1;
      button.append(part('kbd', '', key));
      keys.append(button);
    }
    bar.append(live, keys);
    root.append(bar);
  }
  root.append(says);

  let box: Element | null = null;
  let running = 0;
  const follow = () => {
    running = requestAnimationFrame(follow);
    const r = box?.isConnected ? box.getBoundingClientRect() : null;
    ring.hidden = says.hidden = !r || !says.textContent;
    if (!r) return;
    ring.setAttribute('style', `left:${r.left}px;top:${r.top}px;width:${r.width}px;height:${r.height}px`);
    // below the box, else above it, else within it; the bar keeps its own room
    const high = says.offsetHeight + 6;
    const top = r.bottom + high < innerHeight ? r.bottom + 6 : r.top > high + bar.offsetHeight + 24 ? r.top - high : innerHeight - high - 6;
    const left = Math.max(6, Math.min(r.left, innerWidth - says.offsetWidth - 6));
    says.setAttribute('style', `left:${left}px;top:${Math.max(6, top)}px`);
    // never over the box that is meant
    bar.classList.toggle('low', r.top < bar.offsetHeight + 24 && r.bottom < innerHeight - bar.offsetHeight - 60);
  };

  const view: View = {
    host,
    mark(el, sentence, good) {
      box = el;
      if (says.textContent !== sentence) says.textContent = sentence;
      if (told.textContent !== sentence) told.textContent = sentence;
      ring.classList.toggle('bad', !good);
    },
    open: (on) => host.setAttribute('style', frame(on)),
    at: (x, y) => root.elementFromPoint(x, y)?.closest('button')?.dataset.act,
    say(sentence) {
      view.mark(null, sentence, true);
      bar.classList.add('done');
    },
    place() {
      host.hidden = false;
      host.setAttribute('style', frame(false));
      (document.querySelector('dialog[open]:modal') ?? document.documentElement).append(host);
      try {
        host.showPopover();
      } catch {
        // no popover in this document: fixed and high is what is left
      }
    },
    remove() {
      cancelAnimationFrame(running);
      host.remove();
    },
  };
  view.place();
  follow();
  return view;
}

const acts = [
  ['larger', '↑'],
  ['smaller', '↓'],
  ['take', 'Enter'],
  ['end', 'Esc'],
] as const;

function part(tag: string, cls: string, text = ''): HTMLElement {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text) e.textContent = text;
  return e;
}

const frame = (through: boolean) =>
  `all: initial !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: hidden !important; z-index: 2147483647 !important; display: block !important; opacity: 1 !important; visibility: visible !important; cursor: crosshair !important; pointer-events: ${through ? 'none' : 'auto'} !important;`;

/** px units: rem would follow the page's html (wxt-dev/wxt#2330). */
const css = `
:host { color-scheme: light dark; }
[hidden] { display: none !important; }
.ring { position: fixed; box-sizing: border-box; pointer-events: none; border: 3px solid #0f6ad8; border-radius: 4px; outline: 2px solid #fff; background: rgb(15 106 216 / .1); }
.ring.bad { border-style: dashed; border-color: #6b3fa0; background: rgb(107 63 160 / .1); }
p { margin: 0; }
.says, .bar { box-sizing: border-box; position: fixed; border: 1px solid #c3ccd8; border-radius: 10px; background: #fff; color: #17202e; font: 14px/1.45 system-ui, sans-serif; box-shadow: 0 8px 24px rgb(15 23 42 / .3); overflow-wrap: anywhere; }
.says { max-width: min(480px, calc(100vw - 12px)); padding: 6px 10px; pointer-events: none; }
.bar { pointer-events: auto; top: 12px; left: 50%; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 24px); padding: 10px 14px; display: grid; gap: 8px; cursor: default; }
.bar.low { top: auto; bottom: 12px; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bar.done .told { position: static; width: auto; height: auto; clip-path: none; }
.bar.done b, .bar.done .keys { display: none; }
.keys { display: flex; flex-wrap: wrap; gap: 8px; }
button { min-height: 32px; padding: 3px 12px; border: 1px solid #c3ccd8; border-radius: 8px; background: #fff; color: inherit; font: inherit; cursor: pointer; }
button.main { background: #0f4c81; border-color: #0f4c81; color: #fff; font-weight: 600; }
kbd { margin-inline-start: 6px; padding: 0 5px; border: 1px solid currentcolor; border-radius: 4px; font: 12px/1.4 ui-monospace, monospace; opacity: .8; }
@media (prefers-color-scheme: dark) {
  .says, .bar { background: #141b26; color: #e8edf4; border-color: #334155; }
  button { background: #1c2533; border-color: #475569; } button.main { background: #8fc3f5; border-color: #8fc3f5; color: #10202e; }
  .ring { border-color: #7ab8ff; outline-color: #10202e; } .ring.bad { border-color: #d2b5f5; }
}
@media (forced-colors: active) { .ring { forced-color-adjust: none; } }
@media print { :host { display: none; } }
`;
