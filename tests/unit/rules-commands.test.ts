// The rules' command line, with what it prints and how it ends: a process of its own for each command, and rules diff also in this one.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compileRules } from '../../rules/cli/compile.ts';
import { runDiff } from '../../rules/cli/diff.ts';
import { rules, rulesDir } from './support/real.ts';

const home = mkdtempSync(join(tmpdir(), 'rules-commands-'));
const at = (f: string) => join(home, f);
const [bundle, later] = [at('old.json'), at('new.json')];

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(rulesDir, 'cli/main.ts'), ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** What the command line does with these operands, in this process, since each start of Node costs more than most comparisons. */
function diff(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((t) => void out.push(`${t}\n`)),
    vi.spyOn(console, 'error').mockImplementation((t) => void err.push(`${t}\n`)),
  ];
  try {
    const status = runDiff(
      args.filter((a) => a !== '--json'),
      args.includes('--json'),
    );
    return { status, out: out.join(''), err: err.join('') };
  } finally {
    for (const s of spies) s.mockRestore();
  }
}

beforeAll(() => {
  const text = compileRules(rulesDir);
  writeFileSync(bundle, text);
  const b = JSON.parse(text);
  b.version = 2;
  Object.assign(b.agents.find((a: { id: string }) => a.id === 'adalimumab').tier, { value: 'warning', criterion: 'warning.boxed' });
  writeFileSync(later, JSON.stringify(b));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('rules diff', () => {
  test('a folder and what it compiles to say the same', () => {
    const { status, out } = diff(rulesDir, bundle);
    expect(out).toMatch(/no difference\.\n$/);
    expect(status).toBe(0);
  });

  test('a changed bundle is told in words, under the medicine', () => {
    const { status, out } = command('diff', bundle, later);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^From version 1 of .* to version 2 of .*: 1 difference\.$/),
      '',
      'Adalimumab',
      expect.stringMatching(/^ {2}Tier raised from reference \(.*\) to warning \(PML in a boxed warning\)\.$/),
      '',
    ]);
    expect(status).toBe(0);
  });

  test('two folders are compared as well, and --json gives data', () => {
    const dir = at('rules');
    cpSync(rulesDir, dir, { recursive: true, filter: (f) => !f.includes('/cli') });
    const file = join(dir, 'facts/natalizumab.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Brain MRI at least once every {months} months.', 'Brain MRI every {months} months or more often.'),
    );
    const { status, out } = diff(rulesDir, dir, '--json');
    expect(JSON.parse(out)).toMatchObject({
      old: { version: rules.version },
      new: { version: rules.version },
      differences: [{ kind: 'wording', agent: 'natalizumab', title: 'Natalizumab' }],
    });
    expect(status).toBe(0);
  });

  test.each([
    ['one operand', [bundle], 2, /^Give two rules folders or two compiled bundles: diff OLD NEW\.\n$/],
    ['three operands', [bundle, bundle, later], 2, /^Give two/],
    ['a file that is not there', [bundle, at('none.json')], 2, /^There is no file or folder .*none\.json\.\n$/],
    ['a folder without rules', [bundle, home], 2, /^There are no rules in .*sources\.json\.\n$/],
  ])('%s', (_what, args, exit, why) => {
    const { status, out, err } = diff(...args);
    expect({ status, out, err }).toEqual({ status: exit, out: '', err: expect.stringMatching(why) });
  });

  test('an option that is not there, and bad use of the real command line', () => {
    const { status, out, err } = command('diff', bundle, later, '--loud');
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringMatching(/^There is no option --loud/) });
    expect(command('diff', bundle)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^Give two rules folders/) });
  });

  test.each([
    ['text that is no JSON', 'not rules'],
    ['other JSON', '{"schema": 1}'],
    ['a bundle with a key of its own', () => readFileSync(bundle, 'utf8').replace('{', '{"extra": 1,')],
  ])('%s is refused in one line, as bad content', (_what, text) => {
    writeFileSync(at('bad.json'), typeof text === 'string' ? text : text());
    const { status, out, err } = diff(bundle, at('bad.json'));
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^\S*bad\.json holds no rules that can be compared: .*\n$/);
  });
});

test('rules level prints a line for every agent and section, for clinicians and for patients, and the same as data', () => {
  const { status, out } = command('level');
  expect(status).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(1 + 2 * (rules.agents.length + rules.article.length));
  const { levels } = JSON.parse(command('level', '--json').out);
  const names = [...rules.agents.map((a) => a.id), ...rules.article.map((s) => s.id)];
  expect(levels.map((l: { name: string }) => l.name)).toEqual([...names, ...names]);
});

test('rules lookalikes prints every pair with its distance, and the same as data', () => {
  const { status, out } = command('lookalikes');
  expect(status).toBe(0);
  expect(out).toMatch(/^2 {2}rituximab +rituximab +cetuximab$/m);
  const { lookalikes } = JSON.parse(command('lookalikes', '--json').out);
  expect(lookalikes).toHaveLength(out.trim().split('\n').length);
  expect(lookalikes).toContainEqual({ agent: 'rituximab', name: 'rituximab', kind: 'inn', general: 'cetuximab', distance: 2, listed: true });
});

test('every command has its help', () => {
  for (const c of ['diff', 'level', 'lookalikes'])
    expect(command(c, '--help')).toMatchObject({ status: 0, out: expect.stringMatching(new RegExp(`^${c} `)) });
});
