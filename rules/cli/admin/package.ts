// Packs a hospital build for the hospital's own server, and writes what the browsers ask there: update.xml and updates.json.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import crx3 from 'crx3';
import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Any fixed day, so that the same build gives the same bytes. */
const packedAt = Date.UTC(2020, 0, 1);
type Manifest = {
  version: string;
  key?: string;
  update_url?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko?: { id?: string; update_url?: string; strict_min_version?: string } };
};
/** A fault that the administrator can mend; the sentence says how. */
export class PackageFault extends Error {}

const manifestIn = (dir: string): Manifest => {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file)) throw new PackageFault(`There is no build in ${dir}. Make one with PML_HOSTS and PML_UPDATE_URL and "npm run build".`);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Public half as the manifest carries it (`PML_CHROME_KEY`), and the id that Chrome makes of it: half its SHA-256 in the letters a to p. */
export function chromeIdentity(privatePem: string): { key: string; id: string } {
  const der = createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return { key: der.toString('base64'), id: [...id].map((c) => 'abcdefghijklmnop'[Number.parseInt(c, 16)]).join('') };
}

/** Writes a new private key; never over an old one. */
export function writeKey(file: string): ReturnType<typeof chromeIdentity> {
  if (existsSync(file)) throw new PackageFault(`${file} is there already. Give another name: a lost key cannot be made again.`);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  return chromeIdentity(pem);
}

/** `crx` and `update.xml` of a Chrome build; `at` is the folder's address without a slash at its end. */
export async function packChrome(build: string, keyFile: string, at: string, out: string): Promise<{ id: string; file: string; version: string }> {
  const manifest = manifestIn(build);
  if (!existsSync(keyFile)) throw new PackageFault(`There is no key ${keyFile}. Make one with "npm run updates -- key ${keyFile}".`);
  const { key, id } = chromeIdentity(readFileSync(keyFile, 'utf8'));
  if (manifest.key !== key)
    throw new PackageFault(`The build has another key than ${keyFile}, so that its id would change. Build it with PML_CHROME_KEY=${key}`);
  if (manifest.update_url !== `${at}/update.xml`)
    throw new PackageFault(`The build looks for updates at ${manifest.update_url ?? 'no address'}. Build it with PML_UPDATE_URL=${at}`);
  const file = `pml-sentinel-${manifest.version}.crx`;
  mkdirSync(out, { recursive: true });
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort();
  await crx3(files, {
    keyPath: keyFile,
    crxPath: join(out, file),
    xmlPath: join(out, 'update.xml'),
    crxURL: `${at}/${file}`,
    forceDateTime: packedAt,
  });
  return { id, file, version: manifest.version };
}

/** The build as a zip: what Mozilla signs, or what a Firefox takes that asks for no signature. */
export function packFirefox(build: string, out: string): string {
  const { version } = manifestIn(build);
  const names = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort();
  const entries: Zippable = Object.fromEntries(
    names.map((n) => [n.slice(build.length + 1).replaceAll('\\', '/'), [readFileSync(n), { mtime: packedAt }]]),
  );
  const file = join(out, `pml-sentinel-${version}-unsigned.xpi`);
  mkdirSync(out, { recursive: true });
  writeFileSync(file, zipSync(entries, { level: 9 }));
  return file;
}

/** Puts an add-on (signed by Mozilla) beside `updates.json`, which names it with its SHA-256. */
export function publishFirefox(xpi: string, at: string, out: string): { id: string; file: string; version: string } {
  if (!existsSync(xpi)) throw new PackageFault(`There is no file ${xpi}. Give the file that Mozilla signed.`);
  const bytes = readFileSync(xpi);
  const inside = unzipSync(bytes, { filter: (f) => f.name === 'manifest.json' })['manifest.json'];
  if (!inside) throw new PackageFault(`${xpi} holds no manifest.json. Give the file that Mozilla signed.`);
  const { version, browser_specific_settings } = JSON.parse(strFromU8(inside)) as Manifest;
  const { id, update_url, strict_min_version } = browser_specific_settings?.gecko ?? {};
  if (!id) throw new PackageFault(`${xpi} names no id. Build it with PML_GECKO_ID.`);
  if (update_url !== `${at}/updates.json`)
    throw new PackageFault(`The add-on looks for updates at ${update_url ?? 'no address'}. Build it with PML_UPDATE_URL=${at}`);
  const file = `pml-sentinel-${version}.xpi`;
  mkdirSync(out, { recursive: true });
  copyFileSync(xpi, join(out, file));
  const update = {
    version,
    update_link: `${at}/${file}`,
    update_hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    applications: { gecko: { strict_min_version } },
  };
  writeFileSync(join(out, 'updates.json'), `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 1)}\n`);
  return { id, file, version };
}
