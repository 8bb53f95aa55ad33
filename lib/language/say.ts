// What the interface says, in the language in use: English stands in the source and is the key to every other language.
import type { LanguageId } from './languages.ts';

/** `pseudo` is the language of the tests: English with accents, longer, in brackets. */
export type Spoken = LanguageId | 'pseudo';
type Messages = { get(english: string): string | undefined };
type Given = Record<string, string | number>;

/** A sentence that is known when the program is written; what is made at run time cannot be looked up. */
type Written<S extends string> = string extends S ? never : S;
/** The names in braces of a sentence. */
export type Names<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type Blanks<S, Known extends string = never> = [Exclude<Names<S>, Known>] extends [never]
  ? []
  : [given: Record<Exclude<Names<S>, Known>, string | number>];

declare const brand: unique symbol;
/** A sentence without blanks that waits in a table until it is said. */
export type Text = string & { readonly [brand]: true };

const none: Messages = new Map();
let spoken: Spoken = 'en';
let messages = none;

export function speak(language: Spoken, of: Messages = none): void {
  spoken = language;
  messages = of;
}
export const language = (): Spoken => spoken;
/** As `Intl` wants it; numbers stay in the digits of the sources, so that no dose or count is read in two scripts. */
const tag = () => `${spoken === 'pseudo' ? 'en' : spoken}-u-nu-latn`;

const filled = (text: string, given: Given) => text.replace(/\{(\w+)\}/g, (whole, name: string) => apart(String(given[name] ?? whole)));

/** Latin words, and a number with a sign such as "<", stand apart within Arabic, or they would be ordered from the other side. */
const apart = (words: string) => (spoken === 'ar' && /[a-z<>≤≥]/i.test(words) ? `\u2068${words}\u2069` : words);

/** The sentence in the language in use, still with its blanks. */
export const inLanguage = (english: string): string => messages.get(english) ?? english;

/** Says a sentence, its blanks filled in. */
export function t<const S extends string>(english: Written<S>, ...[given]: Blanks<S>): string {
  const text = inLanguage(english);
  return given ? filled(text, given) : text;
}

/** The same without another language: for what is written to be kept or passed on, which is English throughout. */
export function inEnglish<const S extends string>(english: Written<S>, ...[given]: Blanks<S>): string {
  return given ? filled(english, given) : english;
}

/**
 * Marks a sentence of a table; `t` says it later, since the language is not known when the table is made.
 * @__NO_SIDE_EFFECTS__
 */
export const later = <const S extends string>(english: Written<S>): Text => english as unknown as Text;

/** The form that the language has for this number; how many forms there are differs, and `{n}` is the number. */
export function formFor(n: number, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(tag()).select(n);
  return messages.get(`${forms.other} ~${form}`) ?? messages.get(`${forms.other} ~other`) ?? (n === 1 ? forms.one : forms.other);
}

/** Says a sentence about a number of things. */
export function count<const S extends string>(n: number, forms: { one: string; other: Written<S> }, ...[given]: Blanks<S, 'n'>): string {
  return filled(formFor(n, forms), { ...given, n: numeral(n) });
}

/** A number of ours; those of a source stay as the source writes them. */
export const numeral = (n: number): string => (spoken === 'en' ? String(n) : new Intl.NumberFormat(tag()).format(n));

/** The month by its name: a day in figures is read in two ways, and in Arabic from either side. */
const named = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** For `Intl` elsewhere; nothing in English, where each place has its own style. */
export const intlTag = (): string | undefined => (spoken === 'en' ? undefined : tag());

/** A UTC day in ms or as `2026-11-23`; English writes the latter, which nobody reads in two ways. */
export function day(of: number | string): string {
  const iso = typeof of === 'string' ? of : new Date(of).toISOString().slice(0, 10);
  if (spoken === 'en' || spoken === 'pseudo' || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return new Intl.DateTimeFormat(tag(), { ...named, timeZone: 'UTC' }).format(Date.parse(iso));
}

/** A moment of this computer's clock; English in the browser's own style. */
export const moment = (ms: number, style: Intl.DateTimeFormatOptions = {}): string =>
  spoken === 'en'
    ? new Date(ms).toLocaleString(undefined, style)
    : new Date(ms).toLocaleString(tag(), { ...named, hour: '2-digit', minute: '2-digit' });

/** A word of ours within a sentence: English writes it small, German and others as it stands. */
export const small = (word: string): string => (spoken === 'en' || spoken === 'pseudo' ? word.toLowerCase() : word);
