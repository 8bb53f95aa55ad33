// The antibody index as typed: what it can mean, and what it must not be taken for.
import { later, type Text, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Caution, Field, NatalizumabEntry } from './natalizumab.ts';
import { readNumber, type Typed, written } from './number.ts';
import type { Antibody, Known } from './place.ts';

/** A result within a sentence. */
export const resultWords: Record<Antibody | 'indeterminate', Text> = {
  positive: later('positive'),
  negative: later('negative'),
  indeterminate: later('indeterminate'),
};

/** Above this it is a slip of the pen; the assay's own report ends well below. */
const indexMost = 10;
const either: readonly Antibody[] = ['negative', 'positive'];

type Said = { possible: readonly Antibody[]; index: Known['index'] };

export function readIndex(
  e: NatalizumabEntry,
  rules: Pick<Bundle, 'facts'>,
  say: (field: Field) => (sentence: string) => void,
  caution: (c: Caution) => void,
): Said {
  const edge = (key: string) => Number(rules.facts['monitoring.index-reading']?.values?.[key]?.value);
  const [neg, pos] = [edge('neg'), edge('pos')];
  const read = readNumber(e.index);
  let result = e.result;
  if (read.kind === 'word') {
    const word = resultWord(read.word);
    say('index')(
      word
        ? result
          ? t('“{word}” is a result and no index. It belongs under Result; the index stays unknown.', { word: read.word })
          : t('“{word}” is a result and no index. It is taken under Result; the index stays unknown.', { word: read.word })
        : t('“{word}” is no index. Write a number such as 1.2 or 1,2.', { word: read.word }),
    );
    result ||= word ?? '';
  }
  const numbers = read.kind === 'exact' || read.kind === 'below' || read.kind === 'above' ? read.readings.filter((n) => n <= indexMost) : [];
  if (read.kind === 'bad' || (read.kind !== 'none' && read.kind !== 'word' && numbers.length !== 1))
    say('index')(t('This is no index. It is a number such as 1.2 or 1,2, and rarely above 5.'));
  const n = numbers.length === 1 ? (numbers[0] as number) : null;
  if (read.kind === 'exact' && n !== null && /,/.test(e.index))
    caution({ id: 'comma', text: t('Read as {n}: the comma parts the decimals.', { n: written(n) }), own: true });
  const told: Said['possible'] = result === 'negative' || result === 'positive' ? [result] : either;
  if (result === 'indeterminate')
    caution({ id: 'indeterminate', text: 'Indeterminate until the laboratory’s inhibition assay says positive or negative.', fact });
  if (n === null) return { possible: told, index: null };
  const meant = meaning(read.kind, n, neg, pos);
  if (read.kind === 'below' && n > neg)
    caution({
      id: 'below',
      text: `“${e.index.trim()}” is not negative: it can be negative or indeterminate. The laboratory’s own result decides.`,
      fact,
    });
  else if (!result && meant.length === 2)
    caution({ id: 'between', text: 'An index in this range is indeterminate until the inhibition assay.', fact });
  else if (!result)
    caution({ id: 'read-as', text: `No result is given; the index reads as ${meant[0]}. The laboratory’s own result decides.`, fact });
  if (told.length === 1 && meant.length === 1 && told[0] !== meant[0])
    caution({
      id: 'against',
      text: t('Result and index contradict each other. The laboratory’s result is taken: {result}.', { result: t(resultWords[told[0] as Antibody]) }),
      own: true,
      fact,
    });
  if (e.assay === 'immunowell' || e.assay === 'other') {
    caution({ id: 'assay', text: 'The tables rest on STRATIFY. An index of another assay is not used in its place.', fact: 'monitoring.two-assays' });
    return { possible: told, index: null };
  }
  const possible = told.length === 1 ? told : meant;
  const open = Number.POSITIVE_INFINITY;
  return { possible, index: read.kind === 'exact' ? { from: n, to: n } : read.kind === 'above' ? { from: n, to: open } : null };
}

const fact = 'monitoring.index-reading';

function resultWord(text: string): 'positive' | 'negative' | 'indeterminate' | null {
  if (/indetermina|borderline|equivocal|grenzwertig|indétermin|douteux/i.test(text)) return 'indeterminate';
  if (/\bnegativ|négati|not detected|non[- ]reactive/i.test(text)) return 'negative';
  return /\bpositiv|\breactive/i.test(text) ? 'positive' : null;
}

/** What an index says by the assay's own limits; a value "below" a limit can be anything under it. */
function meaning(kind: Typed['kind'], n: number, neg: number, pos: number): Said['possible'] {
  if (kind === 'below') return n <= neg ? ['negative'] : either;
  if (kind === 'above') return n >= pos ? ['positive'] : either;
  return n < neg ? ['negative'] : n > pos ? ['positive'] : either;
}
