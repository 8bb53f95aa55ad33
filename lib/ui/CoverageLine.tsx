// What was read and what was not, always in sight; "nothing found" never looks like "could not read".
import type { Coverage } from '../assess/coverage.ts';

const looks: Record<Coverage['answer'], { kind: string; word: string }> = {
  complete: { kind: 'read', word: 'Read' },
  partial: { kind: 'unread', word: 'Partly read' },
  'empty-list': { kind: 'read', word: 'Empty list' },
  'no-list': { kind: 'unread', word: 'No list found' },
  'not-a-chart': { kind: 'quiet', word: 'Not a chart' },
  unreadable: { kind: 'unread', word: 'Not read' },
  reading: { kind: 'quiet', word: 'Reading' },
  'no-permission': { kind: 'quiet', word: 'Not watched' },
};

const rowsOf = (n: number) => (n === 0 ? '' : ` in ${n === 1 ? 'the row' : `the ${n} rows`} read`);

export function CoverageLine({ coverage, counted }: { coverage: Coverage; counted: number }) {
  const look = looks[coverage.answer];
  const nothing = counted === 0 && (coverage.answer === 'complete' || coverage.answer === 'empty-list');
  return (
    <section class={`coverage ${look.kind}`} data-coverage={coverage.answer} role="status">
      <p>
        <b>{look.word}.</b> {coverage.sentence}
      </p>
      {nothing && (
        <p class="nothing">
          No listed PML-associated medicine{rowsOf(coverage.rowsRead)}. Infused medicines are often not listed: look them up by name.
        </p>
      )}
      {coverage.framesRefused.length > 0 && (
        <ul class="small">
          {coverage.framesRefused.map((f) => (
            <li key={f.origin}>
              {f.origin}: {f.why}.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
