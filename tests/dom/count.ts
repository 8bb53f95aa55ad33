// Counts, inside a page, what a reading asks of the DOM; counts gate where times would only tell how busy the machine is.

export type Count = {
  /** Calls and properties asked for. */
  asked: number;
  /** Elements that searches went through. */
  searched: number;
  /** Characters that `textContent` gave. */
  characters: number;
  /** Text nodes of the page. */
  texts: number;
  /** Its own characters. */
  size: number;
};

/** Runs in the page, so it may use nothing but its own lines: `globalThis.pmlCount(act)` counts while `act` runs. */
export function installCounter(): void {
  const counts = { asked: 0, searched: 0, characters: 0 };
  let on = false;
  const elementsIn = (at: ParentNode) => Element.prototype.getElementsByTagName.call(at, '*');
  const wrap = (proto: object, name: string, tell?: (self: unknown, value: unknown) => void) => {
    const old = Object.getOwnPropertyDescriptor(proto, name) as PropertyDescriptor;
    const was = (old.get ?? old.value) as (...args: unknown[]) => unknown;
    const counted = function (this: unknown, ...args: unknown[]) {
      const value = was.apply(this, args);
      if (on) {
        counts.asked++;
        on = false;
        tell?.(this, value);
        on = true;
      }
      return value;
    };
    Object.defineProperty(proto, name, old.get ? { ...old, get: counted } : { ...old, value: counted });
  };
  const through = (self: unknown, value: unknown) => {
    const at = self instanceof Document ? self.documentElement : (self as Element);
    if (!(at instanceof Element)) return;
    const list = elementsIn(at);
    // up to what was found, or through all of it
    let n = list.length;
    if (value instanceof Element) for (n = 0; n < list.length && list[n] !== value; ) n++;
    counts.searched += n;
  };
  for (const name of ['nodeType', 'firstChild', 'nextSibling', 'parentElement', 'contains', 'getRootNode']) wrap(Node.prototype, name);
  wrap(Node.prototype, 'textContent', (_, value) => (counts.characters += String(value).length));
  for (const name of ['tagName', 'getAttribute', 'closest', 'matches', 'getBoundingClientRect', 'checkVisibility']) wrap(Element.prototype, name);
  for (const name of ['previousElementSibling', 'nextElementSibling', 'children', 'shadowRoot', 'scrollHeight']) wrap(Element.prototype, name);
  for (const proto of [Element.prototype, Document.prototype]) for (const name of ['querySelector', 'querySelectorAll']) wrap(proto, name, through);

  globalThis.pmlCount = (act) => {
    Object.assign(counts, { asked: 0, searched: 0, characters: 0 });
    const size = (document.body.textContent ?? '').length;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let texts = 0;
    while (walker.nextNode()) texts++;
    on = true;
    act();
    on = false;
    return { ...counts, texts, size };
  };
}

declare global {
  var pmlCount: (act: () => void) => Count;
}
