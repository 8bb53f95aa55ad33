// The two lists of the basis that are always complete: the minimal information set and the source attributes.
import { sourceAttributes } from '../evidence/attributes.ts';
import { pddiSet } from '../evidence/pddi.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Quoted, SourceLink } from './Quoted.tsx';

type Props = { agent: Agent; rules: Bundle };

export function MinimalSet({ agent, rules }: Props) {
  return (
    <details data-part="minimal-set">
      <summary>Minimal information set</summary>
      <dl>
        {pddiSet(agent, rules).map((item) => (
          <div key={item.id} data-item={item.id} data-unknown={item.unknown}>
            <dt>{item.label}</dt>
            <dd>
              {item.text && <p>{item.text}</p>}
              {item.quotes.map((q) => (
                <p key={q.id}>
                  <Quoted q={q} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function Attributes({ agent, rules }: Props) {
  return (
    <details data-part="attributes">
      <summary>Source attributes</summary>
      <dl>
        {sourceAttributes(agent, rules, Date.now()).map((a) => (
          <div key={a.label}>
            <dt>{a.label}</dt>
            <dd>
              <p>{a.text}</p>
              {a.sources.length > 0 && (
                <ul>
                  {a.sources.map((s) => (
                    <li key={s.id}>
                      <SourceLink title={s.title} url={s.url} />
                      {s.date ? ` (${s.date})` : ''}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Follows rules={rules} />
    </details>
  );
}

/** Where these lists come from, each with what was read. */
function Follows({ rules }: { rules: Bundle }) {
  return (
    <ul class="soft small">
      {rules.basis.follows.map((f) => (
        <li key={f.text}>
          {f.text}{' '}
          {f.sources.map((c, i) => {
            const s = rules.sources[c.source];
            return (
              s && (
                <span key={c.source}>
                  {i > 0 && '; '}
                  <SourceLink title={s.title} url={s.url} />, {c.locator}
                </span>
              )
            );
          })}
        </li>
      ))}
    </ul>
  );
}
