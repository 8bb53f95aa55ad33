// Rewrites a sentence into the small language the patterns are written in: medicines, PML and other diseases become tokens.
import { memo } from '../../../lib/read/dom.ts';
import type { Names } from './names.ts';
import { iris, other, pml, test } from './words/diseases.ts';

export type Masked = {
  /** Lower case, no accents, one space between words, a space at both ends; medicines are `qdrug0`, `qdrug1` ... */
  text: string;
  /** Names as written, by token number. */
  names: string[];
};

const joint =
  '(?:and|or|plus|with|,|as well as|and other|such as|like|including|e g|for example|namely|y|o|e|ou|et|und|oder|en|of|wie|comme|como|come|zoals|i|da|le|la|el|il|das|de|du|d|l)';
const list = new RegExp(`(qdrug\\d+)(?: ${joint}){1,3} qdrug\\d+`);

/** Accents, case, hyphens and quotation marks gone; `n't` written out; marks of a sentence stand alone. */
export const fold = memo(
  (s) =>
    ` ${s
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/ß/g, 'ss')
      .toLowerCase()
      .replace(/can['’]t|cannot/g, 'cannot')
      .replace(/n['’]t\b/g, ' not')
      .replace(/[;:,]/g, ' $& ')
      .replace(/\s[–—-]+\s|[()[\]]/g, ' , ')
      .replace(/[^\p{L}\p{N};:,]+/gu, ' ')
      .trim()
      .replace(/(?: ,)+(?= ,)/g, '')} `,
);

/** A steroid that stands for the inflammation of recovering immunity is no longer a medicine of this check. */
export function mask(sentence: string, names: Names): Masked {
  const found = names(sentence);
  let raw = '';
  let at = 0;
  for (const [i, f] of found.entries()) {
    raw += `${sentence.slice(at, f.start)} ${f.steroid ? 'qsteroid' : 'qdrug'}${i} `;
    at = f.end;
  }
  let text = fold(raw + sentence.slice(at))
    .replace(test, 'qtest')
    .replace(iris, 'qiris')
    .replace(pml, 'qpml')
    .replace(other, 'qother')
    .replace(/(?:the )?virus (?:that|which) causes qpml|(?:the )?virus (?:behind|responsible for) qpml/g, 'qpml');
  text = text.replace(
    /qpml(?: (?:or|and|oder|und|ou|et|o|y|e|en|of|,|the|infection|infections|disease|in the brain|by|due to|caused by|from|with))* qpml/g,
    'qpml',
  );
  const forIris =
    / qiris /.test(text) &&
    !/qpml (?:and|or|as well as|,) (?:for )?qiris|qiris (?:and|or|as well as|,) (?:for )?qpml|(?:without|no|not|regardless of|before|absence of) qiris/.test(
      text,
    );
  text = text.replace(/qsteroid(\d+)/g, forIris ? 'qallowed' : 'qdrug$1');
  while (list.test(text)) text = text.replace(list, '$1');
  return { text, names: found.map((f) => f.name) };
}
