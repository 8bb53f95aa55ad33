// Reads JSON that can be read in one way only: exactly as JSON.stringify writes it, shallow, with no key that objects inherit.

/** Deepest nesting; the rules' own schema needs less than half. */
const maxDepth = 24;
/** Control and direction characters, which can make a text look like another; a line feed has no place either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const sly = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

export type Plain = { value: unknown } | { wrong: string };

/**
 * `text` must be what `writePlain` gives for its own value. So a key that stands twice, a number or a letter written
 * in a second way, or anything that two readers could read as two things is refused without a parser of our own.
 */
export function readPlain(text: string): Plain {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: 'it is not JSON.' };
  }
  const wrong = walk(value, 0);
  if (wrong) return { wrong };
  if (writePlain(value) !== text) return { wrong: 'a key stands twice, or something is written in an unusual way.' };
  return { value };
}

/** The one way to write a signed file. */
export const writePlain = (value: unknown): string => `${JSON.stringify(value)}\n`;

function walk(v: unknown, depth: number): string {
  if (depth > maxDepth) return `it is nested deeper than ${maxDepth}.`;
  if (typeof v === 'string') return text(v);
  if (!v || typeof v !== 'object') return '';
  for (const [k, x] of Object.entries(v)) {
    if (inherited.has(k)) return `it has the key "${k}".`;
    const wrong = text(k) || walk(x, depth + 1);
    if (wrong) return wrong;
  }
  return '';
}

function text(v: string): string {
  if (!v.isWellFormed()) return 'it has half a character.';
  return sly.test(v) ? 'it has a control or direction character.' : '';
}
