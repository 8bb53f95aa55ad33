// Sites that an organisation proposes: what they are, and one button that watches those which are not watched yet.
import { useState } from 'preact/hooks';
import { count, t } from '../language/say.ts';
import type { Watched } from './WatchSite.tsx';

type Props = {
  sites: readonly string[];
  /** Patterns that are watched already, as the browser writes them. */
  watched: readonly string[];
  watch(patterns: readonly string[]): Promise<Watched>;
};

export function ProposedSites({ sites, watched, watch }: Props) {
  const [wrong, setWrong] = useState('');
  const [done, setDone] = useState(false);
  const all = watched.some((w) => w === '<all_urls>' || w === '*://*/*');
  const left = done || all ? [] : sites.filter((s) => !watched.includes(s) && !watched.includes(s.replace(/^https?/, '*')));
  if (!sites.length) return null;
  return (
    <div data-proposed={left.length}>
      <p>
        {count(sites.length, {
          one: 'Your organisation proposes to watch one site:',
          other: 'Your organisation proposes to watch {n} sites:',
        })}
      </p>
      <ul>
        {sites.map((s) => (
          <li key={s}>
            <bdi>{s}</bdi> {!left.includes(s) && <span class="soft">({t('watched')})</span>}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <button
          type="button"
          id="watch-proposed"
          class="primary"
          // the browser asks only inside the click, so that nothing may stand before this
          onClick={() =>
            void watch(left).then((said) => {
              setWrong('wrong' in said ? said.wrong : '');
              setDone(!('wrong' in said));
            })
          }
        >
          {t('Watch what is proposed')}
        </button>
      )}
      <p class={`small ${wrong ? 'wrong' : ''}`} role="status" id="proposed-said">
        {wrong || (done ? t('These sites are watched now. Open a chart there.') : '')}
      </p>
    </div>
  );
}
