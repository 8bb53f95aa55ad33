// What a reader must know of the rules beside what they say: out of date, cards switched off, set aside.

import type { InForce } from '../channel/load.ts';
import { day, t } from '../language/say.ts';
import { rich } from './Rich.tsx';

type Props = { standing: InForce['standing']; says: string[]; off: string | null; support: string };

/** The channel says it in English, with the day. */
function since(says: string[], standing: Props['standing']): string {
  const said = says.find((s) => s.includes('out of date')) ?? '';
  const on = /\d{4}-\d{2}-\d{2}/.exec(said)?.[0];
  if (!on) return said;
  return standing === 'degraded'
    ? t('These rules are out of date since {day}, more than {n} days ago; do not rely on them alone.', {
        day: day(on),
        n: /more than (\d+) days/.exec(said)?.[1] ?? '',
      })
    : t('These rules are out of date since {day}; they keep working.', { day: day(on) });
}

/** Nothing while all is well. */
export function RulesLine({ standing, says, off, support }: Props) {
  const late = standing === 'expired' || standing === 'degraded';
  if (!late && !off) return null;
  return (
    <section class="coverage unread rules-line" data-standing={standing} role="status">
      {late && (
        <p>
          <b>{standing === 'degraded' ? t('Do not rely on these rules alone.') : t('Rules out of date.')}</b> {since(says, standing)}{' '}
          {support && rich('Ask {contact}.', { contact: <bdi>{support}</bdi> })}
        </p>
      )}
      {off && <p>{off}</p>}
    </section>
  );
}
