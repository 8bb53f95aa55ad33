// The numbered references, each leading out to its source and back to where it is cited.
import type { Place } from '../../evidence/places.ts';
import { citedAt } from '../../evidence/places.ts';
import { references } from '../../evidence/references.ts';
import { count, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Source } from '../../rules/schema/fact.ts';
import { own } from '../Rich.tsx';
import { goTo, targetOf } from './goto.ts';
import { Heading } from './Heading.tsx';

/** More would be a list of its own. */
const backFirst = 6;

export function References({ rules }: { rules: Bundle }) {
  const places = citedAt(rules);
  return (
    <section id="references" class="sec" aria-labelledby="references-title">
      <Heading level={2} id="references-title" anchor="references" name={t('References')}>
        <span {...own()}>{t('References')}</span>
      </Heading>
      <ol class="refs">
        {references(rules).map(({ n, source: s }) => (
          <li key={s.id} value={n} id={`ref-${s.id}`} tabIndex={-1}>
            {s.title}
            {s.date ? `. ${s.date}` : ''}
            {s.identifier && !s.identifier.startsWith('http') ? `. ${s.identifier}` : ''}.{' '}
            {s.url?.startsWith('https://') && (
              <a href={s.url} target="_blank" rel="noreferrer">
                {new URL(s.url).hostname}
              </a>
            )}
            {s.note ? <span class="soft"> ({s.note})</span> : null}
            <Back source={s} places={places.get(s.id) ?? []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Back({ source, places }: { source: Source; places: Place[] }) {
  if (!places.length) return null;
  const link = (p: Place, i: number) => (
    <span key={p.id}>
      {i > 0 && ', '}
      <a href={`#${p.id}`} onClick={(e) => backTo(e, source, p)}>
        {p.title}
      </a>
    </span>
  );
  const rest = places.slice(backFirst);
  return (
    <span class="back soft">
      {' '}
      <span {...own()}>{t('Cited in:')}</span> {places.slice(0, backFirst).map(link)}{' '}
      {rest.length > 0 && (
        <details>
          <summary {...own()}>{count(rest.length, { one: 'and {n} more', other: 'and {n} more' })}</summary>
          {rest.map(link)}
        </details>
      )}
    </span>
  );
}

/** To the sentence itself where the place has it; the link alone leads to the heading. */
function backTo(e: Event, source: Source, place: Place): void {
  // ids are compared and never part of a selector, since they come with the rules
  const cites = [...document.querySelectorAll<HTMLElement>('[data-place] a.cite')].filter((a) => a.dataset.source === source.id);
  const cite = cites.find((a) => isWithin(a, place)) ?? targetOf(place.id);
  if (!cite) return;
  e.preventDefault();
  goTo(cite);
}

/** As a descendant does in a selector, whichever of its parents names the place. */
function isWithin(a: HTMLElement, place: Place): boolean {
  for (let e = a.parentElement; e; e = e.parentElement) if (e.dataset.place === place.id) return true;
  return false;
}
