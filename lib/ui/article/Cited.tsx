// A fact in the article: its sentence, its mark when nobody verified it, and its numbered citations.
import type { Quote } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import { Region } from '../Quoted.tsx';
import { own } from '../Rich.tsx';
import { useArticle } from './context.ts';

export function Cited({ q }: { q: Quote }) {
  return (
    <span class="quoted" data-fact={q.id} data-verified={q.verified}>
      <Region q={q} />
      {q.text}
      {!q.verified && (
        <>
          {' '}
          <span class="unverified" {...own()}>
            {t('not verified')}
          </span>
        </>
      )}
      <Cites q={q} />
    </span>
  );
}

/** [1][2]: each leads to its reference, and tells of it on hover, focus or touch; see CitePopover. */
export function Cites({ q }: { q: Quote }) {
  const { numbers } = useArticle();
  if (!q.sources.length) return null;
  return (
    <sup class="cites" data-how={q.how} data-grade={q.grade} data-as-of={q.asOf ?? undefined}>
      {q.sources.map((s) => (
        <Cite key={`${s.id} ${s.locator}`} source={s.id} locator={s.locator} n={numbers.get(s.id)} />
      ))}
    </sup>
  );
}

export function Cite({ source, locator, n }: { source: string; locator: string; n: number | undefined }) {
  return (
    <a class="cite" href={`#ref-${source}`} data-source={source} data-locator={locator} aria-label={t('Reference {n}', { n: n ?? '' })}>
      [{n}]
    </a>
  );
}
