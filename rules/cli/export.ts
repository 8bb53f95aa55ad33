// `rules export` and `rules assess`: the rules as FHIR or CSV, and FHIR medication records judged from a file.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { hookCards } from '../../lib/exchange/cds/card.ts';
import { makeJudge } from '../../lib/exchange/chart.ts';
import { parseFhir } from '../../lib/exchange/fhir/gather.ts';
import { planBundle } from '../../lib/exchange/fhir/plan.ts';
import { columns, tableRows } from '../../lib/exchange/table.ts';
import { problemLine } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

export const exportHelp = {
  export:
    'export --to fhir|csv [--base URL] [--out FILE]  Writes the rules as FHIR R4 PlanDefinitions or as CSV, one line a sentence. URL is where a server will serve them.',
  assess:
    'assess [FILE] [--cards] [--json]  Judges FHIR R4 MedicationRequest and MedicationStatement records of one patient, from FILE or standard input; with --cards as CDS Hooks cards.',
};

/** A byte order mark, so that Excel takes it for UTF-8; a cell that begins like a formula is kept from being one. */
export const toCsv = (rules: Parameters<typeof tableRows>[0]): string =>
  stringify(tableRows(rules), { header: true, columns: [...columns], bom: true, escape_formulas: true, record_delimiter: 'windows' });

/** The exit code. */
export function runExport(args: string[], rules: Bundle): number {
  const { to, base, out } = parseArgs({ args, options: { to: { type: 'string' }, base: { type: 'string' }, out: { type: 'string' } } }).values;
  if (to !== 'fhir' && to !== 'csv') {
    console.error('Say what to write: --to fhir or --to csv.');
    return 2;
  }
  if (base !== undefined && !URL.canParse(base)) {
    console.error(`"${base}" is no address. Write it whole, such as https://fhir.example.org/r4.`);
    return 2;
  }
  const text = to === 'fhir' ? `${JSON.stringify(planBundle(rules, base), null, 1)}\n` : toCsv(rules);
  if (out) writeFileSync(out, text);
  else process.stdout.write(text);
  return 0;
}

export function runAssess(args: string[], rules: Bundle): number {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { cards: { type: 'boolean' }, json: { type: 'boolean' } } });
  const file = positionals[0];
  let json: string;
  try {
    json = readFileSync(file ?? 0, 'utf8');
  } catch (e) {
    console.error(`The file cannot be read (${(e as Error).message}). Give a file with FHIR JSON.`);
    return 2;
  }
  const given = parseFhir(json, file ?? 'standard input');
  const { chart, problems } =
    given.value === undefined ? { chart: undefined, problems: given.problems } : makeJudge(rules)([given.value], Date.now(), file);
  if (!chart) {
    for (const p of problems) console.error(problemLine(p));
    return 1;
  }
  if (values.cards) console.log(JSON.stringify({ cards: hookCards(chart.agents, chart.coverage, rules, { uuid: randomUUID }) }, null, 1));
  else if (values.json) console.log(JSON.stringify(chart, null, 1));
  else {
    console.log(`${chart.badge}  ${chart.coverage.sentence}`);
    for (const a of chart.agents)
      console.log(
        `${a.counted ? a.tier : 'not counted'}: ${a.title}, ${a.status}${a.firm ? '' : ', possible'}${a.systemic ? '' : ', not systemic'} (${a.rows[0]?.text}; ${a.by})`,
      );
    for (const p of chart.possible) console.log(`possible: "${p.matched}" may be ${p.agents.join(' or ')}`);
    for (const n of chart.notAssessed) console.log(n.leftOut ? `assessed, left out: ${n.name}. ${n.leftOut}` : `not assessed: ${n.name}`);
    for (const n of chart.nearMisses) console.log(`passed over: "${n.matched}": ${n.reason}`);
  }
  return 0;
}
