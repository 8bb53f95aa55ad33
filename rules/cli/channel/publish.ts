// `rules publish DIR`: files for any static web server; the large ones never change, the small pointer is replaced in one step.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caps } from '../../../lib/channel/arrive.ts';
import { bytesOf, sha256 } from '../../../lib/channel/bytes.ts';
import { writePlain } from '../../../lib/channel/plain.ts';
import { isRefusal } from '../../../lib/channel/refusal.ts';
import { type Parcel, Pointer, type Signed } from '../../../lib/channel/schema/parcel.ts';
import type { Head } from '../../../lib/channel/schema/release.ts';
import { checkSigned } from '../../../lib/channel/signature.ts';
import { follow } from '../../../lib/channel/trust.ts';
import { defaultOut } from './build.ts';
import { put, readFile, readSignable, readTrust, readValue, Stop, signaturesBeside } from './files.ts';
import type { Given } from './options.ts';
import { serverFiles, tagsOf } from './servers.ts';

type Item = Signed & { version: number; file: string; signaturesFile: string };

export async function publish({ values, operands }: Given): Promise<number> {
  const [dir, file = defaultOut, ...more] = operands;
  if (!dir || more.length) throw new Stop(2, 'Give the folder that a web server serves: publish DIR [RELEASE].');
  if (!existsSync(file)) throw new Stop(2, `There is no release ${file}. Make one with "rules build" and "rules sign".`);
  const release = await item(file, 'rules', 'release');
  const head = readSignable(file).value as unknown as Head;
  const size = bytesOf(release.payload).length;
  if (size > caps.release) throw new Stop(1, `The release has ${size} bytes, and clients take ${caps.release} at most.`);
  const old = oldPointer(dir);
  const digest = await sha256(bytesOf(release.payload));
  if (old && old.channel !== head.channel) throw new Stop(1, `${dir} holds the ${old.channel} channel, and this release is for ${head.channel}.`);
  if (old && (old.release.version > head.version || (old.release.version === head.version && old.release.sha256 !== digest)))
    throw new Stop(1, `${dir} holds release ${old.release.version} already. Build with a higher number: --version ${old.release.version + 1}.`);

  const given = await Promise.all(values.keys.map((f) => item(f, 'keys', 'keys')));
  const kept = (old?.keys ?? []).filter((k) => !given.some((g) => g.version === k.version)).map((k) => fromDir(dir, k));
  const keys = [...kept, ...given].sort((a, b) => a.version - b.version);
  const recalls = values.recalls ? await item(values.recalls, 'recalls', 'recalls') : old?.recalls ? fromDir(dir, old.recalls) : null;
  if (values.key.length) {
    const root = await readTrust(values.key, values.threshold);
    const trust = await follow(root, keys);
    if (isRefusal(trust)) throw new Stop(1, `Clients would refuse the lists of keys. ${trust.sentence}`);
    for (const [kind, x] of [
      ['rules', release],
      ['recalls', recalls],
    ] as const) {
      const wrong = x && (await checkSigned(kind, bytesOf(x.payload), x.signatures, trust.list));
      if (wrong) throw new Stop(1, `Clients would refuse the ${kind}. ${wrong.sentence}`);
    }
  } else console.log('The signatures were not checked. Give the public keys that clients trust, with --key.');

  const pointer = {
    format: 'pml-sentinel-pointer',
    schema: 1,
    channel: head.channel,
    release: { version: release.version, sha256: digest, bytes: size, file: release.file, signatures: release.signaturesFile },
    keys: keys.map((k) => ({ version: k.version, file: k.file, signatures: k.signaturesFile })),
    recalls: recalls && { version: recalls.version, file: recalls.file, signatures: recalls.signaturesFile },
  };
  const parcel: Parcel = {
    format: 'pml-sentinel-parcel',
    schema: 1,
    keys: keys.map(plain),
    recalls: recalls && plain(recalls),
    release: plain(release),
  };
  if (!values.dry) mkdirSync(dir, { recursive: true });
  for (const x of [release, ...given, ...(recalls ? [recalls] : [])]) {
    put(join(dir, x.file), x.payload, values.dry);
    put(join(dir, x.signaturesFile), x.signatures, values.dry);
  }
  put(join(dir, `import-${release.version}.json`), parcel, values.dry);
  for (const [name, text] of serverFiles()) put(join(dir, name), text, values.dry);
  replace(dir, writePlain(pointer), release.version, values.dry);
  console.log(`${values.dry ? 'Nothing was written. ' : ''}rulesUrl is the address of pointer.json.`);
  return 0;
}

const plain = ({ payload, signatures }: Signed): Signed => ({ payload, signatures });

/**
 * Clients see the old pointer or the new one, and never half of one. Its time is set to a second that no pointer here
 * had before, so that its ETag is new, and `etags.txt` gains a line that says which release it stands for.
 */
function replace(dir: string, text: string, version: number, dry: boolean): void {
  const [path, list] = [join(dir, 'pointer.json'), join(dir, 'etags.txt')];
  const size = bytesOf(text).length;
  if (!dry) {
    const before = existsSync(path) ? statSync(path).mtimeMs : 0;
    const time = Math.max(Math.floor(Date.now() / 1000), Math.floor(before / 1000) + 1) * 1000;
    const { nginx, apache } = tagsOf(time, size);
    appendFileSync(list, `${version} ${new Date(time).toISOString()} nginx ${nginx} apache ${apache}\n`);
    writeFileSync(`${path}.new`, text);
    utimesSync(`${path}.new`, time / 1000, time / 1000);
    renameSync(`${path}.new`, path);
  }
  console.log(`${dry ? 'Would write' : 'Wrote'} ${path} (${size} bytes), which puts it all in force.`);
}

/** A signed file under a name made of its number and its bytes; a file signed again has other signatures and another name for them. */
async function item(path: string, kind: string, name: string): Promise<Item> {
  const read = readSignable(path);
  const beside = signaturesBeside(path);
  if (read.kind !== kind) throw new Stop(1, `${path} holds ${read.kind}, not ${kind}.`);
  if (!beside) throw new Stop(1, `${path} is not signed. Sign it with "rules sign".`);
  const signatures = writePlain(beside);
  const version = Number(read.value.version);
  const stem = `${name}-${version}-${(await sha256(read.bytes)).slice(0, 16)}`;
  return {
    payload: read.text,
    signatures,
    version,
    file: `${stem}.json`,
    signaturesFile: `${stem}-${(await sha256(bytesOf(signatures))).slice(0, 8)}.sig`,
  };
}

const fromDir = (dir: string, x: { version: number; file: string; signatures: string }): Item => ({
  version: x.version,
  file: x.file,
  signaturesFile: x.signatures,
  payload: readFile(join(dir, x.file)).text,
  signatures: readFile(join(dir, x.signatures)).text,
});

function oldPointer(dir: string): Pointer | null {
  const path = join(dir, 'pointer.json');
  if (!existsSync(path)) return null;
  const r = Pointer.safeParse(readValue(path));
  if (!r.success) throw new Stop(1, `${path} is no pointer of this channel. Publish into an empty folder.`);
  return r.data;
}
