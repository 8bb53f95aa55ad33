// What was noticed and never counts: names to confirm, medicines not assessed, and what looked like one and why it is not.
import type { Noticed } from '../assess/notice.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

export function NoticedLines({ noticed, rules }: { noticed: Partial<Noticed>; rules: Bundle }) {
  const { possible = [], notAssessed = [], nearMisses = [] } = noticed;
  const titles = (ids: string[]) => {
    const named = ids.map((id) => rules.agents.find((a) => a.id === id)?.title ?? id);
    return named.length > 3 ? `${named.slice(0, 2).join(', ')} or ${named.length - 2} more` : named.join(' or ');
  };
  return (
    <>
      {possible.map((p) => (
        <p key={p.matched} class="small noticed" data-possible={p.agents.join(',')}>
          Possible: “{p.matched}” may be {titles(p.agents)}; confirm.
        </p>
      ))}
      {notAssessed.length > 0 && (
        <details class="rest noticed">
          <summary>Not in the rules ({notAssessed.length})</summary>
          <ul class="small">
            {notAssessed.map((n) => (
              <li key={n.name} data-not-assessed={n.leftOut ? 'left-out' : 'unknown'}>
                {n.leftOut ? `${n.name}: assessed, left out. ${n.leftOut}` : `Not assessed in rules version ${rules.version}: ${n.name}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {nearMisses.length > 0 && (
        <details class="rest noticed">
          <summary>Looked like it, and why not ({nearMisses.length})</summary>
          <ul class="small">
            {nearMisses.map((n) => (
              <li key={n.matched + n.reason} data-near-miss={n.agents.join(',')}>
                “{n.matched}”: {n.reason}; not taken for {titles(n.agents)}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
