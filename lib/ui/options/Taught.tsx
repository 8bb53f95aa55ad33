// Boxes that were shown, on the options page: where each holds, how to take it back, how to hand it to everybody by policy, and how to show another.
import { useState } from 'preact/hooks';
import { later, t } from '../../language/say.ts';
import { parseTaught } from '../../read/taught-entry.ts';
import { Copy } from '../Copy.tsx';

type Shown = { own: string[]; policy: readonly string[] };
export type OpenChart = { id: number; title: string };
type Props = {
  shown: Shown;
  charts: OpenChart[];
  remove(line: string): Promise<Shown | undefined>;
  teach(tab: number, what: 'list' | 'name'): Promise<boolean>;
};

const names = { list: later('Medication list'), name: later('Patient’s name') } as const;

export function Taught({ shown: first, charts, remove, teach }: Props) {
  const [shown, setShown] = useState(first);
  const [failed, setFailed] = useState('');
  const start = (tab: number, what: 'list' | 'name') =>
    void teach(tab, what).then((on) => setFailed(on ? '' : t('This page takes no pointer of ours. Reload it and try again.')));
  return (
    <section id="shown">
      <h2 class="section">{t('Boxes that were shown')}</h2>
      <p>
        {t(
          'Where a record system is read wrongly, a person can show the box that holds the medication list or the patient’s name. It counts for pages of the same kind on that site. Only its place in the mark-up is kept.',
        )}
      </p>
      {shown.own.length + shown.policy.length === 0 && <p class="soft">{t('None was shown.')}</p>}
      <ul class="taught">
        {shown.own.map((line) => (
          <Line key={line} line={line}>
            <button type="button" onClick={() => void remove(line).then((now) => now && setShown(now))}>
              {t('Remove')}
            </button>
          </Line>
        ))}
        {shown.policy.map((line) => (
          <Line key={`policy ${line}`} line={line}>
            <span class="soft">({t('set by your organisation')})</span>
          </Line>
        ))}
      </ul>
      {shown.own.length > 0 && (
        <p class="row">
          <Copy name="taught" text={() => JSON.stringify({ shownBoxes: shown.own }, null, 2)}>
            {t('Copy as the policy “shownBoxes”')}
          </Copy>
        </p>
      )}
      {charts.length > 0 && <h3>{t('Show a box on an open page')}</h3>}
      <ul class="taught">
        {charts.map((c) => (
          <li key={c.id} data-chart={c.id}>
            <bdi>{c.title}</bdi>{' '}
            <button type="button" data-teach="list" onClick={() => start(c.id, 'list')}>
              {t('Show it where the medication list is')}
            </button>{' '}
            <button type="button" data-teach="name" onClick={() => start(c.id, 'name')}>
              {t('Show it where the patient’s name is')}
            </button>
          </li>
        ))}
      </ul>
      <p class="small wrong" role="status">
        {failed}
      </p>
    </section>
  );
}

function Line({ line, children }: { line: string; children: preact.ComponentChildren }) {
  const box = parseTaught(line);
  if (!box) return null;
  return (
    <li data-taught={line}>
      <b>{t(names[box.what])}</b>:{' '}
      <bdi dir="ltr">
        {box.origin}
        {box.path.startsWith('/') ? box.path : ` (${box.path})`} <code>{box.box}</code>
      </bdi>{' '}
      {children}
    </li>
  );
}
