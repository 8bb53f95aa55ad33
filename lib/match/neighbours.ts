// An index of words that answers which of them a word equals or is one letter from.
// Every word is entered with each of its letters left out (as SymSpell does), so that a question costs a dozen look-ups, however many words there are.
import { oneEdit } from './lookup.ts';

/** A set of words, and which of them a word equals or is one letter from. */
export function openNeighbours(words: Iterable<string>) {
  const index = new Map<string, string[]>();
  const put = (key: string, word: string) => {
    const list = index.get(key);
    if (!list) index.set(key, [word]);
    else if (list.at(-1) !== word) list.push(word);
  };
  const ends = new Set<string>();
  let shortestKey = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const word of new Set(words)) {
    longest = Math.max(longest, word.length);
    shortestKey = Math.min(shortestKey, word.length);
    put(word, word);
    for (const key of shortened(word)) put(key, word);
    for (const n of [2, 3])
      for (const length of [word.length - 1, word.length, word.length + 1])
        ends.add(`${word.slice(0, n)}-${length}`).add(`${length}-${word.slice(-n)}`);
  }
  /** One error leaves the beginning or the end of a word alone; most words have neither of any name about as long. */
  const mayBe = (word: string) => {
    const n = word.length < 8 ? 2 : 3;
    return word.length < 5 || ends.has(`${word.slice(0, n)}-${word.length}`) || ends.has(`${word.length}-${word.slice(-n)}`);
  };
  const look = (word: string): readonly string[] => {
    const found = new Set(index.get(word)?.filter((w) => w === word || oneEdit(w, word)));
    for (let i = 0; i < word.length; i++)
      for (const w of index.get(word.slice(0, i) + word.slice(i + 1)) ?? none) if (w === word || oneEdit(w, word)) found.add(w);
    return found.size ? [...found] : none;
  };
  const open = () => {
    const seen = new Map<string, readonly string[]>();
    return (word: string): readonly string[] => {
      if (word.length < shortestKey - 1 || word.length > longest + 1) return none;
      let found = seen.get(word);
      if (found) return found;
      found = mayBe(word) ? look(word) : none;
      // the words of lists repeat; a hostile page must not fill the memory
      if (seen.size > 20_000) seen.clear();
      seen.set(word, found);
      return found;
    };
  };
  return { open, longest };
}

const none: readonly string[] = [];
const shortened = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
