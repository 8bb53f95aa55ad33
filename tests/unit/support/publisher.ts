// A publisher for tests: real keys, real signatures, and a small set of the real rules, quick enough to try thousands of times.

import { bytesOf } from '../../../lib/channel/bytes.ts';
import { runCanaries } from '../../../lib/channel/canaries.ts';
import type { Ground } from '../../../lib/channel/content.ts';
import { writePlain } from '../../../lib/channel/plain.ts';
import type { Parcel, Signed } from '../../../lib/channel/schema/parcel.ts';
import type { Local, Release } from '../../../lib/channel/schema/release.ts';
import type { Key, KeyList, Recalls, Role } from '../../../lib/channel/schema/signed.ts';
import { type Kind, makeKey, sign } from '../../../lib/channel/signature.ts';
import { agentFacts } from '../../../lib/evidence/agent-facts.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { rules } from './real.ts';

export type Pair = { privateKey: JsonWebKey; publicKey: Key };

/** 23 November 2026, noon UTC. */
export const now = Date.UTC(2026, 10, 23, 12);
export const day = 86_400_000;
export const moment = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The real rules, cut down to some agents and what these need; `version` is that of the package. */
export function smallRules(version = 1, ids = ['natalizumab', 'rituximab', 'dimethyl fumarate', 'adalimumab'], names = 8): Bundle {
  // few names each, since every name is tried in many lines
  const agents = rules.agents.filter((a) => ids.includes(a.id)).map((a) => ({ ...a, names: a.names.slice(0, names) }));
  if (agents.length !== ids.length) throw new Error(`The rules lack one of ${ids.join(', ')}.`);
  const wanted = new Set(agents.flatMap(agentFacts));
  for (const id of wanted) for (const other of rules.facts[id]?.from ?? []) wanted.add(other);
  const facts = Object.fromEntries(Object.entries(rules.facts).filter(([id]) => wanted.has(id)));
  const cited = new Set(Object.values(facts).flatMap((f) => f.sources.map((s) => s.source)));
  const small = structuredClone({
    ...rules,
    version,
    agents,
    facts,
    sources: Object.fromEntries(Object.entries(rules.sources).filter(([id]) => cited.has(id))),
    regimens: rules.regimens.filter((r) => r.agents.every((a) => ids.includes(a))).slice(0, 5),
    classes: [],
    tables: [],
    article: [],
    readers: [],
    canaries: rules.canaries.filter((c) => c.expect.every((e) => ids.includes(e.agent))),
  });
  // only self-tests whose names are left
  const failing = new Set(runCanaries(small, now).map((p) => p.path));
  const good = small.canaries.filter((c) => !failing.has(c.id));
  return { ...small, canaries: [...good.filter((c) => c.expect.length).slice(0, 6), ...good.filter((c) => !c.expect.length).slice(0, 2)] };
}

export const pair = (role: Role): Promise<Pair> => makeKey(role);

export function keyList(version: number, pairs: Pair[], over: Partial<KeyList> = {}): KeyList {
  return {
    format: 'pml-sentinel-keys',
    schema: 1,
    channel: 'public',
    version,
    issued: moment(now - 30 * day),
    threshold: 2,
    needs: ['clinical', 'engineering'],
    keys: pairs.map((p) => p.publicKey),
    ...over,
  };
}

/** Signed text as it is; `payload` need not be well-formed. */
export async function signText(kind: Kind, payload: string, pairs: Pair[]): Promise<Signed> {
  const signatures = await Promise.all(
    pairs.map(async (p) => ({ key: p.publicKey.id, signature: await sign(kind, bytesOf(payload), p.privateKey) })),
  );
  return { payload, signatures: writePlain({ format: 'pml-sentinel-signatures', schema: 1, signatures }) };
}
export const signed = (kind: Kind, value: unknown, pairs: Pair[]) => signText(kind, writePlain(value), pairs);

/** A release of the public channel with a change that can be told by its number. */
export function release(version: number, base: Bundle, over: Partial<Release> = {}): Release {
  const { issued, expires, rules: own, ...rest } = over;
  return {
    format: 'pml-sentinel-rules',
    schema: 1,
    channel: 'public',
    version,
    issued: issued ?? moment(now - day),
    expires: expires ?? moment(now + 60 * day),
    minimumApp: '0.1.0',
    errata: [],
    ...rest,
    ...('rules' in over ? (own ? { rules: own } : {}) : { rules: { ...base, version, issued: '2026-11-22' } }),
  };
}

export function local(over: Partial<Local> = {}): Local {
  return { organisation: 'Example Hospital', agents: [], facts: {}, sources: {}, names: [], notes: [], links: [], tiers: [], canaries: [], ...over };
}

export const recalls = (version: number, releases: Recalls['releases'], over: Partial<Recalls> = {}): Recalls => ({
  format: 'pml-sentinel-recalls',
  schema: 1,
  channel: 'public',
  version,
  issued: moment(now - day),
  releases,
  ...over,
});

export const parcel = (over: Partial<Pick<Parcel, 'keys' | 'recalls' | 'release'>>): Pick<Parcel, 'keys' | 'recalls' | 'release'> => ({
  keys: [],
  recalls: null,
  release: null,
  ...over,
});

/** Two keys of the public channel, a spare of each role, and one that nobody trusts. */
export async function cast(bundled = smallRules()) {
  const [clinical, engineering, clinical2, engineering2, thief] = await Promise.all([
    pair('clinical'),
    pair('engineering'),
    pair('clinical'),
    pair('engineering'),
    pair('clinical'),
  ]);
  const both = [clinical, engineering];
  const ground: Ground = { root: keyList(1, both), bundled, app: '0.1.0' };
  return { clinical, engineering, clinical2, engineering2, thief, both, bundled, ground };
}
