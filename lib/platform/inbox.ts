// The one place that decides whether a message is heard: who sent it, and whether its shape and size fit.
import type { Runtime } from 'webextension-polyfill';
import { reasonCodes } from '../alert/acknowledge.ts';
import { caps } from '../channel/arrive.ts';
import { longest } from '../match/sift.ts';
import { z } from '../rules/zod.ts';
import { browser } from './api.ts';

const text = (n: number) => z.string().check(z.maxLength(n));
const count = z.number().check(z.gte(-1), z.lte(1e9));
const Hit = z.tuple([
  z.array(z.number().check(z.int(), z.gte(0), z.lte(1e5))).check(z.maxLength(16)),
  count,
  count,
  z.union([z.literal(0), z.literal(1)]),
]);
const Found = z.strictObject({
  text: text(600),
  parts: z.array(text(300)).check(z.maxLength(14)),
  section: z.enum(['active', 'listed', 'stopped', 'planned', 'held', 'allergy', 'family', 'note', 'unknown']),
  how: text(100),
  visible: z.boolean(),
  marks: z.array(text(60)).check(z.maxLength(12)),
  hits: z.array(Hit).check(z.maxLength(12)),
});
const Frame = z.strictObject({
  rowsRead: count,
  rowsKnown: count,
  lists: count,
  hiddenRows: count,
  chart: z.boolean(),
  saysNone: z.boolean(),
  loading: z.boolean(),
  pixels: z.boolean(),
  children: z.array(z.nullable(text(300))).check(z.maxLength(1000)),
  filled: z.boolean(),
});

/** What a page script may say. Treated as hostile: it can be said by a compromised page process. */
export const FromPage = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), stamp: z.number(), since: z.number() }),
  z.strictObject({ t: z.literal('match'), texts: z.array(text(longest)).check(z.maxLength(200)), bare: z.boolean() }),
  z.strictObject({ t: z.literal('dismiss') }),
  z.strictObject({ t: z.literal('open') }),
  z.strictObject({
    t: z.literal('report'),
    stamp: z.number(),
    state: z.enum(['reading', 'read']),
    patient: z.number(),
    frame: z.nullable(Frame),
    found: z.array(Found).check(z.maxLength(200)),
    texts: z.optional(z.array(text(120)).check(z.maxLength(300))),
  }),
]);

const tab = z.number().check(z.int(), z.gte(0));
/** What our own pages may ask. */
export const FromUi = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('chart'), tab, url: z.optional(text(4000)) }),
  z.strictObject({ t: z.literal('once'), tab }),
  z.strictObject({ t: z.literal('sites') }),
  z.strictObject({ t: z.literal('unwatch'), pattern: text(300) }),
  z.strictObject({ t: z.literal('watch'), pattern: text(300) }),
  z.strictObject({ t: z.literal('rules'), have: z.optional(text(80)) }),
  z.strictObject({ t: z.literal('updates') }),
  z.strictObject({ t: z.literal('check-rules') }),
  z.strictObject({ t: z.literal('take-rules'), text: text(caps.parcel) }),
  z.strictObject({ t: z.literal('rules-back') }),
  z.strictObject({
    t: z.literal('acknowledge'),
    tab,
    agent: text(60),
    reason: z.enum(reasonCodes),
    hours: z.number().check(z.gte(1), z.lte(720)),
    due: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
  z.strictObject({ t: z.literal('unacknowledge'), tab, agent: text(60) }),
  z.strictObject({ t: z.literal('kept-promise'), id: text(60) }),
]);

export type FromPage = z.infer<typeof FromPage>;
export type FromUi = z.infer<typeof FromUi>;
export type PageSender = { tabId: number; frameId: number; origin: string };

export type Handlers = {
  page(m: FromPage, from: PageSender): Promise<unknown> | unknown;
  ui(m: FromUi): Promise<unknown>;
};

const own = new URL(browser.runtime.getURL('')).origin;

/** Installs the single listener. Unknown senders and shapes are dropped and counted. */
export function openInbox(handlers: Handlers): { refused: () => number } {
  let refused = 0;
  const onMessage = (message: unknown, sender: Runtime.MessageSender, reply: (v: unknown) => void): true | undefined => {
    const kind = senderKind(sender);
    const parsed = kind === 'ui' ? FromUi.safeParse(message) : kind === 'page' ? FromPage.safeParse(message) : null;
    if (!parsed?.success) {
      refused++;
      return undefined;
    }
    // a word that wants no answer waits for none: its page may be gone before one comes, and Firefox logs that as an error
    const wantsReply = kind === 'ui' || /^(hello|match)$/.test(parsed.data.t);
    const result =
      kind === 'ui'
        ? handlers.ui(parsed.data as FromUi)
        : Promise.resolve(
            handlers.page(parsed.data as FromPage, {
              tabId: sender.tab?.id ?? -1,
              frameId: sender.frameId ?? 0,
              origin: (sender as { origin?: string }).origin ?? '',
            }),
          );
    if (!wantsReply) {
      result.catch(() => undefined);
      // said at once: Firefox would keep the page's promise open until garbage is collected
      reply(undefined);
      return undefined;
    }
    result.then(reply, () => reply(undefined));
    // `return true` and a late reply mean the same in every browser, promises do not (mdn/browser-compat-data#30194)
    return true;
  };
  // the polyfill's type knows no late reply
  browser.runtime.onMessage.addListener(onMessage as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  return { refused: () => refused };
}

/** Extension origin is one of our pages unless it is embedded; anything else with our id is a page script. */
function senderKind(s: Runtime.MessageSender): 'ui' | 'page' | null {
  if (s.id !== browser.runtime.id) return null;
  const origin = (s as { origin?: string }).origin ?? (s.url ? new URL(s.url).origin : '');
  if (origin === own || s.url?.startsWith(`${own}/`)) return (s.frameId ?? 0) === 0 ? 'ui' : null;
  return s.tab?.id !== undefined ? 'page' : null;
}
