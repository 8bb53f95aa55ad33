// "Point and teach" in one frame: a person points at a box, and where it stands is told to the background; no text of it is.
import { speak, t } from '../language/say.ts';
import { lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import type { ToPage } from './messages.ts';
import { alive, send } from './page.ts';
import { boxAround, childOf, elementAt, isFrame, isWhole, neighbourOf, parentOf, previewOf, type What } from './picker-box.ts';
import { openView, type View } from './picker-view.ts';
import { words } from './picker-words.ts';
import { pickerSlot as slot } from './slots.ts';

type Runtime = { id?: string; onMessage: { addListener(f: unknown): void } };
// `browser` may be an element of the page that is called so: lib/platform/page.ts
const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;

/** What the pointer must not do to the page while a box is chosen. */
const pointer =
  'pointermove pointerdown pointerup pointerover pointerenter mousemove mousedown mouseup mouseover click auxclick dblclick contextmenu touchstart touchend dragstart selectstart';
/** Times the view is put back when the page takes it away. */
const patience = 8;

/** Listens; a second start in the same document does nothing, unless the extension of the first is gone. */
export function startPicker(): void {
  const world = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
  if (world[slot]?.()) return;
  world[slot] = alive;
  learn(lexicon);
  let end: ((said?: string) => void) | undefined;
  runtime.onMessage.addListener((m: ToPage, s: { id?: string }, reply: () => void) => {
    if (s.id !== runtime.id || !/^(un)?pick$/.test(m?.t)) return;
    reply();
    end?.(m.said);
    if (m.wording) speak(m.wording.language, new Map(m.wording.texts));
    end = m.t === 'pick' && m.what ? pick(m.what, m.origins ?? []) : undefined;
  });
}

/** `origins`: of frames that have a picker of their own. Returns what ends it. */
function pick(what: What, origins: string[]): (said?: string) => void {
  const top = window === window.top;
  const view: View = openView(top ? t(words[what]) : null);
  const ended = new AbortController();
  let box: Element | null = null;
  /** The way down, for who went up too far. */
  let below: Element[] = [];
  let looking = 0;
  let left = patience;

  const keep = new MutationObserver(() => {
    if (!alive()) return end();
    if (!view.host.isConnected && left-- > 0) view.place();
  });
  keep.observe(document.documentElement, { childList: true });

  const end = (said?: string) => {
    ended.abort();
    keep.disconnect();
    clearTimeout(looking);
    if (!top || !said) return view.remove();
    view.open(true);
    view.say(said);
    setTimeout(view.remove, 4000);
  };

  /** Marks it at once, and says a moment later what it holds: reading costs more than pointing. */
  const choose = (el: Element | null | undefined, down: Element[] = []) => {
    if (!el || el === box) return;
    box = el;
    below = down;
    const closed = isFrame(el);
    view.mark(el, closed ? (hasPicker(el) ? t(words.frame) : t(words.unread)) : '…', !closed);
    clearTimeout(looking);
    if (!closed) looking = window.setTimeout(look, 90, el);
  };
  const nothing = () => {
    clearTimeout(looking);
    box = null;
    below = [];
    view.mark(null, '', true);
  };
  const look = (el: Element) => {
    const { box: found, sentence } = previewOf(el, what);
    if (el === box) view.mark(el, sentence, found !== null);
  };

  const take = () => {
    if (!box || isFrame(box)) return;
    const { box: found, path, sentence } = previewOf(box, what);
    if (found)
      void send<{ kept: boolean }>({ t: 'show', what, path, box: found }).then((reply) => reply?.kept || view.mark(box, t(words.refused), false));
    else view.mark(box, sentence, false);
  };

  const acts: Record<string, () => unknown> = {
    larger() {
      const parent = box && parentOf(box);
      if (parent) choose(parent, [...below, box as Element]);
      // out of this frame: the one around it goes on
      else if (!top) window.parent.focus();
    },
    smaller() {
      if (!box) return choose(document.querySelector('main,[role=main]') ?? document.body);
      const child = below.at(-1) ?? childOf(box);
      if (isFrame(box)) (box as HTMLElement).focus();
      else choose(child, below.slice(0, -1));
    },
    before: () => choose(box && neighbourOf(box, false)),
    after: () => choose(box && neighbourOf(box, true)),
    take,
    end: () => send({ t: 'pick-end' }),
  };
  /** Keys go where the focus is: to the frame that is pointed at, and to none that cannot be read. */
  const focusHere = () => {
    const at = document.activeElement as HTMLElement | null;
    if (at && isFrame(at)) at.blur();
    else if (!document.hasFocus()) window.focus();
  };
  const keys: Record<string, string> = {
    ArrowUp: 'larger',
    ArrowDown: 'smaller',
    ArrowLeft: 'before',
    ArrowRight: 'after',
    Enter: 'take',
    Escape: 'end',
  };

  const point = (e: PointerEvent | MouseEvent) => {
    const el = elementAt(e.clientX, e.clientY, view.host);
    if (!el || view.at(e.clientX, e.clientY)) return;
    view.open(isFrame(el) && hasPicker(el));
    if (isFrame(el)) return choose(el);
    focusHere();
    // whoever made the box larger by key may move within it
    if (box && below.length && box.contains(el)) return;
    const next = boxAround(el, what);
    // the whole page is taken by keys alone, so that a click beside everything takes nothing
    if (isWhole(next)) nothing();
    else choose(next);
  };
  const hasPicker = (el: Element) => {
    const { contentDocument, src } = el as HTMLIFrameElement;
    return contentDocument !== null || origins.includes(URL.parse(src, document.baseURI)?.origin ?? '');
  };

  const on = (events: string, f: (e: Event) => void) => {
    // first of all, at the window: nothing of the page hears of it. What a page dispatches itself is not answered.
    for (const name of events.split(' ')) addEventListener(name, f, { capture: true, passive: false, signal: ended.signal });
  };
  on(pointer, (e) => {
    if (!e.isTrusted) return;
    e.stopImmediatePropagation();
    if (e.type !== 'pointermove' && e.cancelable) e.preventDefault();
    if (/^pointer(move|down)$/.test(e.type)) point(e as PointerEvent);
    if (e.type !== 'click' || (e as MouseEvent).button) return;
    acts[view.at((e as MouseEvent).clientX, (e as MouseEvent).clientY) ?? 'take']?.();
  });
  on('pointerout', (e) => {
    if (!e.isTrusted) return;
    e.stopImmediatePropagation();
    // into another frame, which marks its own
    if (!top && (e as PointerEvent).relatedTarget === null) {
      nothing();
    }
  });
  on('keydown keyup keypress', (e) => {
    const act = keys[(e as KeyboardEvent).key];
    if (!e.isTrusted || !act) return;
    e.stopImmediatePropagation();
    e.preventDefault();
    if (e.type === 'keydown') acts[act]?.();
  });
  on('wheel', (e) => {
    if (!e.isTrusted || e.target !== view.host) return;
    const { clientX, clientY, deltaX, deltaY } = e as WheelEvent;
    for (let el = elementAt(clientX, clientY, view.host); el; el = el.parentElement)
      if (el.scrollHeight > el.clientHeight && /auto|scroll/.test(getComputedStyle(el).overflowY)) return el.scrollBy(deltaX, deltaY);
  });
  if (top) focusHere();
  return end;
}
