// The languages that the interface speaks, by their own names, and which way each is written.

export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
  ar: 'العربية',
} as const;
export type LanguageId = keyof typeof languages;
export const languageIds = Object.keys(languages) as LanguageId[];

export const dirOf = (id: string): 'ltr' | 'rtl' => (id === 'ar' ? 'rtl' : 'ltr');

/** The language of a tag such as `pt-BR` or `de_AT`, whatever its region; null for one that is not spoken here. */
export function languageOf(tag: unknown): LanguageId | null {
  const id = typeof tag === 'string' ? tag.split(/[-_]/)[0]?.toLowerCase() : '';
  return languageIds.find((x) => x === id) ?? null;
}
