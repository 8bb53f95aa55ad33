// `npm run pilot`: puts the exported counts of many computers together into one page for the decision after a pilot.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasons } from '../../../lib/alert/acknowledge.ts';
import { faces } from '../../../lib/alert/faces.ts';
import { outcomes, outcomeText, type Row } from '../../../lib/alert/tally.ts';
import { tiers } from '../../../lib/rules/schema/terms.ts';

const header = 'medicine,tier,outcome,count,counted_since';
/** What a clinician says that speaks against a card. */
const against = ['cds-not-applicable', 'cds-suboptimal-context', 'recipient-disagrees-evidence'];

export type Limits = { answers: number; notUseful: number; against: number };
/** Starting points: agree on your own before the pilot begins. */
export const limits: Limits = { answers: 30, notUseful: 20, against: 30 };

/** The rows of one exported file. Its cells hold no comma and no quote by their making; anything else is refused. */
export function countsIn(text: string, file: string): Row[] {
  const [first, ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  if (first !== header) throw new Error(`${file}: This is no file of counts. Export it on the options page.`);
  return lines.map((line, i) => {
    const [agent = '', tier = '', outcome = '', count = '', since = '', ...more] = line.split(',');
    const n = Number(count);
    const fits = /^[a-z0-9][a-z0-9 -]*$/.test(agent) && tiers.some((t) => t === tier) && outcomes.some((o) => o === outcome);
    if (!fits || !Number.isInteger(n) || n < 1 || !/^\d{4}-\d{2}-\d{2}$/.test(since) || more.length)
      throw new Error(`${file}: Line ${i + 2} is not one of an exported file. Export it anew, and do not edit it.`);
    return { agent, tier, outcome, n } as Row;
  });
}

type Line = { what: string; found: string; wanted: string; good: boolean | null };
const percent = (part: number, whole: number) => (whole ? (100 * part) / whole : 0);

/** `null` where too few answers were given to say anything. */
export function judge(rows: readonly Row[], l: Limits): Line[] {
  const sum = (of: readonly string[]) => rows.filter((r) => of.includes(r.outcome)).reduce((n, r) => n + r.n, 0);
  const faced = sum(faces);
  const reasoned = sum(reasons.map((r) => r.code));
  const answers = faced + reasoned;
  const share = (part: number, whole: number, limit: number) => (whole < l.answers / 2 ? null : percent(part, whole) <= limit);
  return [
    { what: 'Answers of clinicians (faces and reasons)', found: `${answers}`, wanted: `at least ${l.answers}`, good: answers >= l.answers || null },
    {
      what: 'Called not useful, of all faces',
      found: `${sum(['not-useful'])} of ${faced}`,
      wanted: `at most ${l.notUseful} %`,
      good: share(sum(['not-useful']), faced, l.notUseful),
    },
    {
      what: 'Reasons that speak against the card, of all reasons',
      found: `${sum(against)} of ${reasoned}`,
      wanted: `at most ${l.against} %`,
      good: share(sum(against), reasoned, l.against),
    },
  ];
}

export function pilotPage(rows: readonly Row[], computers: number, l: Limits): string {
  const lines = judge(rows, l);
  const word = (g: boolean | null) => (g === null ? 'too few to say' : g ? 'yes' : 'no');
  const verdict = lines.some((x) => x.good === false)
    ? 'The counts speak against going on as it is.'
    : lines.some((x) => x.good === null)
      ? 'The counts are too few to decide by.'
      : 'The counts do not speak against going on.';
  const total = new Map<string, number>();
  for (const r of rows) total.set(`${r.agent}|${r.tier}|${r.outcome}`, (total.get(`${r.agent}|${r.tier}|${r.outcome}`) ?? 0) + r.n);
  const table = [...total]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, n]) => {
      const [agent, tier, outcome] = k.split('|') as [string, string, Row['outcome']];
      return `| ${agent} | ${tier} | ${outcomeText(outcome)} | ${n} |`;
    });
  return `# After the pilot: go or no-go

Counts of ${computers} computers. They name no patient, no user, no page and no time of day.

**${verdict}** They cannot decide alone: go through the list below.

| | Found | Wanted | Met |
| --- | --- | --- | --- |
${lines.map((x) => `| ${x.what} | ${x.found} | ${x.wanted} | ${word(x.good)} |`).join('\n')}

## To be answered by people

- [ ] On 20 charts, somebody compared the sign with the medication list. Was a medicine of the rules missed?
- [ ] The same for the infusion unit: does the medication list show what is given there? If not, do users know?
- [ ] Did a sign or popup ever speak of another patient than the one on the page? One case is a no-go.
- [ ] Is the list of your record system read completely (no \`+\`, no \`?\`) on the pages that clinicians use?
- [ ] Has a clinician of yours read the rules of the medicines that you use most? No clinician of this project has.
- [ ] Do users know what the sign means, and whom to call?
- [ ] Has somebody settled whether local law counts it as a medical device?

## All counts

| Medicine | Tier | What | Count |
| --- | --- | --- | --- |
${table.join('\n')}
`;
}

const usage = 'Usage: npm run -s pilot -- COUNTS.csv ... [--answers 30] [--not-useful 20] [--against 30] [--out FILE]';

/** What was asked for, or null where it cannot be understood. */
function operands() {
  const number = { type: 'string' as const };
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: number, answers: number, 'not-useful': number, against: number, help: { type: 'boolean' } },
    });
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const asked = operands();
  if (asked?.values.help) {
    console.log(usage);
    process.exit(0);
  }
  if (!asked?.positionals.length) {
    console.error(usage);
    process.exit(2);
  }
  const { values, positionals } = asked;
  try {
    const rows = positionals.flatMap((f) => countsIn(readFileSync(f, 'utf8'), f));
    const given = (v: string | undefined, fallback: number) => (v === undefined ? fallback : Number(v));
    const l = {
      answers: given(values.answers, limits.answers),
      notUseful: given(values['not-useful'], limits.notUseful),
      against: given(values.against, limits.against),
    };
    if (Object.values(l).some((n) => !(n >= 0))) throw new Error('A limit must be a number that is not negative.');
    const page = pilotPage(rows, positionals.length, l);
    if (values.out) writeFileSync(values.out, page);
    else process.stdout.write(page);
  } catch (e) {
    console.error((e as Error).message);
    process.exitCode = 1;
  }
}
