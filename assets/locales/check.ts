// Finds what is wrong with the translations: missing, unused, said twice, with other blanks than the English, or without a form that the language needs.
import type { Problem } from '../../lib/rules/problem.ts';
import { namedByTheManifest, type Said, saidByTheSource } from './said.ts';
import { type Entry, readTexts, type Target, targets } from './texts.ts';

const blanks = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string))].sort();

/** The classes of numbers that a language has among those that are counted here; the "many" of French, say, begins at a million. */
const formsOf = (language: Target) => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)))].sort();
};

export function languageProblems(said: Said[] = saidByTheSource(), texts: Entry[] = readTexts(), named = namedByTheManifest()): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, path: string, what: string, mend: string) => problems.push({ file, path, what, mend });
  const book = new Map<string, Entry>();
  for (const e of texts.filter((x) => !x.name)) {
    if (book.has(e.english)) say(e.file, e.english, 'This sentence is translated twice.', `Leave it in ${book.get(e.english)?.file} alone.`);
    book.set(e.english, e);
  }
  const used = new Map(said.map((s) => [s.text, s]));
  for (const s of used.values())
    if (!book.has(s.text)) say(s.file, s.text, 'This sentence has no translations.', 'Add it to the file of its surface in assets/locales.');
  for (const e of texts) {
    const s = used.get(e.english);
    if (e.name ? !named.includes(e.name) : !s) say(e.file, e.english, 'Nothing says this sentence.', 'Take it out.');
    for (const language of targets) checkOne(e, e.name ? null : (s?.one ?? null), language, say);
  }
  for (const name of named)
    if (!texts.some((e) => e.name === name))
      say('wxt.config.ts', name, 'The manifest names a text that is not there.', 'Add it to assets/locales/manifest.json.');
  return problems;
}

function checkOne(e: Entry, one: string | null, language: Target, say: (file: string, path: string, what: string, mend: string) => void): unknown {
  const path = `${language}: ${e.english}`;
  const found = e.of[language];
  if (!found || (typeof found === 'string' && !found.trim())) return say(e.file, path, 'This language is missing.', 'Translate it.');
  const wanted = blanks(e.english);
  if ((typeof found === 'string') !== (one === null))
    return say(
      e.file,
      path,
      one === null ? 'It has forms of number that nobody asks for.' : 'It has no forms of number.',
      'Write it as the English is said.',
    );
  if (typeof found === 'string') {
    if (blanks(found).join() !== wanted.join())
      say(e.file, path, 'Its blanks are not those of the English.', `Use ${wanted.map((b) => `{${b}}`).join(' ') || 'none'}.`);
    return;
  }
  const forms = formsOf(language);
  if (Object.keys(found).sort().join() !== forms.join())
    say(e.file, path, 'It has other forms of number than the language.', `Give ${forms.join(', ')}.`);
  for (const [form, text] of Object.entries(found)) {
    // a form for one number may say it in words
    const free = form === 'few' || form === 'many' || form === 'other' ? wanted : wanted.filter((b) => b !== 'n');
    const has = blanks(text);
    if (!free.every((b) => has.includes(b)) || !has.every((b) => wanted.includes(b)))
      say(e.file, `${path} ~${form}`, 'Its blanks are not those of the English.', `Use ${wanted.map((b) => `{${b}}`).join(' ')}.`);
  }
}
