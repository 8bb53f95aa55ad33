// Faults of the files themselves: syntax, encoding, hidden characters, keys, depth and size.
import type { Kind } from './fault.ts';

const natalizumab = 'rules/agents/natalizumab.json';
const facts = 'rules/facts/natalizumab.json';
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((p) => (typeof p === 'string' ? [...new TextEncoder().encode(p)] : p)));

const one = (name: string, file: string, edit: (t: string) => string | Uint8Array) => ({
  name: `${name} in ${file}`,
  at: [{ file, path: '' }],
  edit,
});
const say = (with_: string) => (t: string) => t.replace('increases the risk', `increases${with_} the risk`);

export const fileKinds: Kind[] = [
  {
    kind: 'damaged file',
    faults: [
      one('cut in the middle', natalizumab, (t) => t.slice(0, t.length / 2)),
      one('a comma too many', facts, (t) => t.replace('},\n  "region"', '},,\n  "region"').replace(/\]\s*$/, ',]')),
      one('empty', 'rules/regimens.json', () => ''),
      one('a byte order mark', natalizumab, (t) => `\ufeff${t}`),
      one('Latin-1 bytes', facts, (t) => bytes(t.slice(0, 80), [0xe9, 0x20], t.slice(80))),
      one('UTF-16', 'rules/classes.json', (t) => new Uint8Array(Buffer.from(t, 'utf16le'))),
      one('more than 5 MB', facts, (t) => `${t}${' '.repeat(5_500_000)}`),
      one('deep nesting', natalizumab, (t) => t.replace('"names": [', `"names": [${'['.repeat(40)}${']'.repeat(40)},`)),
      one('very deep nesting', 'rules/classes.json', () => '['.repeat(200_000) + ']'.repeat(200_000)),
      one('__proto__', natalizumab, (t) => t.replace('{', '{"__proto__": {"tier": 1},')),
      one('constructor', facts, (t) => t.replace('{', '{"constructor": {"x": 1},')),
      one('a key twice', natalizumab, (t) => t.replace('"evidence": "boxed"', '"evidence": "boxed", "evidence": "cases"')),
      one('a lone surrogate', facts, say('\\ud83d')),
      one('a right-to-left override', facts, say('\u202e')),
      one('an isolate', facts, say('\\u2067')),
      one('a zero-width space', facts, say('\u200b')),
      one('a control character', facts, say('\\u0007')),
      one('a zero-width joiner in a name', natalizumab, (t) => t.replace('"Tysabri"', '"Tys\u200dabri"')),
      one('a direction mark', 'rules/article/01-answer.md', (t) => t.replace(/\n\n/, '\n\n\u202eThis ')),
      one('HTML', 'rules/article/03-symptoms.md', (t) => `${t}\n\n<b>bold</b>\n`),
    ],
  },
  {
    kind: 'field missing or of another type',
    faults: [
      one('no unit', facts, (t) => t.replace(/,\s*"unit": "people"/, '')),
      one('no locator', facts, (t) => t.replace(/,\s*"locator": "boxed warning"/, '')),
      one('no tier', natalizumab, (t) => t.replace(/"tier": \{[^}]*\},/, '')),
      one('no mightNotApply', natalizumab, (t) => t.replace(/"mightNotApply": \[[^\]]*\],/, '')),
      one('no Japan', natalizumab, (t) => t.replace(/,\s*"JP": \{[^}]*\}/, '')),
      one('a number as a date', natalizumab, (t) => t.replace('"on": "2026-11-22"', '"on": 20261122')),
      one('a day in American order', natalizumab, (t) => t.replace('"due": "2027-05-22"', '"due": "05/22/2027"')),
      one('a grade of its own', facts, (t) => t.replace('"grade": "label"', '"grade": "good"')),
      one('a region of its own', facts, (t) => t.replace('"region": "US"', '"region": "USA"')),
      one('a criterion of its own', natalizumab, (t) => t.replace('critical.box-and-programme', 'critical.by-feeling')),
      one('a fact id twice', facts, (t) => JSON.stringify([...JSON.parse(t), JSON.parse(t)[0]])),
      one('a source id twice', 'rules/sources.json', (t) => JSON.stringify([...JSON.parse(t), JSON.parse(t)[0]])),
      one('an id that is not the file', natalizumab, (t) => t.replace('"id": "natalizumab"', '"id": "natalizumap"')),
    ],
  },
];
