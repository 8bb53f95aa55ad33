// What was read and what was not, always in sight; "nothing found" never looks like "could not read".
import type { Coverage } from '../assess/coverage.ts';
import { count, later, type Text, t } from '../language/say.ts';

const looks: Record<Coverage['answer'], { kind: string; word: Text }> = {
  complete: { kind: 'read', word: later('Read') },
  partial: { kind: 'unread', word: later('Partly read') },
  'empty-list': { kind: 'read', word: later('Empty list') },
  'no-list': { kind: 'unread', word: later('No list found') },
  'not-a-chart': { kind: 'quiet', word: later('Not a chart') },
  unreadable: { kind: 'unread', word: later('Not read') },
  reading: { kind: 'quiet', word: later('Reading') },
  'no-permission': { kind: 'quiet', word: later('Not watched') },
};

const nothingIn = (n: number) =>
  n === 0
    ? t('No listed PML-associated medicine.')
    : count(n, { one: 'No listed PML-associated medicine in the row read.', other: 'No listed PML-associated medicine in the {n} rows read.' });

export function CoverageLine({ coverage, counted }: { coverage: Coverage; counted: number }) {
  const look = looks[coverage.answer];
  const nothing = counted === 0 && (coverage.answer === 'complete' || coverage.answer === 'empty-list');
  return (
    <section class={`coverage ${look.kind}`} data-coverage={coverage.answer} role="status">
      <p>
        <b>{t(look.word)}.</b> {coverage.sentence}
      </p>
      {nothing && (
        <p class="nothing">
          {nothingIn(coverage.rowsRead)} {t('Infused medicines are often not listed: look them up by name.')}
        </p>
      )}
      {coverage.framesRefused.length > 0 && (
        <ul class="small">
          {coverage.framesRefused.map((f) => (
            <li key={f.origin}>
              <bdi>{f.origin}</bdi>: {f.why}.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
