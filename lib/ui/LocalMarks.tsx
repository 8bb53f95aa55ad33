// What an organisation has added to or changed of one medicine, always told apart from the rules themselves.

import type { LocalMark } from '../channel/merge.ts';
import { t } from '../language/say.ts';
import { OfPage } from './Rich.tsx';

/** Nothing where nothing is local. */
export function LocalMarks({ marks, agent }: { marks: readonly LocalMark[]; agent: string }) {
  const mine = marks.filter((m) => m.agent === agent);
  if (!mine.length) return null;
  return (
    <div class="local small" data-local={agent}>
      <b>{t('Locally modified.')}</b>
      <ul>
        {mine.map((m) => (
          <li key={`${m.what} ${m.text}`} data-what={m.what}>
            {m.url ? (
              <a href={m.url} target="_blank" rel="noopener noreferrer">
                <OfPage>{m.text}</OfPage>
              </a>
            ) : (
              <OfPage>{m.text}</OfPage>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
