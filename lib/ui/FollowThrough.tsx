// The switch for dated promises: what it keeps on disk is said where it is switched on.

import { useState } from 'preact/hooks';
import { t } from '../language/say.ts';

export function FollowThrough({ on, set }: { on: boolean; set(on: boolean): Promise<void> }) {
  const [now, setNow] = useState(on);
  return (
    <p>
      <label>
        <input
          id="follow-through"
          type="checkbox"
          checked={now}
          onChange={(e) => {
            const next = e.currentTarget.checked;
            void set(next).then(() => setNow(next));
          }}
        />{' '}
        {t('Ask at the next visit about monitoring that was promised for a day')}
      </label>{' '}
      <span class="small soft">
        {t('Off by default.')}{' '}
        {t(
          'It keeps the day, the medicine and a keyed hash of the patient on this disk, and nothing else of the page; whoever holds the browser profile holds the key.',
        )}{' '}
        {t('Each ends 90 days after its day. Switching it off deletes them all. Not for shared workstations.')}
      </span>
    </p>
  );
}
