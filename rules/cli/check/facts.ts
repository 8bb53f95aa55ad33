// Each fact by itself: its numbers stand in values, its sources exist and were read as far as it claims.
import { type Check, factProblem } from './context.ts';

/** Words in which digits are part of a name, not a number: CD20, JAK2, S1P, COVID-19, SARS-CoV-2, IgG4. */
const nameWithDigits = /\b(?=[A-Za-z0-9α-]*\d)(?=[A-Za-z0-9α-]*[A-Za-zα])[A-Za-zα][A-Za-z0-9α-]*\b|α4(β[17])?|\bS1P\b/g;
/** A unit whose sign holds digits, and so no number of its own. */
const unitWithDigits = /x10⁹\/L/g;
/** A number that a patient sentence borrows of a fact in `from`; rules/cli/patient-check.ts says whether it is there. */
const borrowed = /\{(?:from|[a-z0-9-]+\.[a-z0-9-]+):[a-zA-Z0-9]+\}/g;
const placeholder = /^\W*(tbd|todo|tba|n\/?a|none|unknown|see (text|source|above|paper)|somewhere|page|section|table|x+)?\W*$/i;

/** How well a source was read, and how well a fact of it can claim to be. */
const readAs = { 'not-read': 0, 'abstract-read': 1, 'text-read': 2 };
const claims = { 'not-verified': 0, 'secondary-source-read': 1, 'abstract-read': 1, 'text-read': 2 };

export const checkFacts: Check = (c) =>
  Object.values(c.bundle.facts).flatMap((f) => {
    const found: ReturnType<Check> = [];
    const make = factProblem(c, f);
    const bad = (...p: Parameters<typeof make>) => found.push(make(...p));
    const slots = [...f.text.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map((m) => m[1] as string);
    for (const s of slots) if (!f.values?.[s]) bad('text', `{${s}} has no value.`, `add values.${s}.`);
    for (const k of Object.keys(f.values ?? {}))
      if (!slots.includes(k)) bad(`values.${k}`, 'The text does not show this value.', `write {${k}} in the text or remove it.`);
    const patient = f.kind === 'patient';
    if (f.from && !patient) bad('from', 'Only a patient sentence rests on other facts.', 'remove it, and cite the sources.');
    const bare = (patient ? f.text.replace(borrowed, '') : f.text)
      .replace(/\{[a-zA-Z0-9]+\}/g, '')
      .replace(unitWithDigits, '')
      .replace(nameWithDigits, '');
    if (/\d/.test(bare)) bad('text', `A number stands in the text ("${bare.match(/\S*\d\S*/)?.[0]}").`, 'move it to values and write {name}.');
    if (/[{}]/.test(bare)) bad('text', 'A brace stands in the text.', 'write {name} with letters and digits only.');
    if (f.how === 'not-verified') {
      if (f.values) bad('values', 'A number that nobody has read.', 'remove it until somebody has read it in its source.');
    } else if (!f.sources.length && !f.from) bad('sources', 'A statement without a source.', 'cite one, or set how to "not-verified".');
    const cited = f.sources.flatMap((s) => c.bundle.sources[s.source] ?? []);
    for (const [i, s] of f.sources.entries()) {
      if (!c.bundle.sources[s.source]) bad(`sources[${i}]`, `There is no source "${s.source}".`, 'add it to rules/sources.json or mend the id.');
      if (placeholder.test(s.locator)) bad(`sources[${i}].locator`, `"${s.locator}" does not say where.`, 'name the section, table or page.');
      if (f.sources.findIndex((x) => x.source === s.source && x.locator === s.locator) !== i)
        bad(`sources[${i}]`, 'The same place is cited twice.', 'keep one.');
    }
    const best = Math.max(...cited.map((s) => readAs[s.how]), -1);
    if (best >= 0 && best < claims[f.how])
      bad('how', `It says "${f.how}", but no source of it was read so far.`, `set how to what was read, or mend the source's own "how".`);
    return found;
  });
