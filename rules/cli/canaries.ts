// Runs the canaries: lists that must fire, and lists that must not, through the page's own code.
import { assess } from '../../lib/assess/assessment.ts';
import { compileNames } from '../../lib/match/compile.ts';
import { makeMatcher } from '../../lib/match/matcher.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

type Source = Pick<Bundle, 'agents' | 'facts' | 'regimens' | 'classes' | 'canaries'>;

/** A problem for each canary whose answer differs; reference agents and mentions in passing are no answers. */
export function runCanaries(bundle: Source, now = Date.now()): Problem[] {
  learn(lexicon);
  const pack = compileNames({ ...bundle, version: 1 });
  const match = makeMatcher(pack);
  return bundle.canaries.flatMap((c) => {
    const found = c.lines.map((text) => ({
      text,
      parts: [text],
      section: 'listed' as const,
      how: 'doses',
      visible: true,
      marks: [],
      hits: match(text),
    }));
    const got = assess(found, bundle, pack, now)
      .filter((v) => v.systemic && v.firm && v.status !== 'mentioned')
      .map((v) => `${v.agent} ${v.tier} ${v.status === 'unknown' ? 'active' : v.status}`)
      .sort();
    const wanted = c.expect.map((e) => `${e.agent} ${e.tier} ${e.status}`).sort();
    if (got.join() === wanted.join()) return [];
    return [
      {
        file: 'rules/canaries.json',
        path: c.id,
        what: `It gives "${got.join(', ') || 'nothing'}" instead of "${wanted.join(', ') || 'nothing'}".`,
        mend: 'mend the rule, or the canary if it was wrong.',
      },
    ];
  });
}
