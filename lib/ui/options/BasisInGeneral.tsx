// Basis and attributes for the whole product: for whom, from what, with whose money, and what it does not use.
import { later, t } from '../../language/say.ts';
import { personal } from '../../rules/personal.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { SourceLink } from '../Quoted.tsx';
import { english } from '../Rich.tsx';

export function BasisInGeneral({ rules }: { rules: Bundle }) {
  const { basis } = rules;
  const rows = [
    [later('Purpose'), basis.purpose],
    [later('Users'), basis.users],
    [later('Patients'), basis.patients],
    [later('Developer'), basis.developer],
    [later('Funding'), basis.funding],
  ] as const;
  return (
    <section id="basis">
      <h2 class="section">{t('Basis and attributes')}</h2>
      <p>
        {t('Each medicine has its own under “Basis and limits”: logic, inputs used and missing, evidence, and the thirteen source attributes.')}{' '}
        {t('What holds for all stands here.')}
      </p>
      <dl class="pairs">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd {...english()}>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('Limits')}</h3>
      <ul {...english()}>
        {basis.limits.map((l) => (
          <li key={l}>{l}</li>
        ))}
      </ul>
      <h3>{t('What would change an answer and is not used')}</h3>
      <ul {...english()}>
        {basis.missing.map((m) => (
          <li key={m.text}>
            {m.text}
            {m.agents ? ` (${m.agents.join(', ')})` : m.groups ? ` (${m.groups.join(', ')})` : ''}
          </li>
        ))}
      </ul>
      <h3>{t('Attributes of the person')}</h3>
      <dl class="pairs" {...english()}>
        {(Object.keys(personal) as (keyof typeof personal)[]).map((k) => (
          <div key={k} data-attribute={k}>
            <dt>{personal[k]}</dt>
            <dd>{basis.uses[k]}</dd>
          </div>
        ))}
      </dl>
      <ul class="small soft" {...english()}>
        {basis.follows.map((f) => (
          <li key={f.text}>
            {f.text}{' '}
            {f.sources.map((c) => {
              const s = rules.sources[c.source];
              return (
                s && (
                  <span key={c.source}>
                    <SourceLink title={s.title} url={s.url} />, {c.locator}.{' '}
                  </span>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
