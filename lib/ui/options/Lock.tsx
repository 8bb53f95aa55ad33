// Locking: one button that forgets everything of this session and stops reading, and one that lets it read again.
import { useState } from 'preact/hooks';
import { t } from '../../language/say.ts';

export function Lock({ locked, set }: { locked: boolean; set(on: boolean): Promise<boolean | undefined> }) {
  const [now, setNow] = useState(locked);
  const [said, setSaid] = useState('');
  const press = () =>
    void set(!now).then((on) => {
      if (on === undefined) return setSaid(t('PML Sentinel has not answered. Load this page again.'));
      setNow(on);
      setSaid(
        on ? t('Locked. What was read, acknowledged and said is forgotten, and cards are gone.') : t('Unlocked. Watched sites are read again.'),
      );
    });
  return (
    <section id="lock" data-locked={String(now)}>
      <h2 class="section">{t('Lock and clear')}</h2>
      <p>
        {t(
          'For handing the computer over: it forgets what was read, acknowledged and said in this session, and reads nothing until it is unlocked or the browser starts anew.',
        )}{' '}
        {t('Also in the menu of its button, and by a key that you choose on your browser’s page for extension shortcuts.')}
      </p>
      <p class="row">
        <button type="button" id="lock-now" onClick={press}>
          {now ? t('Unlock') : t('Lock and clear')}
        </button>
      </p>
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}
