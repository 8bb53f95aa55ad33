// Choosing the language, and hearing that another was chosen.
import type { LanguageId } from '../language/languages.ts';
import { key, openLanguage, seen } from './language.ts';
import { browser } from './native.ts';

/** Null: as the browser. */
export const setLanguage = (id: LanguageId | null): Promise<void> =>
  id ? browser.storage.local.set({ [key]: id }) : browser.storage.local.remove(key);

/** Calls back when another language was chosen, once it is spoken. */
export function followLanguage(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' ? 'locale' in changes : area === 'local' && (key in changes || seen in changes)) void openLanguage().then(changed);
  });
}
