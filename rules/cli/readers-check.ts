// Checks the readers: all eight, each with every section once and an opening that only points.
import { factSet } from '../../lib/evidence/fact-set.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { readerIds } from '../../lib/rules/schema/reader.ts';
import { anchorsOf } from './article-check.ts';

export function checkReaders(bundle: Pick<Bundle, 'article' | 'agents' | 'facts' | 'sources' | 'patient' | 'readers'>): Problem[] {
  const problems: Problem[] = [];
  const bad = (path: string, what: string, mend: string) => problems.push({ file: 'rules/readers.json', path, what, mend });
  const anchors = anchorsOf(bundle);
  const sections = bundle.article.map((s) => s.id);
  for (const id of readerIds)
    if (bundle.readers.filter((r) => r.id === id).length !== 1) bad(id, 'This reader is not there exactly once.', 'keep one entry for each reader.');
  const [first] = bundle.readers;
  const facts = first ? factSet(first, bundle).join() : '';
  for (const r of bundle.readers) {
    if ([...r.order].sort().join() !== [...sections].sort().join())
      bad(`${r.id}.order`, 'The order is not every section once.', `use each of ${sections.join(', ')}.`);
    else if (r.order[0] !== sections[0]) bad(`${r.id}.order`, 'The answer does not come first.', `start with "${sections[0]}".`);
    if (new Set(r.groups).size !== r.groups.length) bad(`${r.id}.groups`, 'A group stands twice.', 'keep one.');
    if (!r.opening.some((x) => x.t === 'link')) bad(`${r.id}.opening`, 'The opening points nowhere.', 'link to what this reader needs first.');
    for (const x of r.opening) {
      if (x.t === 'link' && !anchors.has(x.to.slice(1)))
        bad(`${r.id}.opening`, `The link ${x.to} leads nowhere.`, 'link to a section, a heading or an agent.');
      if (/\d/.test(x.v)) bad(`${r.id}.opening`, `A number stands in "${x.v}".`, 'leave numbers to the facts.');
    }
    if (factSet(r, bundle).join() !== facts) bad(r.id, 'This reader is shown other facts than the first.', 'show every reader the same facts.');
  }
  return problems;
}
