// Which rules are in force: what was stored, checked again; else what was stored before it; else the packaged ones.
import type { Bundle } from '../rules/schema/bundle.ts';
import { bytesOf, sha256 } from './bytes.ts';
import { type Content, type Ground, readRelease } from './content.ts';
import type { LocalMark } from './merge.ts';
import { isRefusal } from './refusal.ts';
import type { Erratum, Head } from './schema/release.ts';
import type { State } from './schema/state.ts';
import { degradedAfter, type Standing, standingOf } from './standing.ts';
import { dropActive, settle, withRefusal } from './state.ts';
import { versionOf } from './trust.ts';

export type InForce = {
  rules: Bundle;
  marks: LocalMark[];
  errata: Erratum[];
  /** Of the release's bytes; null: the packaged rules. */
  digest: string | null;
  /** Null: the packaged rules. */
  release: Pick<Head, 'version' | 'issued' | 'expires' | 'channel'> | null;
  standing: Standing;
  /** Plain sentences: what is in force, since when it is out of date, what was refused last. */
  says: string[];
  /** The record as it holds; to be written when it differs from what was read. */
  state: State;
};

const day = 86_400_000;

/**
 * Never throws and never comes back empty: the packaged rules are the floor. `now` in ms.
 * `tried` names a release that self-tests and floor have passed since the browser started; signatures and schema are
 * checked again all the same, since a worker wakes often and those two take most of the time.
 */
export async function load(raw: unknown, ground: Ground, now: number, tried?: string): Promise<InForce> {
  let { state } = await settle(raw, ground, now);
  let content: Content | null = null;
  let digest = '';
  while (state.active && !content) {
    const version = versionOf(state.active.payload);
    digest = await sha256(bytesOf(state.active.payload));
    const read = readRelease(state.active.payload, ground, now, digest === tried);
    const called = state.recalled.find((r) => r.version === version);
    if (!isRefusal(read) && !called) content = read;
    else if (isRefusal(read)) state = withRefusal(dropActive(state, read.sentence, now), read, version, now);
    else state = dropActive(state, `Called back: ${called?.reason}`, now);
  }
  const { seen } = state;
  // a clock that was set back does not make old rules young
  const clock = Math.max(now, seen.clock, seen.signed);
  const version = content?.head.version ?? 0;
  state = { ...state, seen: { ...seen, clock: Math.max(seen.clock, now), ...(version > seen.version && { version, sha256: null }) } };
  const standing = content ? standingOf(content.head, clock) : 'packaged';
  const head = content?.head;
  return {
    // additions alone leave the packaged rules their date, and are counted by the release
    rules: content ? { ...content.rules, version: content.head.version } : ground.bundled,
    marks: content?.marks ?? [],
    errata: content?.errata ?? [],
    digest: content ? digest : null,
    release: head ? { version: head.version, issued: head.issued, expires: head.expires, channel: head.channel } : null,
    standing,
    says: [...sentences(ground.bundled, content, standing), ...clockSentence(now, clock), ...asideSentence(state), ...refusedSentence(state)],
    state,
  };
}

/** The next moment, in ms, at which `standing` changes by time alone; infinite when it does not. */
export function changesAt({ release, standing }: Pick<InForce, 'release' | 'standing'>): number {
  if (!release || standing === 'degraded') return Number.POSITIVE_INFINITY;
  return Date.parse(release.expires) + (standing === 'current' ? 0 : degradedAfter * day);
}

function sentences(bundled: Bundle, content: Content | null, standing: Standing): string[] {
  if (!content) return [`Rules ${bundled.version} of ${bundled.issued}, as packaged with the extension.`];
  const { head, marks } = content;
  const agents = new Set(marks.map((m) => m.agent)).size;
  const until = head.expires.slice(0, 10);
  return [
    `Release ${head.version} of ${head.issued.slice(0, 10)} from the ${head.channel} channel.`,
    ...(agents ? [`Your organisation has changed what is said of ${agents} ${agents === 1 ? 'medicine' : 'medicines'}.`] : []),
    standing === 'current'
      ? `Good until ${until}.`
      : standing === 'expired'
        ? `These rules are out of date since ${until}; they keep working.`
        : `These rules are out of date since ${until}, more than ${degradedAfter} days ago; do not rely on them alone.`,
  ];
}

const clockSentence = (now: number, clock: number): string[] =>
  now < clock - day
    ? [`The clock of this computer is behind ${new Date(clock).toISOString().slice(0, 10)}, which it has shown or rules have stated.`]
    : [];

const asideSentence = ({ setAside }: State): string[] =>
  setAside === null ? [] : [`Release ${setAside} was set aside on this computer; the next number takes over.`];

const refusedSentence = ({ refused: r }: State): string[] =>
  r ? [`Refused on ${new Date(r.at).toISOString().slice(0, 10)}${r.version ? ` (release ${r.version})` : ''}: ${r.sentence} ${r.next}`] : [];
