// The rules command line: one function a command; exit 0 good, 1 bad content, 2 bad use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '../../lib/rules/problem.ts';
import { channelCommands, runChannel } from './channel/commands.ts';
import { noteRules } from './check.ts';
import { everyProblem } from './compile.ts';
import { runDiff } from './diff.ts';
import { english } from './english.ts';
import { exportHelp, runAssess, runExport } from './export.ts';
import { levelReport } from './level.ts';
import { loadRules } from './load.ts';
import { lookalikeReport } from './lookalikes.ts';
import { staleSchemas, writeSchemas } from './schema.ts';
import { readLines, type Tried, tryLines } from './try.ts';

const root = join(import.meta.dirname, '..');
const help: Record<string, string> = {
  check:
    'check [DIR]  Checks the rules: schema, sources, numbers, names, look-alikes, reading level, and that no text offers a cause of PML as its treatment. A problem names file, path and the mend.',
  schema:
    'schema  Writes rules/schema.json, rules/channel.schema.json, rules/assessment.schema.json, rules/units.json and the files for administrators in docs/admin from the code.',
  agents: 'agents [--json]  Lists every agent with tier, evidence and review state, and what was left out.',
  diff: 'diff OLD NEW [--json]  Says in words what differs between two rules folders or two compiled bundles.',
  level: 'level [--json]  Says how hard each agent and each section of the article is to read.',
  lookalikes: 'lookalikes [--json]  Lists the names that are one or two letters from the general name of another medicine.',
  try: 'try [FILE] [--ndjson]  One medication entry a line from FILE or standard input; says what would match.',
  ...exportHelp,
  ...Object.fromEntries(Object.entries(channelCommands).map(([k, c]) => [k, c.help])),
};

const [command = '', ...args] = process.argv.slice(2);
const flag = (f: string) => args.includes(f);
const operand = args.find((a) => !a.startsWith('-'));

if (!help[command] || flag('--help')) {
  console.log(
    help[command] ??
      `Usage: npm run -s rules -- <command>\n\n${Object.values(help)
        .map((h) => `  ${h}`)
        .join('\n')}`,
  );
  process.exit(help[command] || flag('--help') || !command ? 0 : 2);
}

const channel = channelCommands[command];
if (channel) process.exit(await runChannel(channel, args));

const known: Record<string, string[]> = {
  check: ['--json'],
  agents: ['--json'],
  try: ['--ndjson', '--json'],
  schema: [],
  diff: ['--json'],
  level: ['--json'],
  lookalikes: ['--json'],
  export: ['--to', '--base', '--out'],
  assess: ['--cards', '--json'],
};
const strange = args.find((a) => a.startsWith('-') && !known[command]?.includes(a));
if (strange) {
  console.error(`There is no option ${strange}. See "npm run -s rules -- ${command} --help".`);
  process.exit(2);
}
if (command === 'schema') {
  writeSchemas(root);
  process.exit(0);
}
const dir = command === 'check' && operand ? operand : root;
if (!existsSync(join(dir, 'sources.json'))) {
  console.error(`There are no rules in ${dir}. Give the folder that holds sources.json.`);
  process.exit(2);
}
const loaded = loadRules(dir);
const bundle = { ...loaded.bundle, version: loaded.version };
if (command === 'export' || command === 'assess') {
  const whole = { schema: 1 as const, issued: loaded.issued, ...bundle };
  process.exit(command === 'export' ? runExport(args, whole) : runAssess(args, whole));
}

if (command === 'check') {
  const problems = everyProblem(loaded);
  for (const f of staleSchemas(root))
    problems.push({ file: join('rules', f), path: '', what: 'It differs from the code.', mend: 'run "npm run -s rules -- schema".' });
  if (flag('--json')) console.log(JSON.stringify({ problems }));
  else {
    for (const p of problems) console.error(problemLine(p));
    for (const n of noteRules(loaded)) console.log(`Note: ${problemLine(n)}`);
    console.log(`${bundle.agents.length} agents, ${Object.keys(bundle.facts).length} facts, ${problems.length} problems`);
  }
  process.exitCode = problems.length ? 1 : 0;
} else if (command === 'agents') {
  const agents = bundle.agents.map((a) => ({
    agent: a.id,
    tier: a.tier.value,
    criterion: a.tier.criterion,
    evidence: a.evidence,
    review: a.review.transitions.at(-1)?.to ?? 'submitted',
  }));
  const leftOut = bundle.leftOut.map(({ name, reason }) => ({ name, reason }));
  if (flag('--json')) console.log(JSON.stringify({ agents, leftOut }));
  else {
    for (const a of agents) console.log(`${a.agent.padEnd(30)} ${a.tier.padEnd(10)} ${a.evidence.padEnd(17)} ${a.review}`);
    for (const l of leftOut) console.log(`left out: ${l.name}: ${l.reason}`);
  }
} else if (command === 'diff')
  process.exitCode = runDiff(
    args.filter((a) => !a.startsWith('-')),
    flag('--json'),
  );
else if (command === 'level') console.log(levelReport(bundle, flag('--json'), english));
else if (command === 'lookalikes') console.log(lookalikeReport(bundle, flag('--json'), english.general));
else {
  let lines: string[];
  try {
    lines = readLines(operand);
  } catch (e) {
    console.error(`The file cannot be read (${(e as Error).message}). Give a text file with one entry a line.`);
    process.exit(2);
  }
  const rest = ({ notAssessed = [], nearMisses = [] }: Tried) =>
    [
      ...notAssessed.map((n) => (n.leftOut ? `${n.name}: assessed, left out. ${n.leftOut}` : `${n.name}: not assessed`)),
      ...nearMisses.map((n) => `"${n.matched}": ${n.reason}; not counted as ${n.agents.join(', ')}`),
    ]
      .map((l) => `\n  ${l}`)
      .join('');
  const out = tryLines(bundle, lines).map((r) =>
    flag('--ndjson')
      ? JSON.stringify(r)
      : `${r.text}\n  ${r.mentions.map((m) => `${m.agent} ("${m.matched}", ${m.status}${m.firm ? '' : ', not firm'}${m.systemic ? '' : ', not systemic'}${m.note ? `: ${m.note}` : ''})`).join('; ') || 'nothing'}${rest(r)}`,
  );
  process.stdout.write(out.length ? `${out.join('\n')}\n` : '');
}
