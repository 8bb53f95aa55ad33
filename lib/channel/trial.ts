// Tries lines on a set of rules: names are found and assessed by the page's own code.
import { type AgentView, assess } from '../assess/assessment.ts';
import { compileNames } from '../match/compile.ts';
import { expandHits } from '../match/expand.ts';
import { makeMatcher } from '../match/matcher.ts';
import { lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

type Source = Pick<Bundle, 'agents' | 'facts' | 'regimens' | 'classes'>;

export type Trial = {
  /** What a list with these lines would show. */
  views(lines: readonly string[]): AgentView[];
  /** Whether the line names the agent for sure; far quicker. */
  names(line: string, agent: string): boolean;
};

/** `now` in ms. */
export function makeTrial(rules: Source, now: number): Trial {
  learn(lexicon);
  const pack = compileNames({ ...rules, version: 1 });
  const match = makeMatcher(pack);
  return {
    views: (lines) => {
      const found = lines.map((text) => ({
        text,
        parts: [text],
        section: 'listed' as const,
        how: 'doses',
        visible: true,
        marks: [],
        hits: match(text),
      }));
      return assess(found, rules, pack, now);
    },
    names: (line, agent) => expandHits(match(line), line, pack).some((m) => m.agent === agent && m.firm),
  };
}
