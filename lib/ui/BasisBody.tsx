// What stands in an opened basis pane: purpose, inputs, logic in words, what speaks against it, sources.
import type { AgentView } from '../assess/assessment.ts';
import { inputsInGeneral, inputsMissing, inputsOf } from '../assess/inputs.ts';
import { escalatorsOf, pageLogic, ruleLogic } from '../assess/logic.ts';
import { partly } from '../assess/raised.ts';
import { quotes } from '../evidence/quote.ts';
import type { Agent } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Attributes, MinimalSet } from './BasisTables.tsx';
import { IntendedUse } from './IntendedUse.tsx';
import { Quoted } from './Quoted.tsx';
import { english } from './Rich.tsx';

export type BasisProps = { agent: Agent; rules: Bundle; view?: AgentView };

export function BasisBody({ agent, rules, view }: BasisProps) {
  const { basis } = rules;
  const counter = quotes(agent.mightNotApply, rules)[0];
  const inputs = view ? inputsOf(view) : { used: inputsInGeneral, absent: [] };
  const steps = view ? pageLogic(view, agent, rules) : ruleLogic(agent, rules);
  return (
    <div class="basis-body" {...english()}>
      {counter && (
        <section data-part="counter">
          <h4>The strongest reason it might not apply</h4>
          <p>
            <Quoted q={counter} />
          </p>
        </section>
      )}
      <section data-part="logic">
        <h4>{view ? 'How it came to this' : 'How the rule works'}</h4>
        <ol>
          {steps.map((s) => (
            <li key={s.title}>
              <b>{s.title}.</b> {s.text}
            </li>
          ))}
        </ol>
      </section>
      <Part id="used" title={view ? 'Used of this page' : 'What it uses of a page'} items={inputs.used} />
      <Part id="absent" title="Looked for, not found in the entry" items={inputs.absent} />
      <Part id="missing" title="Not used by this version" items={inputsMissing(agent, basis)} />
      <Escalators agent={agent} rules={rules} product={view?.product ?? null} />
      <Part id="limits" title="Limits" items={basis.limits} />
      <section data-part="purpose">
        <h4>Purpose, users, patients</h4>
        {[basis.purpose, basis.users, basis.patients, basis.role].map((s) => (
          <p key={s}>{s}</p>
        ))}
      </section>
      <MinimalSet agent={agent} rules={rules} />
      <Attributes agent={agent} rules={rules} />
      <IntendedUse rules={rules} folded />
    </div>
  );
}

function Part({ id, title, items }: { id: string; title: string; items: string[] }) {
  if (!items.length) return null;
  return (
    <section data-part={id}>
      <h4>{title}</h4>
      <ul>
        {items.map((s) => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </section>
  );
}

function Escalators({ agent, rules, product }: { agent: Agent; rules: Bundle; product: string | null }) {
  const list = escalatorsOf(agent, product);
  if (!list.length) return null;
  return (
    <section data-part="escalators">
      <h4>{agent.tier.value === 'critical' ? 'What else would make it critical' : 'What would make it critical'}</h4>
      <ul>
        {list.map((e) => (
          <li key={e.when} data-escalator={e.when} data-evaluated={e.evaluated}>
            {e.text} {!e.evaluated && <b>Not yet evaluated by this version: judge it yourself.</b>} {partly[e.when] && <b>{partly[e.when]}</b>}
            <ul>
              {quotes(e.facts, rules).map((q) => (
                <li key={q.id}>
                  <Quoted q={q} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
