// Watches a site by its typed address, on pages that have no chart beside them; the browser asks the user itself.
import { t } from '../language/say.ts';
import { browser } from './native.ts';
import type { Sites } from './options.ts';
import { patternOf } from './pattern.ts';

export type Typed = { sites: Sites; pattern: string } | { wrong: string };

/** Must be the first thing in the click, or the browser does not ask. The address becomes a permission and is kept nowhere else. */
export async function watchTyped(typed: string): Promise<Typed> {
  const pattern = siteOf(typed);
  if (!pattern) return { wrong: t('Write the address as it stands in the address bar, such as https://ehr.example.org.') };
  return watchPatterns([pattern]);
}

/** The same for patterns as a policy names them; the browser asks once for all. */
export async function watchPatterns(patterns: readonly string[]): Promise<Typed> {
  const granted = await browser.permissions.request({ origins: [...patterns] }).catch(() => false);
  if (!granted) return { wrong: t('The browser did not allow it. Nothing is watched; you can try again at any time.') };
  let sites: Sites = { watched: [], off: [] };
  for (const pattern of patterns) sites = (await browser.runtime.sendMessage({ t: 'watch', pattern })) as Sites;
  return { sites, pattern: patterns.join(', ') };
}

/** The pattern of a typed address, with or without https://; null where it is no site. */
export function siteOf(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  const pattern = patternOf(/^\w+:\/\//.test(text) ? text : `https://${text}`);
  // one word alone is a slip of the pen more often than a host
  return pattern && /[.:]|localhost/.test(pattern.replace(/^\w+:\/\//, '')) ? pattern : null;
}
