// Reads JSON text strictly: size, depth, duplicate and prototype keys, lone surrogates and hidden characters are refused.
import { visit } from 'jsonc-parser';
import type { Problem } from '../../lib/rules/problem.ts';
import { hidden, maxBytes } from './text.ts';

const maxDepth = 24;

/** The parsed value, or the problems that stop it; never throws. */
export function readJson(text: string, file: string): { value?: unknown; problems: Problem[] } {
  const refuse = (path: string, what: string, mend: string) => ({ problems: [{ file, path, what, mend }] });
  if (text.length > maxBytes) return refuse('', `The file has ${text.length} characters.`, `keep a rules file under ${maxBytes} characters.`);
  if (!text.isWellFormed()) return refuse('', 'The text has a lone surrogate.', 'save the file as valid UTF-8.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (e) {
    return refuse('', `This is not JSON (${(e as Error).message}).`, 'mend the syntax there.');
  }
  const problems: Problem[] = [];
  walk(value, '', 0);
  // only a text of sane depth is walked again, since that walk recurses
  if (!problems.length) problems.push(...twice(text).map((path) => ({ file, path, what: 'A key stands twice.', mend: 'keep one of the two.' })));
  return problems.length ? { problems } : { value, problems };

  function walk(v: unknown, path: string, depth: number): void {
    if (problems.length) return;
    const bad = (where: string, what: string, mend: string) => problems.push({ file, path: where, what, mend });
    if (depth > maxDepth) bad(path.slice(0, 80), `Nested deeper than ${maxDepth}.`, 'flatten it.');
    else if (typeof v === 'string') {
      const sign = hidden(v);
      if (!v.isWellFormed()) bad(path, 'The text has a lone surrogate.', 'write whole characters.');
      else if (sign) bad(path, `The text has the hidden character ${sign}.`, 'remove it.');
    } else if (Array.isArray(v)) v.forEach((x, i) => walk(x, `${path}[${i}]`, depth + 1));
    else if (v && typeof v === 'object')
      for (const k of Object.keys(v)) {
        const sign = hidden(k);
        if (!k.isWellFormed()) bad(path, 'A key has a lone surrogate.', 'write whole characters.');
        else if (sign) bad(path, `A key has the hidden character ${sign}.`, 'remove it.');
        else if (k === '__proto__' || k === 'constructor' || k === 'prototype') bad(`${path}.${k}`, `The key "${k}" is not allowed.`, 'remove it.');
        else walk((v as Record<string, unknown>)[k], path ? `${path}.${k}` : k, depth + 1);
      }
  }
}

/** Paths of keys that an object has twice; JSON.parse keeps the last in silence. */
function twice(text: string): string[] {
  const seen: Set<string>[] = [];
  const found: string[] = [];
  visit(text, {
    onObjectBegin: () => {
      seen.push(new Set());
    },
    onObjectEnd: () => {
      seen.pop();
    },
    onObjectProperty: (key, _offset, _length, _line, _column, path) => {
      if (seen.at(-1)?.has(key)) found.push([...path(), key].join('.'));
      seen.at(-1)?.add(key);
    },
  });
  return found;
}
