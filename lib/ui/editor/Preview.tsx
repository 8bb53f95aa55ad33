// A list as a chart would have it, read by the rules in force and by the additions: the same engine, side by side.
import { useMemo, useState } from 'preact/hooks';
import type { AgentView } from '../../assess/assessment.ts';
import { makeTrial } from '../../channel/trial.ts';
import { t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { Mark, tierWord } from '../Mark.tsx';
import { english } from '../Rich.tsx';

/** An invented list that many additions show on. */
const first = ['natalizumab 300 mg infusion every 4 weeks', 'Gilenya 0.5 mg capsules, Discontinued', 'rituximab 1000 mg', 'metformin 500 mg'];
type Props = { before: Bundle; after: Bundle | null; own: readonly { id: string; lines: readonly string[] }[]; now: number };

export function Preview({ before, after, own, now }: Props) {
  const [lines, setLines] = useState(first);
  const samples = [...own.map((c) => ({ ...c, name: `${c.id} *` })), ...before.canaries.map((c) => ({ ...c, name: c.id }))];
  const [was, is] = [useMemo(() => makeTrial(before, now), [before]), useMemo(() => after && makeTrial(after, now), [after])];
  const list = lines.filter((l) => l.trim());
  const [old, next] = [was.views(list), is?.views(list) ?? null];
  const ids = [...new Set([...old, ...(next ?? [])].map((v) => v.agent))];
  const cell = (v: AgentView | undefined) =>
    v ? (
      <>
        <Mark tier={v.tier} /> {t(tierWord[v.tier])} <span {...english()}>({v.status})</span>
        {!v.counted && ` · ${t('not counted')}`}
      </>
    ) : (
      t('nothing')
    );
  return (
    <section aria-labelledby="preview-title" data-preview={ids.length}>
      <h2 id="preview-title">{t('On a sample chart')}</h2>
      <label for="preview-sample">{t('Take a list of the self-tests')}</label>
      <select
        id="preview-sample"
        onInput={(e) => {
          const s = samples.find((x) => x.name === e.currentTarget.value);
          if (s) setLines([...s.lines]);
        }}
      >
        <option value="">–</option>
        {samples.map((s, i) => (
          <option key={i} {...english()}>
            {s.name}
          </option>
        ))}
      </select>
      <label for="preview-lines">{t('Entries of the list, one a line')}</label>
      <textarea
        id="preview-lines"
        rows={5}
        value={lines.join('\n')}
        spellcheck={false}
        onInput={(e) => setLines(e.currentTarget.value.split('\n'))}
      />
      <p class="small soft">{t('Kept nowhere. Do not paste a patient’s list.')}</p>
      <table aria-labelledby="preview-title">
        <thead>
          <tr>
            <th scope="col">{t('Medicine')}</th>
            <th scope="col">{t('In force')}</th>
            <th scope="col">{t('With this')}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const [a, b] = [old.find((v) => v.agent === id), next?.find((v) => v.agent === id)];
            return (
              <tr key={id} data-row={id} data-before={a?.tier ?? ''} data-after={b?.tier ?? ''}>
                <th scope="row" {...english()}>
                  {(b ?? a)?.title}
                </th>
                <td>{cell(a)}</td>
                <td>{next ? cell(b) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!ids.length && <p class="small">{t('Neither finds anything here.')}</p>}
    </section>
  );
}
