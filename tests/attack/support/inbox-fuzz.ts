// Throws shapes from senders of every kind at the real inbox, and holds it to what it promises.
import type { Runtime } from 'webextension-polyfill';
import { foundFields } from '../../../lib/match/found.ts';
import { FromPage, FromUi, openInbox, type Refusals } from '../../../lib/platform/inbox.ts';
import type { Sender } from '../../../lib/platform/sender.ts';
import { frameFields } from '../../../lib/read/row.ts';
import { makeShapes } from './shapes.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const own = `chrome-extension://${id}`;
const page = { id, origin: 'http://127.0.0.1', url: 'http://127.0.0.1/chart', frameId: 0, tab: { id: 7 } };
const popup = { id, origin: own, url: `${own}/popup.html` };

/** Senders and what they are; `null` is nobody who is heard. */
const senders: readonly (readonly [Sender | null | undefined, 'page' | 'ui' | null])[] = [
  ...Array.from({ length: 9 }, () => [page, 'page'] as const),
  [{ ...page, frameId: 3, origin: 'null' }, 'page'],
  [{ ...page, url: `${own}/popup.html` }, 'page'],
  [{ ...page, url: 'not an address' }, 'page'],
  ...Array.from({ length: 5 }, () => [popup, 'ui'] as const),
  [{ ...popup, frameId: 0, tab: { id: 9 } }, 'ui'],
  [{ ...popup, frameId: 2, tab: { id: 9 } }, null],
  [{ ...popup, id: 'another' }, null],
  [{ ...page, id: undefined }, null],
  [{ ...page, origin: undefined }, null],
  [{ ...page, origin: undefined, url: `${own}/popup.html` }, null],
  [{ ...page, origin: '' }, null],
  [{ ...page, tab: undefined }, null],
  [{ ...page, tab: { id: -1 } }, null],
  [{ ...page, frameId: undefined }, null],
  [{}, null],
  [null, null],
  [undefined, null],
];

type OnMessage = (message: unknown, sender: unknown, reply: (v?: unknown) => void) => unknown;
export type Report = Extract<FromPage, { t: 'report' }>;
export type Fuzzed = { shapes: number; heard: number; refused: Refusals; faults: string[] };

/** `seen` gets every report that is heard. Faults say which shape of which seed they are. */
export async function fuzzInbox(seed: number, shapes: number, seen: (r: Report) => void = () => undefined): Promise<Fuzzed> {
  const faults: string[] = [];
  let heard = 0;
  let at = 0;
  let from: 'page' | 'ui' | null = null;
  let calls = 0;
  let turn = 0;
  const take = (who: 'page' | 'ui', schema: typeof FromPage | typeof FromUi) => (m: unknown) => {
    heard++;
    calls++;
    if (who !== from) faults.push(`${at}: ${who} heard what ${from} said`);
    // what was heard has names, which do not travel
    const { frame, found } = m as Partial<Report>;
    const rows = found?.map((row) => foundFields.map((name) => row[name]));
    const sent = rows ? { ...(m as Report), frame: frame && frameFields.map((name) => frame[name]), found: rows } : m;
    if (!schema.safeParse(sent).success) faults.push(`${at}: heard what the table does not have`);
    if (who === 'page' && (m as Report).t === 'report') seen(m as Report);
    // handlers may fail in every way
    turn = (turn + 1) % 7;
    if (turn === 1) throw new Error('at once');
    return turn === 2 ? Promise.reject(new Error('later')) : turn === 3 ? undefined : Promise.resolve({ said: true });
  };
  let onMessage: OnMessage | undefined;
  // what the inbox asks of a browser, answered in the browsers' words
  const runtime = { id, getURL: () => `${own}/`, onMessage: { addListener: (f: OnMessage) => (onMessage = f) } };
  const { refused } = openInbox({ page: take('page', FromPage), ui: take('ui', FromUi) }, runtime as unknown as Runtime.Static);
  const sum = (r: Refusals) => Object.values(r).reduce((a, b) => a + b, 0);
  let waiting = 0;
  const next = makeShapes(seed);
  let die = seed >>> 0;
  const roll = () => (die = (Math.imul(die, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;

  for (at = 0; at < shapes && faults.length < 10; at++) {
    const [sender, kind] = senders[roll() % senders.length] as (typeof senders)[number];
    from = kind;
    calls = 0;
    const before = sum(refused());
    let replies = 0;
    const mine = at;
    const message = next();
    try {
      waiting++;
      const late = onMessage?.(message, sender, (v) => {
        waiting--;
        if (++replies > 1) faults.push(`${mine}: answered twice`);
        if (kind !== 'ui' && v && typeof v === 'object' && 'refused' in v) faults.push(`${mine}: told a page why`);
      });
      if (late !== true && replies !== 1) faults.push(`${at}: no answer`);
      if (calls && sum(refused()) > before) faults.push(`${at}: heard and refused`);
      if (!calls && sum(refused()) !== before + 1) faults.push(`${at}: neither heard nor refused`);
    } catch (error) {
      faults.push(`${at}: threw ${error}`);
    }
    if (at % 2000 === 1999) {
      await new Promise((done) => setImmediate(done));
      if (waiting) faults.push(`${at}: ${waiting} without an answer`);
    }
  }
  await new Promise((done) => setImmediate(done));
  if (waiting) faults.push(`end: ${waiting} without an answer`);
  if (({} as { t?: unknown }).t !== undefined || ([] as unknown as { tab?: unknown }).tab !== undefined) faults.push('a prototype was changed');
  return { shapes: at, heard, refused: refused(), faults };
}
