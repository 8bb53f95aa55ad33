// Reads the translations beside this file: one file a surface, each English sentence with all its languages, so that they are seen together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../../lib/language/languages.ts';

export type Target = Exclude<LanguageId, 'en'>;
export const targets: Target[] = ['de', 'fr', 'es', 'pt', 'ja', 'ar'];
/** One sentence, or a form for each class of numbers that the language has. */
export type Translation = string | Record<string, string>;
/** `name`: what the manifest calls it. */
export type Entry = { file: string; english: string; name: string | null; of: Partial<Record<Target, Translation>> };

export function readTexts(): Entry[] {
  return readdirSync(import.meta.dirname)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const all = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Record<string, Entry['of'] & { name?: string }>;
      return Object.entries(all).map(([english, { name = null, ...of }]) => ({ file: `assets/locales/${file}`, english, name, of }));
    });
}
