// `rules sign` and `rules verify`: signatures beside a file, added one person at a time.
import { writePlain } from '../../../lib/channel/plain.ts';
import { checkSigned, sign, signers } from '../../../lib/channel/signature.ts';
import { besides, put, readPrivate, readSignable, readTrust, Stop, signaturesBeside } from './files.ts';
import type { Given } from './options.ts';

export async function signFile({ values, operands }: Given): Promise<number> {
  const [file, ...more] = operands;
  if (!file || more.length || !values.key.length) throw new Stop(2, 'Give one file and a private key: sign FILE --key FILE.');
  const { kind, bytes } = readSignable(file);
  let all = signaturesBeside(file)?.signatures ?? [];
  for (const path of values.key) {
    const key = readPrivate(path);
    const signature = await sign(kind, bytes, key.private as JsonWebKey);
    all = [...all.filter((s) => s.key !== key.public.id), { key: key.public.id, signature }];
    console.log(`Signed as ${kind} by the ${key.public.role} key ${key.public.id.slice(0, 16)}.`);
  }
  put(besides(file), { format: 'pml-sentinel-signatures', schema: 1, signatures: all }, values.dry);
  return 0;
}

export async function verifyFile({ values, operands }: Given): Promise<number> {
  const [file, ...more] = operands;
  if (!file || more.length || !values.key.length)
    throw new Stop(2, 'Give one file and the public keys: verify FILE --key FILE [--key FILE ...] [--threshold N].');
  const { kind, bytes } = readSignable(file);
  const list = await readTrust(values.key, values.threshold);
  const found = signaturesBeside(file);
  if (!found) throw new Stop(1, `There is no ${besides(file)}. Sign it first with "rules sign".`);
  const keys = await signers(kind, bytes, found, list);
  const wrong = await checkSigned(kind, bytes, writePlain(found), list);
  const by = keys.map((k) => ({ key: k.id, role: k.role }));
  if (values.json) console.log(JSON.stringify({ good: !wrong, kind, threshold: list.threshold, signedBy: by, refusal: wrong }));
  else {
    for (const k of by) console.log(`Signed by the ${k.role} key ${k.key.slice(0, 16)}.`);
    console.log(
      wrong
        ? `${wrong.sentence} ${wrong.next}`
        : `Good: ${keys.length} of the given keys have signed, ${list.threshold} ${list.threshold === 1 ? 'is' : 'are'} needed.`,
    );
  }
  return wrong ? 1 : 0;
}
