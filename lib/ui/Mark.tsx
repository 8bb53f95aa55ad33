// The sign of a tier: shape and word carry it, colour only helps.
import { later, type Text } from '../language/say.ts';
import type { Tier } from '../rules/schema/terms.ts';

export const tierWord: Record<Tier, Text> = {
  critical: later('Critical'),
  warning: later('Warning'),
  note: later('Note'),
  reference: later('Reference'),
};

const shapes = {
  critical: <path d="M7 1h8l6 6v8l-6 6H7l-6-6V7z" />,
  warning: <path d="M11 1.5 21.2 20H.8z" stroke-linejoin="round" stroke-width="1.5" />,
  note: <circle cx="11" cy="11" r="9.5" />,
} as const;

/** Octagon, triangle, circle; reference has none. */
export function Mark({ tier }: { tier: Tier }) {
  if (tier === 'reference') return null;
  return (
    <svg class="mark" viewBox="0 0 22 22" aria-hidden="true" style={{ fill: `var(--${tier})` }}>
      {shapes[tier]}
      <g fill="var(--paper)">
        {tier === 'note' ? (
          <rect x="9.7" y="9.5" width="2.6" height="7" rx="1" />
        ) : (
          <rect x="9.7" y={tier === 'warning' ? 7.5 : 5} width="2.6" height="7" rx="1" />
        )}
        <circle cx="11" cy={tier === 'note' ? 6.4 : tier === 'warning' ? 17 : 15.6} r="1.5" />
      </g>
    </svg>
  );
}
