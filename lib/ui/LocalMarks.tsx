// What an organisation has added to or changed of one medicine, always told apart from the rules themselves.
import type { LocalMark } from '../channel/merge.ts';

/** Nothing where nothing is local. */
export function LocalMarks({ marks, agent }: { marks: readonly LocalMark[]; agent: string }) {
  const mine = marks.filter((m) => m.agent === agent);
  if (!mine.length) return null;
  return (
    <aside class="local small" data-local={agent} aria-label="From your organisation">
      <b>Locally modified.</b>
      <ul>
        {mine.map((m) => (
          <li key={`${m.what} ${m.text}`} data-what={m.what}>
            {m.url ? (
              <a href={m.url} target="_blank" rel="noopener noreferrer">
                {m.text}
              </a>
            ) : (
              m.text
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
