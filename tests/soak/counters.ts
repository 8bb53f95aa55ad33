// Counts what our scripts hold on to in a page: listeners, observers, and what these watch; installed beside them, and runs in the page.
export interface Held {
  /** Listeners on things that are still there. */
  listeners: number;
  observers: number;
  /** Nodes that observers watch and that are still there. */
  observed: number;
}

type Kept = Record<string, (() => Held) | undefined>;

/** Closes over nothing, and holds nothing itself: a listener that it kept would keep what it listens to. Only what begins after it counts, which is enough to see growth. */
export function startCounting(): void {
  const world = globalThis as unknown as Kept & { WeakRef: typeof WeakRef };
  if (world.pmlHeld) return;
  type Listening = { target: WeakRef<object>; type: string; f: WeakRef<object>; signal?: AbortSignal };
  let listening: Listening[] = [];
  const made: { ref: WeakRef<object>; nodes: WeakRef<object>[] }[] = [];
  const proto = EventTarget.prototype;
  const { addEventListener: add, removeEventListener: remove } = proto;
  proto.addEventListener = function (
    this: EventTarget,
    type: string,
    f: EventListenerOrEventListenerObject | null,
    o?: AddEventListenerOptions | boolean,
  ) {
    const target = this ?? globalThis;
    if (f) listening.push({ target: new WeakRef(target), type, f: new WeakRef(f), signal: typeof o === 'object' ? o.signal : undefined });
    return add.call(target, type, f, o);
  };
  proto.removeEventListener = function (
    this: EventTarget,
    type: string,
    f: EventListenerOrEventListenerObject | null,
    o?: EventListenerOptions | boolean,
  ) {
    const target = this ?? globalThis;
    const at = listening.findIndex((l) => l.type === type && l.f.deref() === f && l.target.deref() === target);
    if (at >= 0) listening.splice(at, 1);
    return remove.call(target, type, f, o);
  };
  for (const { prototype } of [MutationObserver, ResizeObserver] as { prototype: { observe(...a: unknown[]): void; disconnect(): void } }[]) {
    const { observe, disconnect } = prototype;
    const of = (observer: object) => {
      let one = made.find((m) => m.ref.deref() === observer);
      if (!one) made.push((one = { ref: new WeakRef(observer), nodes: [] }));
      return one;
    };
    prototype.observe = function (this: object, ...args: unknown[]) {
      const { nodes } = of(this);
      if (!nodes.some((n) => n.deref() === args[0])) nodes.push(new WeakRef(args[0] as object));
      return observe.apply(this as never, args);
    };
    prototype.disconnect = function (this: object) {
      of(this).nodes.length = 0;
      return disconnect.call(this as never);
    };
  }
  world.pmlHeld = () => {
    listening = listening.filter((l) => l.target.deref() && !l.signal?.aborted);
    const alive = made.filter((m) => m.ref.deref());
    for (const m of alive) m.nodes = m.nodes.filter((n) => n.deref());
    return { listeners: listening.length, observers: alive.length, observed: alive.reduce((n, m) => n + m.nodes.length, 0) };
  };
}

export function heldNow(): Held | null {
  return (globalThis as unknown as Kept).pmlHeld?.() ?? null;
}
