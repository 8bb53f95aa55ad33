// A frequency drawn as people: one square a person, the affected ones filled first, and the same in words for who cannot see it.
import { showValue } from '../../evidence/value.ts';
import { t } from '../../language/say.ts';
import { own } from '../Rich.tsx';

/** Squares in a row, so that the picture stays wider than high. */
const rows: Record<number, number> = { 100: 20, 1000: 50, 10000: 125 };

export function IconArray({ people, of, id }: { people: number; of: number; id: string }) {
  const across = rows[of] ?? Math.ceil(Math.sqrt(of * 2));
  const down = Math.ceil(of / across);
  const cell = 400 / across;
  const size = cell * 0.78;
  // squares too small to find get a ring, which stands for nobody
  const ring = cell < 4;
  const edge = ring ? 12 : 0;
  const given = { people: showValue(people), all: showValue(of) };
  const words = people === 1 ? t('{people} of {all} squares is filled.', given) : t('{people} of {all} squares are filled.', given);
  return (
    <figure class="icons" data-people={people} data-of={of}>
      <svg viewBox={`${-edge} ${-edge} ${400 + 2 * edge} ${cell * down + 2 * edge}`} role="img" aria-label={`${t('Picture:')} ${words}`}>
        <defs>
          <pattern id={`${id}-p`} width={cell} height={cell} patternUnits="userSpaceOnUse">
            <rect width={size} height={size} rx={size / 5} class="other" />
          </pattern>
        </defs>
        <rect width={across * cell} height={down * cell} fill={`url(#${id}-p)`} />
        {Array.from({ length: people }, (_, i) => (
          <rect key={`p${i}`} class="one" x={(i % across) * cell} y={Math.floor(i / across) * cell} width={size} height={size} rx={size / 5} />
        ))}
        {ring && <circle class="ring" cx={(Math.min(people, across) * cell) / 2} cy={size / 2} r={7 + (Math.min(people, across) * cell) / 2} />}
      </svg>
      <figcaption class="small soft" {...own()}>
        {t('Each square is one person: {people} of {all}.', given)}
      </figcaption>
    </figure>
  );
}
