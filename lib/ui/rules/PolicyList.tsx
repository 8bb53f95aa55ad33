// Which settings an administrator has made, and which of them do not hold and why.
import type { PolicyProblem } from '../../alert/policy.ts';
import { type Policy, type PolicyName, policyFields } from '../../alert/policy-fields.ts';
import { t } from '../../language/say.ts';
import { english } from '../Rich.tsx';

type Props = { set: string[]; problems: PolicyProblem[]; policy: Policy };

export function PolicyList({ set, problems, policy }: Props) {
  if (!set.length && !problems.length) return <p class="small soft">{t('Your administrator has set nothing.')}</p>;
  const names = set.filter((n): n is PolicyName => n in policyFields);
  return (
    <details open={problems.length > 0} {...english()}>
      <summary>
        Set by your administrator: {set.length}
        {problems.length ? `; not applied, or not as written: ${problems.length}` : ''}
      </summary>
      <ul class="small policy">
        {problems.map((p) => (
          <li key={p.field + p.sentence} data-policy-problem={p.field}>
            <b>{p.field}</b>: {p.sentence}
          </li>
        ))}
        {names.map((n) => (
          <li key={n}>
            {policyFields[n].title} (<code>{n}</code>): {shown(policy[n])}
          </li>
        ))}
      </ul>
    </details>
  );
}

const shown = (v: Policy[PolicyName]) => (Array.isArray(v) ? `${v.length} ${v.length === 1 ? 'entry' : 'entries'}` : String(v));
