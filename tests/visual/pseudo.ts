// The language of the tests: English with accents, longer by two fifths and in brackets, so that text which bypasses the translations is seen.
const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', s: 'š', y: 'ý', A: 'Á', E: 'É', O: 'Ö', S: 'Š' };

export function pseudo(english: string): string {
  const text = english.replace(/ ~\w+$/, '').replace(/\{\w+\}|[a-zA-Z]/g, (c) => accents[c] ?? c);
  return `[${text}${'·'.repeat(Math.ceil(english.length * 0.4))}]`;
}

export const pseudoMessages = { get: pseudo };
