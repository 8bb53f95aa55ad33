// "Point and teach" in the popup: for a page that is read wrongly, two things that a person can show by a click on it.
import { useState } from 'preact/hooks';
import { t } from '../language/say.ts';

export type TeachProps = { teach(what: 'list' | 'name'): Promise<boolean>; named: boolean };

export function Teach({ teach, named }: TeachProps) {
  const [said, setSaid] = useState('');
  const ask = (what: 'list' | 'name') =>
    void teach(what).then((on) =>
      setSaid(
        on
          ? t('Now point at it on the page. Enter or a click takes the box, Esc ends.')
          : t('This page takes no pointer of ours. Reload it and try again.'),
      ),
    );
  return (
    <>
      <p class="small">
        {t(
          'Only the place of the box in the page’s mark-up is kept, for this site and pages like this one. No word of the page is. The options list what was shown.',
        )}
      </p>
      <div class="row">
        <button type="button" data-teach="list" onClick={() => ask('list')}>
          {t('Show it where the medication list is')}
        </button>
        <button type="button" data-teach="name" onClick={() => ask('name')}>
          {t('Show it where the patient’s name is')}
        </button>
      </div>
      {!named && <p class="small soft">{t('No patient’s name was told on this page.')}</p>}
      <p class="small" role="status">
        {said}
      </p>
    </>
  );
}
