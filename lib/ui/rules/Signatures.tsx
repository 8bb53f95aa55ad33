// Whose signatures count, and which of them stand under the release in force.
import { english } from '../Rich.tsx';
import type { Updates } from './updates.ts';

export function Signatures({ trusted, released }: { trusted: Updates['trusted']; released: boolean }) {
  if (!trusted) return null;
  const good = trusted.keys.filter((k) => k.signed).length;
  return (
    <details {...english()}>
      <summary>
        Signatures: {released ? `${good} of ${trusted.keys.length} keys have signed` : `${trusted.keys.length} keys are trusted`}, {trusted.threshold}{' '}
        {trusted.threshold === 1 ? 'is' : 'are'} needed
      </summary>
      <p class="small">List of keys number {trusted.list}.</p>
      <ul class="small keys">
        {trusted.keys.map((k) => (
          <li key={k.id} data-signed={String(k.signed)}>
            <code>{k.id.slice(0, 16)}</code> {k.role} key{k.signed ? ', has signed' : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
