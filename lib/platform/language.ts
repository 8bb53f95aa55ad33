// The language of the interface: a policy's, else the user's own choice, else the browser's; its messages come from the package.
import { dirOf, type LanguageId, languageOf } from '../language/languages.ts';
import { language, type Spoken, speak } from '../language/say.ts';
import { browser } from './native.ts';
import { managed, stored } from './stored.ts';

export const key = 'language';
/** What `policy.ts` keeps of the last policy. */
export const seen = 'policySeen';

/** The folders are named as Chrome's store takes them; both of Portuguese hold the same. */
const folder = (id: LanguageId) => (id === 'pt' ? 'pt_BR' : id);

type Chosen = { language: LanguageId; by: 'policy' | 'user' | 'browser' };

/** What a policy sets for a field, or set when it was last seen; nothing is taken for granted of it. */
export async function byPolicy(field: string): Promise<unknown> {
  const [policy, kept] = await Promise.all([managed(), stored(seen)]);
  return policy[field] ?? (kept as Record<string, unknown> | null | undefined)?.[field];
}

async function chosen(): Promise<Chosen> {
  const set = languageOf(await byPolicy('locale'));
  if (set) return { language: set, by: 'policy' };
  const own = languageOf(await stored(key));
  if (own) return { language: own, by: 'user' };
  return { language: languageOf(browser.i18n.getUILanguage()) ?? 'en', by: 'browser' };
}

async function messagesOf(id: LanguageId): Promise<Map<string, string>> {
  const answer = await fetch(browser.runtime.getURL(`/_locales/${folder(id)}/messages.json`));
  const all = (await answer.json()) as Record<string, { message: string; description?: string }>;
  return new Map(Object.values(all).map((m) => [m.description ?? '', m.message]));
}

/** Speaks it from now on; English where its messages cannot be read, since English needs none. */
export async function openLanguage(): Promise<Chosen> {
  const now = await chosen();
  try {
    speak(now.language, now.language === 'en' ? undefined : await messagesOf(now.language));
  } catch {
    speak('en');
  }
  return now;
}

/** For a page of ours: its language and direction too. */
export async function openPageLanguage(): Promise<Chosen> {
  const now = await openLanguage();
  const spoken: Spoken = language();
  document.documentElement.lang = spoken;
  document.documentElement.dir = dirOf(spoken);
  return now;
}
