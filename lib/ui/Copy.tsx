// A button that puts text on the clipboard and says so where it stands.

import { useState } from 'preact/hooks';
import { t } from '../language/say.ts';

export function Copy({ text, children, name }: { text: () => string; children?: string; name: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setSaid(t('Copied.')),
      () => setSaid(t('The browser did not allow copying. Select the text and copy it by hand.')),
    );
  return (
    <>
      <button type="button" data-copy={name} onClick={() => void copy()}>
        {children ?? t('Copy as text')}
      </button>
      <output class="small soft">{said}</output>
    </>
  );
}
