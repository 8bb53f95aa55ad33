// The rules as they are in the repository, loaded once a test file, with their names compiled.
import { join } from 'node:path';
import { compileNames } from '../../../lib/match/compile.ts';
import { expandHits } from '../../../lib/match/expand.ts';
import { makeMatcher } from '../../../lib/match/matcher.ts';
import type { Mention } from '../../../lib/match/mention.ts';
import { lexicon } from '../../../lib/read/lexicon.ts';
import { learn } from '../../../lib/read/words.ts';
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import { loadRules } from '../../../rules/cli/load.ts';

learn(lexicon);

export const rulesDir = join(import.meta.dirname, '../../../rules');
export const loaded = loadRules(rulesDir);
export const rules = { ...loaded.bundle, schema: 1 as const, version: loaded.version, issued: loaded.issued };
export const pack = compileNames(rules);
export const match = makeMatcher(pack);

/** Every mention in a line. */
export const mentionsIn = (line: string): Mention[] => expandHits(match(line), line, pack);

/** The distinct agents named in a line, in order; class words leave none. */
export const agentsIn = (line: string): string[] => [...new Set(mentionsIn(line).flatMap((m) => m.agent || []))];

/** An agent of the rules; throws when the rules lost it. */
export function agent(id: string): Agent {
  const found = rules.agents.find((a) => a.id === id);
  if (!found) throw new Error(`The rules have no agent "${id}".`);
  return found;
}
