// Asks the background from a page of our own: its answer, or undefined where it refused, or was ended before it could answer.
import { browser } from './native.ts';

export async function ask<T>(message: { t: string } & Record<string, unknown>): Promise<T | undefined> {
  const said = (await browser.runtime.sendMessage(message).catch(() => undefined)) as (T & { refused?: unknown }) | null | undefined;
  return said && typeof said === 'object' && 'refused' in said && typeof said.refused === 'string' ? undefined : (said ?? undefined);
}
