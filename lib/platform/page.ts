// The few browser calls a page script makes; no polyfill, so that the script stays small.
import type { FromPage, Sent, ToPage } from './messages.ts';

type Runtime = {
  id?: string;
  sendMessage(m: unknown): Promise<unknown>;
  onMessage: { addListener(f: (m: ToPage, s: { id?: string }, reply: (v?: unknown) => void) => void): void; removeListener(f: unknown): undefined };
};
type Api = { runtime?: Runtime; dom?: { openOrClosedShadowRoot(el: Element): ShadowRoot | null } };

// Firefox has it too, with promises in manifest 3. `browser` by itself may be an element of the page that is called so:
// Chromium gives its isolated worlds the page's named elements (whatwg/html#2212), though never in place of a name of its own.
declare const chrome: Api;
const { runtime, dom } = chrome;

/** False once the extension was updated or removed under the page (w3c/webextensions#138, wxt#1676). */
export const alive = () => runtime?.id;

/** The reply, or undefined when nobody answers any more. */
export async function send<T>(m: FromPage | Sent): Promise<T | undefined> {
  try {
    return (await runtime?.sendMessage(m)) as T;
  } catch {}
}

/** Every message is answered at once with `stamp`, by which the background knows the document; Firefox would keep it waiting. */
export function listen(stamp: number, f: (m: ToPage) => void): () => undefined {
  // only our own extension can reach `onMessage` in a page; others have an event of their own
  const on = (m: ToPage, _: unknown, reply: (v?: unknown) => void) => {
    reply(stamp);
    f(m);
  };
  runtime?.onMessage.addListener(on);
  return () => runtime?.onMessage.removeListener(on);
}

/** The shadow root of an element, closed ones included, where the browser gives them to extensions. */
export function shadowOf(el: Element): ShadowRoot | null | undefined {
  try {
    return el.shadowRoot ?? dom?.openOrClosedShadowRoot(el) ?? (el as unknown as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
  } catch {}
}
