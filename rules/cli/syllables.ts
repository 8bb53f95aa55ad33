// How many syllables a word has: a rule of thumb, and a table of the words for which it is wrong.
// The package `syllable` counts them better, and the check of the rules uses it; the rules editor must do without, since
// nothing more than the extension needs may reach a user.

/** Groups of vowels, less the ones that are written and not said. */
export function estimate(word: string): number {
  const parts = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter(Boolean);
  return Math.max(
    1,
    parts.reduce((n, part) => n + ofPart(part), 0),
  );
}

function ofPart(word: string): number {
  if (word.length < 4) return 1;
  const said = word
    .replace(/(?<=[^aeiouy])e$|(?<=[^aeiouycgsxz]|[^cs]h)es$|(?<=[^aeiouytd])ed$|(?<=[^aeiouy])e(?=(ly|less|ful|ment|ness)s?$)/, '')
    .replace(/(?<=[^aeiouyl])l$/, (l) => (/[^aeiouyl]le[sd]?$/.test(word) ? 'el' : l))
    .replace(/ia(?!ge|l)|io(?!n)|eo(?!u)|iu|ua(?=[lt])|ying|uou/g, 'aya');
  return Math.max(1, said.replace(/aya/g, 'a-a').match(/[aeiouy]+/g)?.length ?? 1);
}

/** By the table where it has the word, else by the rule. */
export const syllablesBy = (table: Readonly<Record<string, number>>) => (word: string) => table[word.toLowerCase()] ?? estimate(word);
