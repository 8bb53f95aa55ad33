// A button that puts text on the clipboard and says so where it stands.
import { useState } from 'preact/hooks';

export function Copy({ text, children = 'Copy as text', name }: { text: () => string; children?: string; name: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not allow copying. Select the text and copy it by hand.'),
    );
  return (
    <>
      <button type="button" data-copy={name} onClick={() => void copy()}>
        {children}
      </button>
      <output class="small soft">{said}</output>
    </>
  );
}
