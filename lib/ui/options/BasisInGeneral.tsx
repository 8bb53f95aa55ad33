// Basis and attributes for the whole product: for whom, from what, with whose money, and what it does not use.
import { personal } from '../../rules/personal.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { SourceLink } from '../Quoted.tsx';

export function BasisInGeneral({ rules }: { rules: Bundle }) {
  const { basis } = rules;
  const rows = [
    ['Purpose', basis.purpose],
    ['Users', basis.users],
    ['Patients', basis.patients],
    ['Developer', basis.developer],
    ['Funding', basis.funding],
  ] as const;
  return (
    <section id="basis">
      <h2 class="section">Basis and attributes</h2>
      <p>
        Each medicine has its own under “Basis and limits”: logic, inputs used and missing, evidence, and the thirteen source attributes. What holds
        for all stands here.
      </p>
      <dl class="pairs">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>Limits</h3>
      <ul>
        {basis.limits.map((l) => (
          <li key={l}>{l}</li>
        ))}
      </ul>
      <h3>What would change an answer and is not used</h3>
      <ul>
        {basis.missing.map((m) => (
          <li key={m.text}>
            {m.text}
            {m.agents ? ` (${m.agents.join(', ')})` : m.groups ? ` (${m.groups.join(', ')})` : ''}
          </li>
        ))}
      </ul>
      <h3>Attributes of the person</h3>
      <dl class="pairs">
        {(Object.keys(personal) as (keyof typeof personal)[]).map((k) => (
          <div key={k} data-attribute={k}>
            <dt>{personal[k]}</dt>
            <dd>{basis.uses[k]}</dd>
          </div>
        ))}
      </dl>
      <ul class="small soft">
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
