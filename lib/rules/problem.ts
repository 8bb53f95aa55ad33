// A problem with rules: which file, where in it, what is wrong and how to mend it.

export type Problem = {
  /** File path from the project's root, or the bundle's name. */
  file: string;
  /** Path inside the file, such as `names[3].text`. */
  path: string;
  /** One plain sentence: what is wrong. */
  what: string;
  /** One plain sentence: what to do. */
  mend: string;
};

/** `file: path: what. Mend: …` on one line, whatever stands in the file that it speaks of. */
export function problemLine(p: Problem): string {
  return `${p.file}: ${p.path || '(whole file)'}: ${p.what} Mend: ${p.mend}`.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
