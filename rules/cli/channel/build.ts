// `rules build` and `rules rollback`: write a release, ready to be signed, once it would be accepted.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headOf, judge, mostDays } from '../../../lib/channel/draft.ts';
import { isRefusal } from '../../../lib/channel/refusal.ts';
import type { Release } from '../../../lib/channel/schema/release.ts';
import { type Channel, channels } from '../../../lib/channel/schema/signed.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { compileRules } from '../compile.ts';
import { put, readSignable, readValue, Stop } from './files.ts';
import type { Given } from './options.ts';

export const defaultOut = join('.output', 'rules', 'release.json');
const root = join(import.meta.dirname, '../..');

/** The packaged rules, as the floor; its number is taken as 0, so that a release may carry the same. */
function packaged(): Bundle {
  try {
    return JSON.parse(compileRules(root)) as Bundle;
  } catch (e) {
    throw new Stop(1, (e as Error).message);
  }
}

export function build({ values, operands }: Given): number {
  if (operands.length) throw new Stop(2, 'build takes no file; see "rules build --help".');
  const channel = channelOf(values.channel ?? 'hospital');
  const bundle = packaged();
  const local = values.local ? (readValue(values.local) as Release['local']) : undefined;
  const version = values.version ?? bundle.version;
  const own = local ? undefined : { ...bundle, version };
  const errata = values.errata ? (readValue(values.errata) as Release['errata']) : [];
  return write({ ...head(channel, version, values), errata, ...(own && { rules: own }), ...(local && { local }) }, bundle, values);
}

/** Old content, by its file, under a number above the one that is out now. */
export function rollback({ values, operands }: Given): number {
  const [file, ...more] = operands;
  if (!file || more.length) throw new Stop(2, 'Give the release to return to: rollback RELEASE --version N.');
  if (!values.version) throw new Stop(2, 'Give the new number, above the one that is out now: --version N.');
  const old = readSignable(file);
  if (old.kind !== 'rules') throw new Stop(1, `${file} is no release.`);
  const was = old.value as unknown as Release;
  if (values.version <= was.version) throw new Stop(2, `The new number must be above ${was.version}; clients refuse to go back.`);
  const channel = channelOf(was.channel);
  const rules = was.rules && { ...was.rules, version: values.version };
  const next = {
    ...head(channel, values.version, values),
    minimumApp: was.minimumApp,
    errata: was.errata,
    ...(rules && { rules }),
    ...(was.local && { local: was.local }),
  };
  console.log(`Content of release ${was.version}, as release ${values.version}.`);
  return write(next, packaged(), values);
}

function head(channel: Channel, version: number, { days, minimumApp }: Given['values']) {
  if ((days ?? 0) > mostDays) throw new Stop(2, `A release may be good for ${mostDays} days at most: --days.`);
  return headOf({ channel, version, ...(days !== undefined && { days }), ...(minimumApp && { minimumApp }), now: Date.now() });
}

function channelOf(name: string): Channel {
  if (!channels.some((c) => c === name)) throw new Stop(2, `There is no channel "${name}". Choose ${channels.join(' or ')}.`);
  return name as Channel;
}

/** Judged by the code of the client, then written: what would be refused is never signed. */
function write(release: Release, bundle: Bundle, values: Given['values']): number {
  const judged = judge(release, bundle, Date.now());
  if (isRefusal(judged)) throw new Stop(1, `${judged.sentence} ${judged.next}`);
  const { text, content } = judged;
  const out = values.out ?? defaultOut;
  if (!values.dry) mkdirSync(dirname(out), { recursive: true });
  put(out, text, values.dry);
  const mark = content.marks.map((m) => `  ${m.agent}: ${m.text}`).join('\n');
  console.log(`Release ${release.version} of the ${release.channel} channel, good until ${release.expires.slice(0, 10)}; not signed yet.`);
  if (mark) console.log(`Local:\n${mark}`);
  return 0;
}
