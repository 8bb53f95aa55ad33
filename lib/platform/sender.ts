// Who sent a message, by what the browser says of the sender and never by what the message says of itself.

/** What a browser tells of a sender; `origin` is there from Chrome 80 and Firefox 126 on. */
export type Sender = { id?: string; origin?: string; url?: string; frameId?: number; tab?: { id?: number } };

export type Who = { kind: 'ui' } | { kind: 'page'; tabId: number; frameId: number; origin: string } | null;

/**
 * Our own origin is a page of ours, unless it is embedded; anything else with our id is a page script. The address is
 * never asked: a page may stand under an address whose origin it does not have. `own`: our origin.
 */
export function whoSent(sender: Sender | null | undefined, id: string, own: string): Who {
  if (!sender || sender.id !== id || typeof sender.origin !== 'string' || !sender.origin) return null;
  const { origin, frameId, tab } = sender;
  if (origin === own) return (frameId ?? 0) === 0 ? { kind: 'ui' } : null;
  const tabId = tab?.id;
  if (!isNumber(tabId) || !isNumber(frameId)) return null;
  return { kind: 'page', tabId, frameId, origin };
}

const isNumber = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 0;
