// What a reader must know of the rules beside what they say: out of date, cards switched off, set aside.

import type { InForce } from '../channel/load.ts';
import { degradedAfter } from '../channel/standing.ts';
import { day, t } from '../language/say.ts';
import { rich } from './Rich.tsx';

type Props = Pick<InForce, 'standing' | 'release'> & { off: string | null; support: string };

function since({ standing, release }: Pick<Props, 'standing' | 'release'>): string {
  if (!release) return '';
  const since = day(release.expires.slice(0, 10));
  return standing === 'degraded'
    ? t('These rules are out of date since {day}, more than {n} days ago; do not rely on them alone.', { day: since, n: degradedAfter })
    : t('These rules are out of date since {day}; they keep working.', { day: since });
}

/** Nothing while all is well. */
export function RulesLine({ standing, release, off, support }: Props) {
  const late = standing === 'expired' || standing === 'degraded';
  if (!late && !off) return null;
  return (
    <section class="coverage unread rules-line" data-standing={standing} role="status">
      {late && (
        <p>
          <b>{standing === 'degraded' ? t('Do not rely on these rules alone.') : t('Rules out of date.')}</b> {since({ standing, release })}{' '}
          {support && rich('Ask {contact}.', { contact: <bdi>{support}</bdi> })}
        </p>
      )}
      {off && <p>{off}</p>}
    </section>
  );
}
