// Judges a release whose signatures hold: what it says of itself, then what it would do.
import { parseBy } from '../rules/parse.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { runCanaries } from './canaries.ts';
import { breaches, isCritical } from './floor.ts';
import { type LocalMark, merge } from './merge.ts';
import { readPlain } from './plain.ts';
import { looseEnds } from './references.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import { type Erratum, Head, Opening, Release } from './schema/release.ts';
import type { KeyList } from './schema/signed.ts';

/** What stands fast in this installation. */
export type Ground = {
  /** The first key list, from the package or the policy. */
  root: KeyList;
  /** The rules of the package: the floor. */
  bundled: Bundle;
  /** Version of the extension, such as 1.4.0. */
  app: string;
};

export type Content = { head: Head; rules: Bundle; marks: LocalMark[]; errata: Erratum[] };

/** Longest time for which a release may promise to be good, in ms. */
const longest = 400 * 86_400_000;
const schemaKnown = 1;

/** Only for text whose signatures were checked. */
export function readHead(payload: string, ground: Ground): { head: Head; value: unknown } | Refusal {
  const json = readPlain(payload);
  if ('wrong' in json) return refusal('not-plain', json.wrong);
  const { value } = json;
  const opening = Opening.safeParse(value);
  if (!opening.success) return refusal('bad-schema', 'it does not say that it is rules.');
  if (opening.data.schema > schemaKnown) return refusal('unknown-format');
  const { value: head } = parseBy<Head>(Head, value, 'release');
  if (!head) return refusal('bad-schema', 'its version, dates or channel are not well-formed.');
  if (head.channel !== ground.root.channel) return refusal('other-channel', `${head.channel} instead of ${ground.root.channel}.`);
  if (older(ground.app, head.minimumApp)) return refusal('app-too-old', `${head.minimumApp} or newer instead of ${ground.app}.`);
  const span = Date.parse(head.expires) - Date.parse(head.issued);
  if (span <= 0 || span > longest) return refusal('bad-schema', 'it must expire after its date, and within 400 days.');
  return { head, value };
}

/**
 * The rules that a release would put in force, or why it must not; `now` in ms. `tried`: these very bytes have passed
 * self-tests, loose ends and floor in this installation since the browser started, so that these are not run again.
 */
export function readContent(value: unknown, ground: Ground, now: number, tried = false): Content | Refusal {
  const { bundled, root } = ground;
  const { value: release, problems } = parseBy<Release>(Release, value, 'release');
  if (!release) return refusal('bad-schema', `at ${problems[0]?.path.replace(/[^\w.[\]-]/g, '').slice(0, 80) || 'the top'}.`);
  const { rules: own, local, errata } = release;
  if (!own && !local) return refusal('bad-schema', 'it holds neither rules nor local additions.');
  if (local && root.channel !== 'hospital') return refusal('bad-schema', 'only a hospital can add local rules.');
  if (own && own.version <= bundled.version) return refusal('overtaken', `${bundled.version} is packaged, ${own.version} came.`);
  const wrong = own && !tried && checkOwn(own, release, now);
  if (wrong) return wrong;
  const merged = local ? merge(own ?? bundled, local) : { rules: own ?? bundled, marks: [], conflicts: [], tuned: [] };
  const [conflict] = merged.conflicts;
  if (conflict) return refusal('local-conflict', `${conflict}.`);
  if (tried) return { head: release, rules: merged.rules, marks: merged.marks, errata };
  const [loose] = looseEnds(merged.rules);
  if (loose) return refusal('loose-end', `${loose}.`);
  if (local) {
    const untested = local.agents.find((a) => !local.canaries.some((c) => c.expect.some((e) => e.agent === a.id)));
    if (untested) return refusal('canary-failed', `no self-test finds ${untested.id}.`);
    const [canary] = runCanaries({ ...merged.rules, canaries: local.canaries }, now);
    if (canary) return refusal('canary-failed', canary.path);
  }
  const [breach] = breaches(bundled, merged.rules, { channel: root.channel, errata: [...errata, ...merged.tuned], now });
  if (breach) return refusal('below-floor', `${breach}.`);
  return { head: release, rules: merged.rules, marks: merged.marks, errata };
}

/** A whole set of rules: its number, its criteria, its loose ends and its self-tests. */
function checkOwn(own: Bundle, head: Head, now: number): Refusal | null {
  if (own.version !== head.version) return refusal('bad-schema', 'the rules inside have another number than the release.');
  const odd = own.agents.find((a) =>
    [a.tier, ...(a.products ?? []).flatMap((p) => p.tier ?? [])].some(
      (t) => !t.criterion.startsWith(`${t.value}.`) || t.criterion.endsWith('.local'),
    ),
  );
  if (odd) return refusal('bad-schema', `the tier of ${odd.id} does not have a published criterion of that tier.`);
  const [loose] = looseEnds(own);
  if (loose) return refusal('loose-end', `${loose}.`);
  if (!own.canaries.some((c) => !c.expect.length)) return refusal('canary-failed', 'there is no list that must stay silent.');
  const untested = own.agents.find((a) => isCritical(a) && !own.canaries.some((c) => c.expect.some((e) => e.agent === a.id)));
  if (untested) return refusal('canary-failed', `no self-test finds ${untested.id}.`);
  const [canary] = runCanaries(own, now);
  return canary ? refusal('canary-failed', canary.path) : null;
}

/** Whether version `a` comes before `b`, number by number. */
export function older(a: string, b: string): boolean {
  const [x, y] = [a, b].map((v) => v.split('.').map(Number));
  for (let i = 0; i < 3; i++) if ((x?.[i] ?? 0) !== (y?.[i] ?? 0)) return (x?.[i] ?? 0) < (y?.[i] ?? 0);
  return false;
}

/** Head and content in one, for what was stored. */
export function readRelease(payload: string, ground: Ground, now: number, tried = false): Content | Refusal {
  const head = readHead(payload, ground);
  return isRefusal(head) ? head : readContent(head.value, ground, now, tried);
}
