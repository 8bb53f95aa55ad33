// "Was this card useful?", by three faces: one press, counted on this computer, and changed by another.
import { useState } from 'preact/hooks';
import { type Face, faces } from '../../alert/faces.ts';
import { later, t } from '../../language/say.ts';
import { useChart } from './context.ts';

const words = { useful: later('Useful'), neither: later('Neither'), 'not-useful': later('Not useful') } as const;
/** The mouth of each. */
const mouths: Record<Face, string> = { useful: 'M7 14c1.5 3 8.5 3 10 0', neither: 'M7.5 15.500h9', 'not-useful': 'M7 17c1.5-3 8.5-3 10 0' };

export function Useful({ agent }: { agent: string }) {
  const { hands } = useChart();
  const [face, setFace] = useState<Face | null>(null);
  const [said, setSaid] = useState('');
  if (!hands.acknowledge) return null;
  const press = (next: Face) => {
    setFace(next);
    void hands
      .acknowledge?.(agent, { face: next })
      .then((kept) => setSaid(kept ? t('Counted on this computer only.') : t('Not counted: on a sample or a shared workstation nothing is.')));
  };
  return (
    <fieldset class="useful small" data-useful={face ?? ''}>
      <legend>{t('Was this card useful?')}</legend>
      {faces.map((f) => (
        <button key={f} type="button" data-face={f} aria-pressed={face === f} onClick={() => press(f)}>
          <svg
            viewBox="0 0 24 24"
            width="20"
            height="20"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
          >
            <circle cx="12" cy="12" r="10" />
            <path d={`M8.5 9v.5M15.5 9v.5${mouths[f]}`} />
          </svg>{' '}
          {t(words[f])}
        </button>
      ))}
      <span role="status" class="soft">
        {said}
      </span>
    </fieldset>
  );
}
