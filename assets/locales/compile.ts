// Makes `_locales/<language>/messages.json`, as browsers want it; the description of each message is its English, by which the interface finds it.
import { type ChromeMessage, generateChromeMessagesText, parseMessagesObject, SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { languageProblems } from './check.ts';
import { type Entry, readTexts, type Target, targets } from './texts.ts';

/** Chrome's store knows Portuguese by two countries only; both say the same. */
const folders: Record<Target, string[]> = { de: ['de'], fr: ['fr'], es: ['es'], pt: ['pt_BR', 'pt_PT'], ja: ['ja'], ar: ['ar'] };

export type LocaleFile = { path: string; contents: string };

/** All files, or an error that names every fault of the translations. */
export function compileLocales(): LocaleFile[] {
  const faults = languageProblems();
  if (faults.length) throw new Error(faults.map((p) => `${p.file}: ${p.path}: ${p.what} ${p.mend}`).join('\n'));
  const texts = readTexts();
  const english = textOf(Object.fromEntries(texts.flatMap((e) => (e.name ? [[e.name, { message: e.english }]] : []))));
  return [
    { path: '_locales/en/messages.json', contents: english },
    ...targets.flatMap((language) => {
      const contents = textOf(Object.fromEntries(texts.flatMap((e, i) => messagesOf(e, i, language))));
      return folders[language].map((folder) => {
        if (!SUPPORTED_LOCALES.has(folder)) throw new Error(`Chrome's store takes no folder _locales/${folder}.`);
        return { path: `_locales/${folder}/messages.json`, contents };
      });
    }),
  ];
}

const textOf = (messages: Record<string, ChromeMessage>) => `${generateChromeMessagesText(parseMessagesObject({ ...messages }))}\n`;

function messagesOf(e: Entry, i: number, language: Target): [string, ChromeMessage][] {
  const found = e.of[language] ?? '';
  const name = e.name ?? `m${i}`;
  if (typeof found === 'string') return [[name, { message: found, description: e.english }]];
  return Object.entries(found).map(([form, message]) => [`${name}_${form}`, { message, description: `${e.english} ~${form}` }]);
}
