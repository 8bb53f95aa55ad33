// Reads a rules file as text: only of a sane size, only valid UTF-8, and nothing hidden in it.
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../lib/rules/problem.ts';

export const maxBytes = 2_000_000;

/** The text, or why it cannot be used; never throws. */
export function readText(path: string, file: string): { text?: string; problems: Problem[] } {
  const refuse = (what: string, mend: string) => ({ problems: [{ file, path: '', what, mend }] });
  try {
    const { size } = statSync(path);
    if (size > maxBytes) return refuse(`The file has ${size} bytes.`, `keep a rules file under ${maxBytes} bytes.`);
    // a byte order mark stays, so that it is seen and refused
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return text.startsWith('\ufeff') ? refuse('It begins with a byte order mark.', 'save it as UTF-8 without one.') : { text, problems: [] };
  } catch (e) {
    const code = (e as NodeJS.ErrnoException).code;
    return code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? refuse('It is not valid UTF-8.', 'save it as UTF-8.')
      : refuse(`It cannot be read (${code ?? (e as Error).message}).`, 'put the file there, readable.');
  }
}

/** Controls, direction marks and zero-width signs turn or hide words; names and sentences need none of them. */
const hiding = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/** The first hidden character of a string as `U+202E`, if it has one. */
export function hidden(s: string): string | undefined {
  const at = hiding.exec(s)?.[0].codePointAt(0);
  return at === undefined ? undefined : `U+${at.toString(16).toUpperCase().padStart(4, '0')}`;
}
