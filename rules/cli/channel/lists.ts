// `rules keylist` and `rules recall`: write the list of keys and the list of recalls, ready to be signed.
import { existsSync } from 'node:fs';
import { type KeyList, Recalls } from '../../../lib/channel/schema/signed.ts';
import { listProblem } from '../../../lib/channel/trust.ts';
import { put, readTrust, readValue, Stop } from './files.ts';
import type { Given } from './options.ts';

const today = () => `${new Date().toISOString().slice(0, 19)}Z`;

export async function keylist({ values, operands }: Given): Promise<number> {
  if (operands.length || !values.key.length || !values.version)
    throw new Stop(2, 'Give the public keys and the number: keylist --key FILE [--key FILE ...] --version N [--threshold N] [--channel NAME].');
  const given = await readTrust(values.key, values.threshold);
  const channel = values.channel === 'public' ? 'public' : 'hospital';
  const needs: KeyList['needs'] = channel === 'public' ? ['clinical', 'engineering'] : [];
  const list: KeyList = { ...given, channel, needs, version: values.version, issued: today() };
  const wrong = await listProblem(list);
  if (wrong) throw new Stop(1, `Clients would refuse this list: ${wrong}`);
  put(values.out ?? `keys-${values.version}.json`, list, values.dry);
  console.log('Sign it with enough of the keys of the list before it, and with enough of its own.');
  return 0;
}

export function recall({ values, operands }: Given): number {
  const [reason, ...more] = operands;
  if (!reason || more.length || !values.version)
    throw new Stop(2, 'Give the release and the reason: recall "REASON" --version N [--recalls OLD] [--channel NAME].');
  if (values.recalls && !existsSync(values.recalls)) throw new Stop(2, `There is no file ${values.recalls}.`);
  const old = values.recalls ? Recalls.safeParse(readValue(values.recalls)) : null;
  if (old && !old.success) throw new Stop(1, `${values.recalls} is no list of recalls.`);
  const before = old?.success ? old.data : null;
  const next = {
    format: 'pml-sentinel-recalls',
    schema: 1,
    channel: before?.channel ?? (values.channel === 'public' ? 'public' : 'hospital'),
    version: (before?.version ?? 0) + 1,
    issued: today(),
    releases: [...(before?.releases ?? []), { version: values.version, reason }],
  };
  const checked = Recalls.safeParse(next);
  if (!checked.success) throw new Stop(1, 'The reason is too long, or the list is full.');
  put(values.out ?? `recalls-${next.version}.json`, checked.data, values.dry);
  return 0;
}
