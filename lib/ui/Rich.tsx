// Sentences with something in them that is more than text, and the marks of text that is not in the user's language.
import type { ComponentChildren } from 'preact';
import { dirOf } from '../language/languages.ts';
import { formFor, inLanguage, language, type Names, numeral, t } from '../language/say.ts';

type Parts = Record<string, ComponentChildren>;
type Written<S extends string> = string extends S ? never : S;

const parted = (text: string, given: Parts): ComponentChildren => text.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? given[part] : part));

/** A sentence whose blanks are filled with elements; each language has them in its own order. */
export const rich = <const S extends string>(english: Written<S>, given: Record<Names<S>, ComponentChildren>): ComponentChildren =>
  parted(inLanguage(english), given);

/** The same for a number of things; `{n}` unless given is the number. */
export const richCount = <const S extends string>(
  n: number,
  forms: { one: string; other: Written<S> },
  given: Record<Exclude<Names<S>, 'n'>, ComponentChildren> & { n?: ComponentChildren },
): ComponentChildren => parted(formFor(n, forms), { n: numeral(n), ...given });

/** Clinical text is English in every language until a translation of it is reviewed; said so to whoever reads it aloud or lays it out. */
export const english = () => (language() === 'en' ? {} : ({ lang: 'en', dir: 'ltr' } as const));
/** Our own words within clinical text. */
export const own = () => (language() === 'en' ? {} : { lang: language(), dir: dirOf(language()) });
/** Words of a page are in a language that nobody knows. */
export const ofPage = () => (language() === 'en' ? {} : ({ lang: '', dir: 'auto' } as const));

/** `long`: a sentence or more, which on a page that reads from the right has lines of its own. */
export function Clinical({ children, long = false }: { children: ComponentChildren; long?: boolean }) {
  if (language() === 'en') return <>{children}</>;
  return (
    <span class={long ? 'quoted' : undefined} {...english()}>
      {children}
    </span>
  );
}
export const OfPage = ({ children }: { children: ComponentChildren }) => (language() === 'en' ? children : <bdi {...ofPage()}>{children}</bdi>);

/** Once a page. */
export function ClinicalNote() {
  if (language() === 'en') return null;
  return (
    <p class="small clinical-note" data-clinical-note>
      {t('Clinical text is shown in English: no translation of it has been reviewed.')}
    </p>
  );
}
