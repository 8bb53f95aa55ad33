// The one place that decides whether a message is heard: who sent it, and whether its shape and size fit.
import type { Runtime } from 'webextension-polyfill';
import { reasonCodes } from '../alert/acknowledge.ts';
import { faces } from '../alert/faces.ts';
import { caps } from '../channel/arrive.ts';
import { foundFields } from '../match/found.ts';
import { longest } from '../match/sift.ts';
import { frameFields } from '../read/row.ts';
import { z } from '../rules/zod.ts';
import type { Report } from './messages.ts';
import { browser } from './native.ts';
import { type Sender, whoSent } from './sender.ts';
import { fits } from './weight.ts';

const text = (n: number) => z.string().check(z.maxLength(n));
const count = z.number().check(z.gte(-1), z.lte(1e9));
const Hit = z.tuple([
  z.array(z.number().check(z.int(), z.gte(0), z.lte(1e5))).check(z.maxLength(16)),
  count,
  count,
  z.union([z.literal(0), z.literal(1)]),
]);
/** Values without names, as page scripts send them: more than there are names for is refused, and a shape checks the rest. */
const named = (names: readonly string[]) =>
  z.pipe(
    z.array(z.unknown()).check(z.maxLength(names.length)),
    z.transform((values) => Object.fromEntries(values.map((value, i) => [names[i], value ?? undefined]))),
  );
const Found = z.pipe(
  named(foundFields),
  z.strictObject({
    text: text(600),
    parts: z.array(text(300)).check(z.maxLength(16)),
    section: z.enum(['active', 'listed', 'stopped', 'planned', 'held', 'allergy', 'family', 'note', 'unknown']),
    how: text(100),
    visible: z.boolean(),
    marks: z.array(text(60)).check(z.maxLength(12)),
    hits: z.array(Hit).check(z.maxLength(12)),
  }),
);
const Frame = z.pipe(
  named(frameFields),
  z.strictObject({
    rowsRead: count,
    rowsKnown: count,
    lists: count,
    hiddenRows: count,
    chart: z.boolean(),
    saysNone: z.boolean(),
    loading: z.boolean(),
    pixels: z.boolean(),
    inner: z.array(z.nullable(text(300))).check(z.maxLength(1000)),
    filled: z.boolean(),
    taught: z.optional(z.array(text(9).check(z.regex(/^[+-](list|name)\d{1,3}$/))).check(z.maxLength(400))),
  }),
);

/** What a page script may say. Treated as hostile: it can be said by a compromised page process. */
export const FromPage = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), stamp: z.number(), since: z.number() }),
  z.strictObject({ t: z.literal('match'), texts: z.array(text(longest)).check(z.maxLength(200)), bare: z.boolean() }),
  z.strictObject({ t: z.literal('dismiss') }),
  z.strictObject({ t: z.literal('open') }),
  z.strictObject({ t: z.literal('show'), what: z.enum(['list', 'name']), path: text(300), box: text(1500) }),
  z.strictObject({ t: z.literal('pick-end') }),
  z.strictObject({
    t: z.literal('report'),
    stamp: z.number(),
    patient: z.number(),
    frame: z.optional(Frame),
    found: z.array(Found).check(z.maxLength(200)),
    texts: z.optional(z.array(text(120)).check(z.maxLength(300))),
  }),
]);

// browsers throw at larger ones
const tab = z.number().check(z.int(), z.gte(0), z.lte(2 ** 31 - 1));
/** As browsers grant them. */
const pattern = text(300).check(z.regex(/^(<all_urls>|(\*|https?):\/\/[^/\s]+\/\*)$/));
/** What our own pages may ask. */
export const FromUi = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('chart'), tab, url: z.optional(text(4000)) }),
  z.strictObject({ t: z.literal('once'), tab }),
  z.strictObject({ t: z.literal('sites') }),
  z.strictObject({ t: z.literal('unwatch'), pattern }),
  z.strictObject({ t: z.literal('watch'), pattern }),
  z.strictObject({ t: z.literal('rules'), have: z.optional(text(80)) }),
  z.strictObject({ t: z.literal('updates') }),
  z.strictObject({ t: z.literal('check-rules') }),
  z.strictObject({ t: z.literal('take-rules'), text: text(caps.parcel) }),
  z.strictObject({ t: z.literal('rules-back') }),
  z.strictObject({ t: z.literal('self-test') }),
  z.strictObject({ t: z.literal('rules-now') }),
  z.strictObject({
    t: z.literal('acknowledge'),
    tab,
    agent: text(60),
    // that it is held, or how useful it was
    reason: z.optional(z.enum(reasonCodes)),
    hours: z.optional(z.number().check(z.gte(1), z.lte(720))),
    due: z.optional(z.iso.date()),
    face: z.optional(z.enum(faces)),
  }),
  z.strictObject({ t: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ t: z.literal('unacknowledge'), tab, agent: text(60) }),
  z.strictObject({ t: z.literal('kept-promise'), id: text(60) }),
  z.strictObject({ t: z.literal('teach'), tab, what: z.enum(['list', 'name']) }),
  z.strictObject({ t: z.literal('taught') }),
  z.strictObject({ t: z.literal('untaught'), line: text(2000) }),
]);

