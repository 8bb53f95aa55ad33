// Bad files through the real command line: exit 1, and one line each with file, path, what is wrong and the mend.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesDir } from './support/real.ts';

const main = join(rulesDir, 'cli/main.ts');
const home = mkdtempSync(join(tmpdir(), 'bad-rules-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Bad = [what: string, file: string, edit: (t: string) => string | Uint8Array, line: RegExp];
const add = (text: string) => (t: string) => t.replace('{', `{${text},`);
const inRisk = (sign: string) => (t: string) => t.replace(/("id": "[a-z0-9-]+\.risk",\s+"kind": "risk",\s+"text": ")/, `$1${sign}`);
const cut = (t: string) => new Uint8Array([...new TextEncoder().encode(t.slice(0, 40)), 0xe9, 0x20, ...new TextEncoder().encode(t.slice(40))]);

/** One fault a file, so that one run of the command shows them all. */
const bad: Bad[] = [
  ['a lone surrogate', 'facts/rituximab.json', inRisk('\\ud83d '), /: \[0\]\.text: The text has a lone surrogate\. Mend: /],
  ['a direction override', 'facts/ocrelizumab.json', inRisk('\u202e'), /: \[\d+\]\.text: The text has the hidden character U\+202E\. Mend: /],
  ['a control character', 'facts/fingolimod.json', inRisk('\\u001b[31m'), /: \[\d+\]\.text: The text has the hidden character U\+001B\. Mend: /],
  ['a zero-width space', 'facts/siponimod.json', inRisk('\u200b'), /: \[\d+\]\.text: The text has the hidden character U\+200B\. Mend: /],
  ['invalid UTF-8', 'facts/ozanimod.json', cut, /: \(whole file\): It is not valid UTF-8\. Mend: /],
  ['a byte order mark', 'facts/ponesimod.json', (t) => `\ufeff${t}`, /: \(whole file\): It begins with a byte order mark\. Mend: /],
  ['a file over 5 MB', 'facts/etrasimod.json', (t) => t + ' '.repeat(5_500_000), /: \(whole file\): The file has 5\d{6} bytes\. Mend: /],
  ['__proto__', 'agents/rituximab.json', add('"__proto__": {"tier": 1}'), /: \.__proto__: The key "__proto__" is not allowed\. Mend: /],
  ['constructor', 'agents/ocrelizumab.json', add('"constructor": 1'), /: \.constructor: The key "constructor" is not allowed\. Mend: /],
  ['a key twice', 'agents/fingolimod.json', add('"id": "fingolimod"'), /: id: A key stands twice\. Mend: /],
  [
    'deep nesting',
    'agents/siponimod.json',
    (t) => t.replace('"names": [', `"names": [${'['.repeat(60)}${']'.repeat(60)},`),
    /: names\S*: Nested deeper than 24\. Mend: /,
  ],
  [
    'nesting beyond any stack',
    'agents/ozanimod.json',
    () => '['.repeat(300_000) + ']'.repeat(300_000),
    /: \S+: (Nested deeper|This is not JSON).* Mend: /,
  ],
  ['text that is no JSON', 'agents/ponesimod.json', (t) => t.replace('"id":', '"id"\n:\n:'), /: \(whole file\): This is not JSON \(.*\)\. Mend: /],
  [
    'an unknown key with a line break',
    'agents/etrasimod.json',
    add('"new\\nkey": 1'),
    /: \(whole file\): A key has the hidden character U\+000A\. Mend: /,
  ],
  ['a number without unit', 'facts/belatacept.json', (t) => t.replace(/,\s+"unit": "cases"/, ''), /: \[\d+\]\.values\.n\.unit: .+ Mend: /],
  [
    'a hidden character in the article',
    'article/02-what-it-is.md',
    (t) => t.replace('\n\n', '\n\n\u2066'),
    /: line \d+: The text has the hidden character U\+2066\. Mend: /,
  ],
];

/** Faults that only rules which load can show. */
const wrong: Bad[] = [
  [
    'a missing source',
    'facts/natalizumab.json',
    (t) => t.replace('"source": "openfda-tyruko"', '"source": "openfda-tyruco"'),
    /natalizumab\.\S+: There is no source "openfda-tyruco"\. Mend: /,
  ],
  [
    'a unit that is not in the list',
    'facts/belimumab.json',
    (t) => t.replace('"proportional reporting ratio"', '"times"'),
    /belimumab\.signal\.values\.prr\.unit: "times" is not in the list/,
  ],
  [
    'a duplicate brand',
    'agents/ublituximab.json',
    (t) => t.replace('"names": [', '"names": [{"text": "TYSABRI", "kind": "brand"},'),
    /names\[0\]: "TYSABRI" is also a name of natalizumab\. Mend: /,
  ],
  [
    'a date in the future',
    'agents/belimumab.json',
    (t) => t.replace('"searchedTo": "2026', '"searchedTo": "2126'),
    /review\.searchedTo: "2126-\d\d-\d\d" lies in the future\. Mend: /,
  ],
  [
    'a fact that contradicts another',
    'facts/monomethyl-fumarate.json',
    (t) => t.replace('"value": 414', '"value": 441'),
    /monomethyl-fumarate\.esters-cases\.values\.alc: It contradicts tegomil\S+: 441 and 414/,
  ],
  [
    'a clinician’s fact that rests on another',
    'facts/sirolimus.json',
    (t) => t.replace(/"text": /, '"from": ["pml.definition"], "text": '),
    /sirolimus\.\S+\.from: Only a patient sentence rests on other facts/,
  ],
  [
    'an interval that is marked as impossible and is not',
    'facts/general-studies.json',
    (t) => t.replace('75.5 to 103.5, as printed', '75.5 to 93.5, as printed'),
    /diagnosis\.pcr-art\.values\.before\.interval: "75\.5 to 93\.5, as printed" can be/,
  ],
  [
    'an interval that is impossible and not marked',
    'facts/general-studies.json',
    (t) => t.replace('42.1 to 72.9', '42.1 to 172.9'),
    /diagnosis\.pcr-art\.values\.after\.interval: 172\.9 % cannot be/,
  ],
  [
    'a patient sentence that is not there',
    'patient.json',
    (t) => t.replace('"patient.flare"', '"patient.flames"'),
    /patient\.flames: There is no fact "patient\.flames"/,
  ],
];

const run = (name: string, faults: Bad[]) => {
  const dir = join(home, name, 'rules');
  cpSync(rulesDir, dir, { recursive: true, filter: (f) => !f.includes('/cli') });
  for (const [what, file, edit] of faults) {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    expect(after === before, `${what} changes nothing`).toBe(false);
    writeFileSync(path, after);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', dir], { encoding: 'utf8' });
  return { status, stdout, lines: stderr.split('\n').filter(Boolean) };
};

describe.each([
  ['files that do not load', bad],
  ['rules that load and are wrong', wrong],
])('%s', (name, faults) => {
  let out: ReturnType<typeof run>;
  beforeAll(() => {
    out = run(name.replaceAll(' ', '-'), faults);
  });

  test('the command ends with 1 and crashes nowhere', () => {
    expect(out.status).toBe(1);
    expect(out.stdout).toMatch(/\d+ problems\n$/);
    expect(out.lines.filter((l) => !/^rules\/\S+: .+: .+ Mend: .+\.$/.test(l))).toEqual([]);
  });

  test.each(faults)('%s is told in one line', (_what, file, _edit, line) => {
    const told = out.lines.filter((l) => l.startsWith(`rules/${file}:`) && line.test(l));
    expect(told.length, out.lines.filter((l) => l.includes(file)).join('\n')).toBeGreaterThan(0);
  });
});

test('rules without a fault end with 0', () => {
  const { status, stdout, lines } = run('good', []);
  expect({ status, lines, stdout: stdout.trim() }).toEqual({ status: 0, lines: [], stdout: expect.stringMatching(/ 0 problems$/) });
});
