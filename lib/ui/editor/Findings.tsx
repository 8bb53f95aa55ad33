// What is said of the additions beside the form: faults with the way to their field, the acceptance, the self-tests, the check, the difference.
import type { Verdict } from '../../channel/verdict.ts';
import type { Difference } from '../../evidence/diff/difference.ts';
import { count, t } from '../../language/say.ts';
import type { Problem } from '../../rules/problem.ts';
import { english } from '../Rich.tsx';
import { idOf } from './Field.tsx';

type Props = { verdict: Verdict; packagedTests: number; problems: Problem[] | null; differences: Difference[] | null };

/** Opens what the field stands in, and goes to it. */
function goTo(path: string): void {
  let at: HTMLElement | null = null;
  for (let p = path; p && !at; p = p.replace(/[.[][^.[]*$/, '')) {
    at =
      document.getElementById(idOf(p)) ??
      [...document.querySelectorAll<HTMLElement>('[data-entry] summary, [data-list] button')].find((el) => {
        const box = el.closest<HTMLElement>('[data-entry], [data-list]');
        return box?.dataset.entry === p || box?.dataset.list === p;
      }) ??
      null;
    if (!/[.[]/.test(p)) break;
  }
  for (let box = at?.closest('details') ?? null; box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  at?.focus();
  at?.scrollIntoView({ block: 'center' });
}

export function Findings({ verdict, packagedTests, problems, differences }: Props) {
  const { faults, refusal, tests } = verdict;
  const failed = tests.filter((x) => !x.good).length;
  return (
    <>
      <section aria-labelledby="verdict-title" data-verdict={faults.length ? 'faults' : refusal ? 'refused' : 'accepted'}>
        <h2 id="verdict-title">{t('Would it be accepted?')}</h2>
        <p role="status">
          {faults.length
            ? count(faults.length, { one: 'Not yet: one field does not fit.', other: 'Not yet: {n} fields do not fit.' })
            : refusal
              ? t('No: browsers would refuse it.')
              : t('Yes. Browsers would take it, once it is signed.')}
        </p>
        {refusal && (
          <p class="wrong" data-refusal={refusal.reason} {...english()}>
            {refusal.sentence} {refusal.next}
          </p>
        )}
        {faults.length > 0 && (
          <ul class="small">
            {faults.slice(0, 12).map((f) => (
              <li key={f.path + f.what}>
                <button type="button" class="link" data-fault={f.path} onClick={() => goTo(f.path)} {...english()}>
                  {f.path || 'all of it'}
                </button>
                <span {...english()}>: {f.what}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="tests-title" data-tests={tests.length} data-failed={failed}>
        <h2 id="tests-title">{t('Self-tests')}</h2>
        <p class="small">
          {count(packagedTests, { one: 'One list of the package is tried too.', other: '{n} lists of the package are tried too.' })}
        </p>
        {tests.length === 0 && <p class="small">{t('You have no lists of your own yet.')}</p>}
        <ul class="small">
          {tests.map((x, i) => (
            <li key={i} data-test={x.id}>
              <b>{x.good ? t('Passed') : t('Failed')}</b>: <bdi>{x.id}</bdi>
              {x.what && <span {...english()}>. {x.what}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="check-title" data-check={problems?.length ?? ''}>
        <h2 id="check-title">{t('What the check of the rules adds')}</h2>
        {problems === null ? (
          <p class="small">{verdict.rules ? t('Working …') : t('It is tried when all fields fit.')}</p>
        ) : problems.length ? (
          <ul class="small" {...english()}>
            {problems.slice(0, 20).map((p) => (
              <li key={p.file + p.path + p.what}>
                <b>{p.file}</b>, {p.path}: {p.what} Mend: {p.mend}
              </li>
            ))}
          </ul>
        ) : (
          <p class="small">{t('Nothing.')}</p>
        )}
      </section>
      <section aria-labelledby="diff-title" data-differences={differences?.length ?? ''}>
        <h2 id="diff-title">{t('What would change for whom')}</h2>
        {differences === null ? (
          <p class="small">{t('It is tried when all fields fit.')}</p>
        ) : differences.length || verdict.marks.length ? (
          <ul class="small" {...english()}>
            {differences.map((d) => (
              <li key={d.title + d.text}>
                <b>{d.title}</b>: {d.text}
              </li>
            ))}
            {verdict.marks
              .filter((m) => m.what === 'note' || m.what === 'link')
              .map((m) => (
                <li key={m.agent + m.text}>
                  <b>{m.agent}</b>: {m.what}: {m.text}
                </li>
              ))}
          </ul>
        ) : (
          <p class="small">{t('Nothing, against the rules in force.')}</p>
        )}
      </section>
    </>
  );
}
