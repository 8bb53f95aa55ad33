// Finds medicines that the rules list as causal: agents, regimens, class words, and phrases that mean them.
import { compileNames } from '../../../lib/match/compile.ts';
import { expandHits } from '../../../lib/match/expand.ts';
import { makeMatcher } from '../../../lib/match/matcher.ts';
import { lexicon } from '../../../lib/read/lexicon.ts';
import { learn } from '../../../lib/read/words.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { generic, steroid } from './words/generic.ts';

export type Named = { start: number; end: number; name: string; steroid: boolean };
/** Causal medicines of a text, in order, none inside another. */
export type Names = (text: string) => Named[];

/** Made with the reader's own matcher, so that whatever a chart would find is found here. */
export function causalNames(bundle: Pick<Bundle, 'agents' | 'regimens' | 'classes'>): Names {
  learn(lexicon);
  const pack = compileNames({ ...bundle, version: 1 });
  const match = makeMatcher(pack);
  return (text) => {
    const found: Named[] = expandHits(match(text), text, pack).map((m) => ({
      start: m.start,
      end: m.end,
      name: m.matched,
      steroid: m.agent === 'corticosteroids' && m.method !== 'regimen',
    }));
    for (const m of text.matchAll(generic)) found.push({ start: m.index, end: m.index + m[0].length, name: m[0], steroid: steroid.test(m[0]) });
    // the longer one first where two begin together
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return found.filter((f) => {
      const free = f.start >= end;
      if (free) end = f.end;
      return free;
    });
  };
}
