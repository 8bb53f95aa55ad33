// A fact as the clinician reads it: the sentence, whether it was verified, and its sources one tap away.

import { howText } from '../evidence/how.ts';
import type { Quote } from '../evidence/quote.ts';
import { t } from '../language/say.ts';
import { Clinical, english, own } from './Rich.tsx';

/** Words by which a sentence names its region itself, so that a badge would say it twice. */
const named: Record<string, RegExp> = {
  US: /\bUS\b|United States/,
  EU: /\bEU\b|Europe/,
  UK: /\bUK\b|United Kingdom|Brit(ain|ish)/,
  CA: /Canad/,
  AU: /Australia/,
  JP: /Japan/,
};

/** The region of a sentence that does not name it. */
export function Region({ q }: { q: Quote }) {
  if (!q.region || named[q.region]?.test(q.text)) return null;
  return (
    <>
      <span class="region">{q.region}</span>{' '}
    </>
  );
}

/** The sentence with its region and its mark when nobody verified it. */
export function Quoted({ q, sources = true }: { q: Quote; sources?: boolean }) {
  return (
    <span class="quoted" data-fact={q.id} data-verified={q.verified} {...english()}>
      <Region q={q} />
      {q.text}{' '}
      {!q.verified && (
        <span class="unverified" {...own()}>
          {t('not verified')}
        </span>
      )}
      {sources && q.sources.length > 0 && <Sources q={q} />}
    </span>
  );
}

/** A link where the source has a secure address, else its title. */
export function SourceLink({ title, url }: { title: string; url: string | null }) {
  if (!url?.startsWith('https://')) return <>{title}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

function Sources({ q }: { q: Quote }) {
  const word = q.sources.length > 1 ? t('Sources') : t('Source');
  return (
    <details class="sources">
      <summary aria-label={`${word}: ${q.text.slice(0, 60)}`} {...own()}>
        {word}
      </summary>
      <ul>
        {q.sources.map((s) => (
          <li key={s.id}>
            <SourceLink title={s.title} url={s.url} />, {s.locator}
            {s.date ? ` (${s.date})` : ''}
          </li>
        ))}
        <li class="soft">
          {howText[q.how]}; grade: {q.grade}
          {q.asOf ? `; as of ${q.asOf}` : ''}.
        </li>
      </ul>
    </details>
  );
}

/** A list of facts under a small heading; nothing at all when there is none. */
export function Facts({ title, items }: { title: string; items: { q: Quote; note?: string | undefined }[] }) {
  if (!items.length) return null;
  return (
    <section class="facts">
      {title && <h4>{title}</h4>}
      <ul>
        {items.map(({ q, note }) => (
          <li key={q.id}>
            {note && (
              <b class="stratum">
                <Clinical>{note}</Clinical>:{' '}
              </b>
            )}
            <Quoted q={q} />
          </li>
        ))}
      </ul>
    </section>
  );
}
