// Pages that are made of the rules and of the tests, so that no sentence of theirs is written twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelsRead } from '../../lib/evidence/labels-read.ts';
import { reviewLine } from '../../lib/evidence/review.ts';
import { plain } from '../../lib/exchange/markdown.ts';
import { loadRules } from '../../rules/cli/load.ts';

const list = (lines: readonly string[]) => lines.map((l) => `- ${plain(l)}`).join('\n');

export function intendedUsePage(root: string): string {
  const { bundle: rules } = loadRules(join(root, 'rules'));
  const { basis } = rules;
  const regions = basis.intendedUse.regions.map(
    (u) => `### ${u.region}\n\n${plain(u.text)} Label standing is known for ${labelsRead(rules, u.region)} of ${rules.agents.length} medicines.`,
  );
  return [
    '# Intended use',
    plain(basis.intendedUse.everywhere),
    `${plain(basis.purpose)} ${plain(basis.role)}`,
    `**For whom.** ${plain(basis.users)}`,
    `**About whom.** ${plain(basis.patients)}`,
    `**Review.** ${plain(reviewLine(rules))}`,
    '## Limits',
    list(basis.limits),
    '## By region',
    ...regions,
    '## What it does not use',
    list(basis.missing.map((m) => m.text)),
    'See also [known limits](../../limits.md).',
    '',
  ].join('\n\n');
}

const marked = /\b(?:test|describe|it)\.(fails|todo|skip)(?:\.each\([^)]*\))?\(\s*(['"`])(.+?)\2/g;
const oneBrowser = /scenario\(\s*(['"`])(.+?)\1,\s*\{[^}]*browsers: \['(\w+)'\][^}]*why: (['"`])(.+?)\4/g;

/** What the tests themselves say that they expect to go wrong, leave out, or run in one browser alone. */
export function knownFailuresPage(root: string): string {
  const dir = join(root, 'tests');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /\.(test|e2e|attack)\.tsx?$/.test(f) && !f.includes('node_modules'),
  );
  const texts = files.sort().map((f) => [f, readFileSync(join(dir, f), 'utf8')] as const);
  const failing = texts.flatMap(([f, text]) => [...text.matchAll(marked)].map((m) => `${m[1]}: ${m[3]} (tests/${f})`));
  const single = texts.flatMap(([f, text]) => [...text.matchAll(oneBrowser)].map((m) => `${m[2]}: in ${m[3]} only, since ${m[5]} (tests/${f})`));
  return [
    '# Known failures',
    `Made from ${texts.length} files of tests.`,
    '## Tests that are marked as failing, left out or not written yet',
    failing.length ? list(failing) : 'None is marked. What no test covers is in [known limits](../../limits.md).',
    '## Scenarios that run in one browser alone',
    single.length ? list(single) : 'None.',
    '',
  ].join('\n\n');
}
