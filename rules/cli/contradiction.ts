// The contradiction check: no text recommends, as help against PML, a medicine that the rules list as a cause.
// No language package was taken: they tag words and negation in English, but not which medicine is given for which disease.
import type { Problem } from '../../lib/rules/problem.ts';
import { causalNames } from './contradiction/names.ts';
import { recommendsCausal } from './contradiction/recommends.ts';
import { type Placed, textsOf } from './contradiction/texts.ts';
import type { Loaded } from './load.ts';

export { causalNames } from './contradiction/names.ts';
export { recommendsCausal } from './contradiction/recommends.ts';

/** One problem for each sentence, where it stands, and how to mend it. */
export const contradictions = (loaded: Loaded): Problem[] => contradictionsIn(textsOf(loaded), loaded.bundle);

/** The same of sentences that stand elsewhere, by the medicines of these rules. */
export function contradictionsIn(sentences: readonly Placed[], rules: Loaded['bundle']): Problem[] {
  const names = causalNames(rules);
  return sentences.flatMap(({ file, path, sentence, context }) => {
    const name = recommendsCausal(sentence, context, names);
    if (!name) return [];
    const under = context.headings.length ? `, under "${context.headings.at(-1)}"` : '';
    return {
      file,
      path,
      what: `This sentence reads as if ${name}, which the rules list as a cause of PML, helped against it: "${sentence}"${under}.`,
      mend: `take ${name} out, or say plainly that it does not treat PML or is to be stopped.`,
    };
  });
}
