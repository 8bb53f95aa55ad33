// Brings text to the form names are compared in, keeping for each character where it stood in the raw text.

/** Format characters neither join nor part words: soft hyphen, zero-width characters, direction marks. */
const soft = /\p{Cf}/u;
/** A break that mark-up made inside a line; a name may run through it, and it also ends a word. */
export const softBreak = '\u200B';

const plainLetter: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd', ς: 'σ' };
const cache = new Map<string, string>();

/** Lower case, compatibility form, accents gone: `É` → `e`, `ﬀ` → `ff`, `ﾅ` → `ナ`, `®` → space. */
export function foldChar(ch: string): string {
  let out = cache.get(ch);
  if (out !== undefined) return out;
  if (ch === softBreak) out = softBreak;
  else if (soft.test(ch)) out = '';
  else if (/[®™©℠]/.test(ch)) out = ' ';
  else
    out = ch
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[ßøłæœıđς]/g, (c) => plainLetter[c] as string);
  if (cache.size < 5000) cache.set(ch, out);
  return out;
}

export type Normal = {
  text: string;
  /** Raw index of each normal character; one more entry for the end. `null`: same indices. */
  at: number[] | null;
};

/** The normal form of a line; offsets are UTF-16 units. ASCII text keeps its indices. */
export function normalise(raw: string): Normal {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is the point
  if (!/[^\x00-\x7f]/.test(raw)) return { text: raw.toLowerCase(), at: null };
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < raw.length; ) {
    const code = raw.charCodeAt(i);
    if (code < 128) {
      text += raw[i]?.toLowerCase();
      at.push(i++);
      continue;
    }
    const ch = String.fromCodePoint(raw.codePointAt(i) ?? code);
    const folded = foldChar(ch);
    text += folded;
    for (let k = 0; k < folded.length; k++) at.push(i);
    i += ch.length;
  }
  at.push(raw.length);
  return { text, at };
}

/** A name's key: its letters and digits in normal form, without what separates them. */
export function keyOf(name: string): { key: string; breaks: number[] } {
  let key = '';
  const breaks: number[] = [];
  for (const ch of normalise(name).text) {
    if (isWord(ch.charCodeAt(0))) key += ch;
    else if (key && breaks.at(-1) !== key.length) breaks.push(key.length);
  }
  return { key, breaks: breaks.filter((b) => b < key.length) };
}

/** Scripts that set words side by side: Han, kana, Thai, and Hangul (as its letters), whose particles follow a name without a space. */
export const unspaced = /[\u0e01-\u0e4e\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]/;
const letter = /\p{L}/u;

/** 1 letter, 2 digit, 3 a letter of a script without spaces, 0 other; of a character code in normal form. NaN (past the end) is 0. */
export function charClass(code: number): number {
  if (code < 128) return code > 96 && code < 123 ? 1 : code > 47 && code < 58 ? 2 : 0;
  const c = String.fromCharCode(code);
  return unspaced.test(c) ? 3 : letter.test(c) ? 1 : 0;
}

/** A letter that ends a Hangul syllable: before it none has ended, as "무스" has not in "무슨". */
export const endsSyllable = (code: number) => code > 0x11a7 && code < 0x1200;

export const isWord = (code: number) => charClass(code) > 0;
