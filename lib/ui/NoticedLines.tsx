// What was noticed and never counts: names to confirm, medicines not assessed, and what looked like one and why it is not.
import type { Noticed } from '../assess/notice.ts';
import { count, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Clinical, OfPage, rich } from './Rich.tsx';
import { toldBy } from './told.ts';

export function NoticedLines({ noticed, rules }: { noticed: Partial<Noticed>; rules: Bundle }) {
  const { possible = [], notAssessed = [], nearMisses = [] } = noticed;
  const titles = (ids: string[]) => {
    const named = ids.map((id) => rules.agents.find((a) => a.id === id)?.title ?? id);
    // three and more join with a comma in every language; two as the language says "or"
    return named.length > 3
      ? count(named.length - 2, { one: '{some} or {n} more', other: '{some} or {n} more' }, { some: named.slice(0, 2).join(', ') })
      : named.reduce((a, b) => t('{this} or {that}', { this: a, that: b }));
  };
  return (
    <>
      {possible.map((p) => (
        <p key={p.matched} class="small noticed" data-possible={p.agents.join(',')}>
          {rich('Possible: “{words}” may be {medicine}; confirm.', {
            words: <OfPage>{p.matched}</OfPage>,
            medicine: <Clinical>{titles(p.agents)}</Clinical>,
          })}
        </p>
      ))}
      {notAssessed.length > 0 && (
        <details class="rest noticed">
          <summary>{t('Not in the rules ({n})', { n: notAssessed.length })}</summary>
          <ul class="small">
            {notAssessed.map((n) => (
              <li key={n.name} data-not-assessed={n.leftOut ? 'left-out' : 'unknown'}>
                {n.leftOut
                  ? rich('{name}: assessed, left out. {reason}', { name: <OfPage>{n.name}</OfPage>, reason: <Clinical>{n.leftOut}</Clinical> })
                  : rich('Not assessed in rules version {version}: {name}', { version: rules.version, name: <OfPage>{n.name}</OfPage> })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {nearMisses.length > 0 && (
        <details class="rest noticed">
          <summary>{t('Looked like it, and why not ({n})', { n: nearMisses.length })}</summary>
          <ul class="small">
            {nearMisses.map((n) => (
              <li key={n.matched + n.reason} data-near-miss={n.agents.join(',')}>
                {rich('“{words}”: {reason}; not taken for {medicine}.', {
                  words: <OfPage>{n.matched}</OfPage>,
                  reason: toldBy(n.reason),
                  medicine: <Clinical>{titles(n.agents)}</Clinical>,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
