// `rules keygen`: makes a pair of keys, the private one readable by its owner only.
import { existsSync } from 'node:fs';
import { type Role, roles } from '../../../lib/channel/schema/signed.ts';
import { makeKey } from '../../../lib/channel/signature.ts';
import { put, Stop } from './files.ts';
import type { Given } from './options.ts';

export async function keygen({ values }: Given): Promise<number> {
  const role = (values.role ?? 'hospital') as Role;
  if (!roles.includes(role)) throw new Stop(2, `There is no role "${role}". Choose ${roles.join(', ')}.`);
  const name = values.out ?? `rules-${role}`;
  const files = [`${name}.private.json`, `${name}.public.json`] as const;
  for (const f of files) if (existsSync(f)) throw new Stop(2, `${f} is there already. Choose another name with --out, so that no key is lost.`);
  const { privateKey, publicKey } = await makeKey(role);
  put(files[0], { format: 'pml-sentinel-private-key', public: publicKey, private: privateKey }, values.dry, 0o600);
  put(files[1], publicKey, values.dry);
  console.log(`Key ${publicKey.id.slice(0, 16)}, role ${role}. For the policy field rulesKeys:\n${publicKey.key}`);
  console.log('Keep the private file off every server. Whoever holds it can sign.');
  return 0;
}
