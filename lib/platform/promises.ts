// Keeps dated promises on disk, only while switched on: a keyed hash, a day and an agent; no word of the page.
import { type Promised, promised, standing } from '../alert/promise.ts';
import { browser } from './api.ts';
import { readPolicy } from './policy.ts';
import { stored } from './stored.ts';

const place = 'promises';
const secret = 'promiseKey';
const own = 'followThrough';

/** Off unless the user or the policy switched it on; never on a shared workstation. */
export async function followsThrough(): Promise<boolean> {
  const { policy } = await readPolicy();
  if (policy.sharedWorkstation) return false;
  return policy.followThrough || (await stored(own)) === true;
}

/** Switching it off takes everything away that it kept. */
export async function setFollowThrough(on: boolean): Promise<void> {
  if (on) await browser.storage.local.set({ [own]: true });
  else await browser.storage.local.remove([own, place, secret]);
}

/** 0: the page names nobody; -1: it names several. */
const named = (patient: number) => patient !== 0 && patient !== -1;
const today = () => new Date().toISOString().slice(0, 10);
const all = async (): Promise<Promised[]> => {
  const kept = (await browser.storage.local.get(place))[place];
  return Array.isArray(kept) ? standing(kept.filter(isPromised), today()) : [];
};
const isPromised = (p: unknown): p is Promised =>
  typeof p === 'object' &&
  p !== null &&
  (['id', 'key', 'agent', 'due', 'made', 'expires'] as const).every((k) => typeof (p as Promised)[k] === 'string');
const save = (list: Promised[]) => browser.storage.local.set({ [place]: list });

/** Nothing is kept for a page that names nobody, or where it is switched off. */
export async function promise(patient: number, agent: string, due: string): Promise<boolean> {
  if (!named(patient) || !(await followsThrough())) return false;
  const key = await keyOf(patient, agent);
  await save([...(await all()).filter((p) => p.key !== key), promised(key, agent, due, today(), crypto.randomUUID())]);
  return true;
}

/** The promises made for this patient about these agents. */
export async function promisesFor(patient: number, agents: string[]): Promise<Promised[]> {
  if (!named(patient) || !(await followsThrough())) return [];
  const list = await all();
  if (!list.length) return [];
  const keys = new Set(await Promise.all(agents.map((a) => keyOf(patient, a))));
  return list.filter((p) => keys.has(p.key));
}

export async function settle(id: string): Promise<void> {
  await save((await all()).filter((p) => p.id !== id));
}

async function keyOf(patient: number, agent: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${patient}|${agent}`);
  const mac = await crypto.subtle.sign('HMAC', await hmacKey(), bytes);
  return [...new Uint8Array(mac)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Made on this machine with the first promise, and used for nothing else. */
async function hmacKey(): Promise<CryptoKey> {
  const kept = (await browser.storage.local.get(secret))[secret];
  const good = typeof kept === 'string' && /^(?:[0-9a-f]{2}){32}$/.test(kept);
  const raw = good ? Uint8Array.from(kept.match(/../g) ?? [], (h) => Number.parseInt(h, 16)) : crypto.getRandomValues(new Uint8Array(32));
  if (!good) await browser.storage.local.set({ [secret]: [...raw].map((b) => b.toString(16).padStart(2, '0')).join('') });
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
