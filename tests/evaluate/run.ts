// npm run evaluate: asks every question of a set and says how often the right record came first, and what was refused rightly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, gate, measure } from './measure.ts';

const here = import.meta.dirname;
const shipped = join(here, 'questions.json');
const usage = 'npm run evaluate [-- --questions FILE ...]: asks the questions of the sets and says how many are answered rightly.';
const { values } = asked() ?? { values: { help: true, questions: undefined } };
if (values.help) {
  console.log(usage);
  process.exit(process.argv.includes('--help') ? 0 : 2);
}

/** Null where it cannot be understood. */
function asked() {
  try {
    return parseArgs({ options: { questions: { type: 'string', multiple: true }, help: { type: 'boolean' } } });
  } catch {
    return null;
  }
}

let bad = false;
for (const file of values.questions ?? [shipped, join(here, 'wordings.json'), join(here, 'voices.json')]) {
  const result = measure(JSON.parse(readFileSync(file, 'utf8')) as Asked[]);
  const pc = (part: number, of: number) => (of ? `${((100 * part) / of).toFixed(1)}% (${part} of ${of})` : 'none asked');
  console.log(`\n${file}`);
  console.log(`right record first          ${pc(result.first, result.inside)}`);
  console.log(`right record in first three ${pc(result.three, result.inside)}`);
  console.log(`outside, "not covered"      ${pc(result.refused, result.outside)}`);
  for (const m of result.misses) console.log(`miss ${m.id} ${m.text}\n     wanted ${m.wanted}\n     got    ${m.got}`);
  if (file === shipped && !gate(result)) bad = true;
}
if (bad) console.error('The shipped set is below 85% right first or 90% refused rightly.');
process.exitCode = bad ? 1 : 0;