export type FromPage = z.infer<typeof FromPage>;
export type FromUi = z.infer<typeof FromUi>;
/** What stays of a frame's word; without counts nothing was read yet. */
export const reported = ({ texts: _, ...rest }: Extract<FromPage, { t: 'report' }>): Omit<Report, 'texts'> => ({
  ...rest,
  frame: rest.frame ?? null,
  state: rest.frame ? 'read' : 'reading',
});

export type PageSender = { tabId: number; frameId: number; origin: string };

export type Handlers = {
  page(m: FromPage, from: PageSender): Promise<unknown> | unknown;
  ui(m: FromUi): Promise<unknown> | unknown;
};

/** `failed`: it was heard, and answering it went wrong. */
export type Refused = { refused: 'sender' | 'size' | 'shape' | 'flood' | 'failed' };
export type Refusals = Record<Refused['refused'], number>;

/** The most characters and parts of one message; a reader's longest word is under a million. */
const sizes = { page: { characters: 1_500_000, parts: 60_000 }, ui: { characters: 8_000_000, parts: 60_000 } };
/** The card has two buttons, in the top frame, and a person presses no faster, in ms. */
const fromCard = /^(open|dismiss)$/;
const press = 700;

/** Installs the single listener. Whatever comes is answered; what does not fit is refused, counted, and changes nothing. */
export function openInbox(handlers: Handlers, runtime: Runtime.Static = browser.runtime): { refused: () => Refusals } {
  const refused: Refusals = { sender: 0, size: 0, shape: 0, flood: 0, failed: 0 };
  // cut from the address: where an engine knows no origin for the scheme it says "null", as it does of every sandboxed frame
  const own = runtime.getURL('').replace(/\/$/, '');
  const pressed = new Map<string, number>();

  const hear = (message: unknown, sender: Sender): { answer?: Promise<unknown>; why?: Refused['refused']; ui: boolean } => {
    const who = whoSent(sender, runtime.id, own);
    if (!who) return { why: 'sender', ui: false };
    const ui = who.kind === 'ui';
    if (!fits(message, sizes[who.kind])) return { why: 'size', ui };
    if (ui) {
      const { data } = FromUi.safeParse(message);
      return data ? { answer: soon(() => handlers.ui(data)), ui } : { why: 'shape', ui };
    }
    const { data } = FromPage.safeParse(message);
    if (!data) return { why: 'shape', ui };
    if (fromCard.test(data.t)) {
      if (who.frameId !== 0) return { why: 'sender', ui };
      const button = `${who.tabId} ${data.t}`;
      if (Math.abs(Date.now() - (pressed.get(button) ?? 0)) < press) return { why: 'flood', ui };
      if (pressed.size > 100) pressed.clear();
      pressed.set(button, Date.now());
    }
    const done = soon(() => handlers.page(data, who));
    // a reader says again what a background that was ended in the midst of it may not have kept
    const answer = data.t === 'report' ? done.then(() => true) : done;
    // a word that wants no answer waits for none: its page may be gone before one comes, and Firefox logs that as an error
    if (/^(hello|match|report|show)$/.test(data.t)) return { answer, ui };
    answer.catch(() => refused.failed++);
    return { ui };
  };

  const onMessage = (message: unknown, sender: Sender, reply: (v?: unknown) => void): true | undefined => {
    const { answer, why, ui } = hear(message, sender);
    // our own pages are told why; a page script gets no reason, and an answer all the same: what is never answered it says again
    const refuse = (w: Refused['refused']) => {
      refused[w]++;
      reply(ui ? ({ refused: w } satisfies Refused) : false);
    };
    if (why) refuse(why);
    // said at once: Firefox would keep the page's promise open until garbage is collected
    else if (!answer) reply();
    // `return true` and a late reply mean the same in every browser, promises do not (mdn/browser-compat-data#30194)
    else {
      answer.then(reply, () => refuse('failed'));
      return true;
    }
    return undefined;
  };
  // the types know no late reply
  runtime.onMessage.addListener(onMessage as unknown as Parameters<typeof runtime.onMessage.addListener>[0]);
  return { refused: () => ({ ...refused }) };
}

/** What a handler throws at once is thrown later, like all else that goes wrong in it. */
const soon = async (handle: () => unknown): Promise<unknown> => handle();
