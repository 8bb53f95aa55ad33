// Each source by itself: it can be found again, over https, and its record says so where it cannot.

import type { Source } from '../../../lib/rules/schema/fact.ts';
import type { Region } from '../../../lib/rules/schema/terms.ts';
import { type Check, problem } from './context.ts';

const file = 'rules/sources.json';

export const checkSources: Check = (c) =>
  Object.entries(c.bundle.sources).flatMap(([id, s]) => {
    const found: ReturnType<Check> = [];
    const bad = (path: string, what: string, mend: string) => found.push(problem(file, `${id}.${path}`, what, mend));
    if (s.id !== id) bad('id', `It stands under "${id}".`, 'give it that id.');
    if (!s.identifier && !s.url && !/\bno (address|identifier)\b/i.test(s.note ?? ''))
      bad('identifier', 'It has neither identifier nor url.', 'give one, or say in the note that there is no address.');
    if (s.url !== null && !/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(\/|$)/i.test(s.url))
      bad('url', `"${s.url}" is no https address.`, 'write https://…, or null and keep what there is as identifier.');
    if (s.identifier !== null && /^(doi:|PMID)/i.test(s.identifier) && !/^doi:10\.\d{4,9}\/\S+|^PMID:? ?\d{5,9}\b/i.test(s.identifier))
      bad('identifier', `"${s.identifier}" is no DOI or PMID.`, 'write doi:10.… or PMID 12345678.');
    if (s.how === 'not-read' && Object.values(c.bundle.facts).some((f) => f.how === 'text-read' && f.sources.every((x) => x.source === id)))
      bad('how', 'Facts say that it was read.', 'set it to what was read, or the facts to "not-verified".');
    return found;
  });

const signs: [Region, RegExp][] = [
  ['US', /^(openfda|us-|fda-|dailymed-)|\b(US|U\.S\.|USA|FDA|openFDA|DailyMed|hivinfo|NIH)\b/],
  ['EU', /^(eu-|ema-|prac-)|\b(EU|EMA|EMEA|PRAC|EACS|EPAR|European Union)\b/],
  ['UK', /^(mhra-|emc-)|\b(MHRA|emc|UK)\b/],
  ['CA', /^health-canada-|\bHealth Canada\b/],
  ['AU', /\bAustralian?\b|\bTGA\b/],
  ['JP', /^pmda-|\bPMDA\b/],
];

/** The jurisdiction that id and title tell, if they tell one and no other. */
export function jurisdictionOf(s: Pick<Source, 'id' | 'title'>): Region | undefined {
  const told = signs.filter(([, sign]) => sign.test(s.id) || sign.test(s.title)).map(([r]) => r);
  return told.length === 1 ? told[0] : undefined;
}
