// What a reader must know of the rules beside what they say: out of date, cards switched off, set aside.
import type { InForce } from '../channel/load.ts';

type Props = { standing: InForce['standing']; says: string[]; off: string | null; support: string };

/** Nothing while all is well. */
export function RulesLine({ standing, says, off, support }: Props) {
  const late = standing === 'expired' || standing === 'degraded';
  if (!late && !off) return null;
  return (
    <section class="coverage unread rules-line" data-standing={standing} role="status">
      {late && (
        <p>
          <b>{standing === 'degraded' ? 'Do not rely on these rules alone.' : 'Rules out of date.'}</b> {says.find((s) => s.includes('out of date'))}{' '}
          {support ? `Ask ${support}.` : ''}
        </p>
      )}
      {off && <p>{off}</p>}
    </section>
  );
}
