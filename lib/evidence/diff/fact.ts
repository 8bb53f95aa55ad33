// What changed of one fact, or of one source, that stands in both sets of rules.
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Fact, Source } from '../../rules/schema/fact.ts';
import { quote } from '../quote.ts';
import { addedAndGone, type Change, same } from './difference.ts';
import { change, howWords, none, valueWords } from './words.ts';

type Rules = Pick<Bundle, 'facts' | 'sources'>;

export function diffFact(a: Fact, b: Fact, old: Rules, now: Rules): Change[] {
  const said = quote(b.id, now)?.text ?? b.text;
  const about = `"${said}"`;
  const keys = [...new Set([...Object.keys(a.values ?? {}), ...Object.keys(b.values ?? {})])];
  const numbers = keys.flatMap((k): Change[] => {
    const [was, is] = [valueWords(a.values?.[k]), valueWords(b.values?.[k])];
    return was === is ? [] : [{ kind: 'number', text: `Number changed: ${is}, before ${was}, in ${about}` }];
  });
  const worded: Change[] = a.text === b.text ? [] : [{ kind: 'wording', text: `Reworded: ${about} Before: "${quote(a.id, old)?.text ?? a.text}"` }];
  const told = (what: string, was: string, is: string): Change[] =>
    was === is ? [] : [{ kind: 'verified', text: `${what}: ${is}, before ${was}, for ${about}` }];
  const cite = (c: Fact['sources'][number], rules: Rules) => `${rules.sources[c.source]?.title ?? c.source}, ${c.locator}`;
  const { added, gone } = addedAndGone(a.sources, b.sources, (c) => `${c.source}|${c.locator}`);
  const found: Change[] = [
    ...numbers,
    ...told('How somebody knows', howWords[a.how], howWords[b.how]),
    ...told('Kind of evidence', a.grade, b.grade),
    ...worded,
    ...told('Region', none(a.region), none(b.region)),
    ...told('As of', none(a.asOf), none(b.asOf)),
    ...told('Kind of statement', a.kind, b.kind),
    ...added.map((c): Change => ({ kind: 'source', text: `Source added: ${cite(c, now)}, for ${about}` })),
    ...gone.map((c): Change => ({ kind: 'source', text: `Source removed: ${cite(c, old)}, for ${about}` })),
  ];
  return found.length || same(a, b) ? found : [{ kind: 'other', text: `A detail changed in ${about}` }];
}

const sourceWords = (s: Source) =>
  [s.title, `dated ${none(s.date)}`, howWords[s.how], `identifier ${none(s.identifier)}`, `address ${none(s.url)}`, ...(s.note ? [s.note] : [])].join(
    '; ',
  );

export function diffSource(a: Source, b: Source): Change[] {
  const [was, is] = [sourceWords(a), sourceWords(b)];
  if (was !== is) return [{ kind: 'source', text: change('Source changed', was, is) }];
  return same(a, b) ? [] : [{ kind: 'source', text: `A detail changed of the source ${b.title}.` }];
}
export const newSource = (s: Source): Change => ({ kind: 'source', text: `New source: ${sourceWords(s)}.` });
export const goneSource = (s: Source): Change => ({ kind: 'source', text: `Source removed: ${s.title}.` });
