// The page of intended use, made of the rules, so that no sentence of it is written twice.
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
