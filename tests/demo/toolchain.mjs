// Installs what is missing and runs a TypeScript file on the project's own Node; plain JavaScript, since it runs on the user's.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const oldest = 20;
/** The first Node that runs .ts files without a flag and suits the tools. */
const typescriptNode = [22, 18];

/** Packages of a lock file as path -> version, without those that may be left out on this system. */
function locked(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([path, entry]) => path && !entry.optional && !entry.devOptional)
      .map(([path, entry]) => [path, entry.version]),
  );
}

/** Contents are compared, not dates: a fresh checkout dates everything alike. */
function upToDate(dir) {
  const installed = join(dir, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = locked(installed);
  for (const [path, version] of locked(join(dir, 'package-lock.json'))) if (there.get(path) !== version) return false;
  return true;
}

function install(dir) {
  if (upToDate(dir)) return;
  console.error(`Installing packages in ${dir}`);
  if (npm(dir, 'ci')) return;
  // A registry that lacks another system's packages makes a lock that "npm ci" refuses and "npm install" takes.
  console.error('"npm ci" failed; trying "npm install" with the same versions');
  if (!npm(dir, 'install', '--no-save')) throw new Error(`The packages of ${dir} could not be installed; npm's own message is above.`);
}

function npm(dir, ...args) {
  const own = process.env.npm_execpath;
  // Standard output belongs to results, so npm writes to standard error.
  const options = { cwd: dir, stdio: ['ignore', 2, 2] };
  const done = own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return done.status === 0;
}

/** Everything that has a lock file: the project, the EHR front ends the tests show, and the examples. */
export function installAll() {
  install(root);
  for (const folder of ['tests/ehr', 'docs/examples'].map((f) => join(root, f)).filter(existsSync))
    for (const name of readdirSync(folder)) {
      const dir = join(folder, name);
      if (existsSync(join(dir, 'package-lock.json'))) install(dir);
    }
}

/** The Node that came with the packages; else this one, if it is new enough. */
function toolNode() {
  const own = ['bin/node', 'bin/node.exe'].map((name) => join(root, 'node_modules/node', name)).find(existsSync);
  if (own) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = typescriptNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  throw new Error(
    'The npm package "node" did not install its program (are install scripts switched off?); use Node 22.18 or newer, or allow its script.',
  );
}

/** Runs `file` (from the root) to its end; this process ends as it does. `more`: folders with packages that only this file needs. */
export function run(file, args, more = []) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  try {
    if (major < oldest) throw new Error(`This needs Node ${oldest} or newer; this is Node ${process.versions.node}.`);
    installAll();
    for (const dir of more) install(join(root, dir));
    // The same Node for every tool and npm script below, also where this was not called through npm.
    // What Node made of each file is kept, since a start of a tool costs twice as much without.
    const env = {
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    };
    const child = spawn(toolNode(), [join(root, file), ...args], { stdio: 'inherit', cwd: root, env });
    // Ctrl+C reaches the child by itself; wait for it to put its browsers away.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code) => process.exit(code ?? 1));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
