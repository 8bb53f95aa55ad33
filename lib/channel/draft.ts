// A release that is not signed yet: put together, and judged by the code of the client, so that what would be refused is never signed.
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Content, type Ground, readContent, readHead } from './content.ts';
import { writePlain } from './plain.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Head, Release } from './schema/release.ts';
import type { Channel, KeyList } from './schema/signed.ts';

/** Days for which a release is good unless somebody says otherwise, and the most that clients take. */
export const usualDays = 120;
export const mostDays = 400;
const newest = '999.0.0';
const moment = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

type Wanted = { channel: Channel; version: number; days?: number; minimumApp?: string; now: number };

export const headOf = ({ channel, version, days = usualDays, minimumApp = '0.1.0', now }: Wanted): Head => ({
  format: 'pml-sentinel-rules',
  schema: 1,
  channel,
  version,
  issued: moment(now),
  expires: moment(now + days * 86_400_000),
  minimumApp,
});

const floors = new WeakMap<Bundle, Bundle>();
/** The package with 0 for its number, so that a release may carry the same rules; one and the same, since what is tried of a floor is kept. */
function floorOf(packaged: Bundle): Bundle {
  const floor = floors.get(packaged) ?? { ...packaged, version: 0 };
  floors.set(packaged, floor);
  return floor;
}

/** The exact text to be signed, and what it would put in force; or why clients would refuse it. */
export function judge(release: Release, packaged: Bundle, now: number): { text: string; content: Content } | Refusal {
  const text = writePlain(release);
  const ground: Ground = { root: { channel: release.channel } as KeyList, bundled: floorOf(packaged), app: newest };
  const opened = readHead(text, ground);
  const content = isRefusal(opened) ? opened : readContent(opened.value, ground, now);
  return isRefusal(content) ? content : { text, content };
}
