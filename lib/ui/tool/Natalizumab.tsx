// The natalizumab tool: what is known of the patient, where it stands in the US and the EU table, what is missing, what is due.
import { useMemo, useState } from 'preact/hooks';
import type { Result } from '../../assess/results.ts';
import { resultWords } from '../../assess/tool/jcv-index.ts';
import { emptyNatalizumab, type Field as FieldId, listedPrior, type NatalizumabEntry, natalizumabTool } from '../../assess/tool/natalizumab.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { day, later, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { Clinical, rich } from '../Rich.tsx';
import { Context } from './Context.tsx';
import { Choice, Field, Offer } from './Field.tsx';
import { Missing } from './Missing.tsx';
import { NextTests } from './Next.tsx';
import { PlaceView } from './PlaceView.tsx';
import { Said } from './Said.tsx';

const stateWord = { present: later('Present'), absent: later('Absent'), unknown: later('Not known') } as const;

export function NatalizumabTool() {
  const { rules, region, results, agents, now, hands } = useChart();
  const [e, setE] = useState<NatalizumabEntry>(emptyNatalizumab);
  const a = useMemo(() => natalizumabTool(e, rules, now), [e, rules, now]);
  const set = (over: Partial<NatalizumabEntry>) => setE((old) => ({ ...old, ...over }));
  const field = (name: FieldId) => ({ name, value: e[name] as string, error: a.errors[name], onValue: (v: string) => set({ [name]: v }) });
  const onPage = agents.filter((v) => listedPrior(rules).includes(v.agent) && v.firm && !e.priorNames.includes(v.agent));
  return (
    <section class="tool" data-tool="natalizumab">
      <p class="small soft">{t('Nothing that you write here is stored or sent. It is gone when this closes.')}</p>
      <div class="fields">
        <Choice
          {...field('indication')}
          label={t('Treated for')}
          options={[
            ['', t('Choose')],
            ['ms', t('Multiple sclerosis')],
            ['crohn', t('Crohn’s disease')],
          ]}
        />
        <Choice
          {...field('assay')}
          label={t('Antibody assay')}
          options={[
            ['', t('Not known')],
            ['stratify', 'STRATIFY JCV', 'brand'],
            ['immunowell', 'IMMUNOWELL', 'brand'],
            ['other', t('Another')],
          ]}
        />
        <Choice
          {...field('result')}
          label={t('Result, as the laboratory says')}
          options={[
            ['', t('Not known')],
            ['negative', t('Negative')],
            ['indeterminate', t('Indeterminate')],
            ['positive', t('Positive')],
          ]}
        />
        <Field {...field('index')} label={t('Index')} hint={t('1.2 or 1,2')} />
        <Field {...field('tested')} label={t('Day of the test')} type="date" />
        <Choice
          {...field('prior')}
          label={t('Immunosuppressants before')}
          options={[
            ['', t('Not known')],
            ['none', t('None')],
            ['some', t('Some')],
          ]}
        />
        <Field {...field('months')} label={t('Months of treatment (US)')} hint="30" />
        <Field {...field('infusions')} label={t('Infusions so far (EU)')} hint="28" />
        <Field {...field('mri')} label={t('Last brain MRI')} type="date" />
      </div>
      <Offers found={results} onTake={set} />
      {onPage.length > 0 && (
        <p class="small">
          {t('On this page:')}{' '}
          {onPage.map((v) => (
            <Offer
              key={v.agent}
              text={rich('Use {medicine} as taken before', { medicine: <Clinical>{v.title}</Clinical> })}
              title={v.rows[0]?.text ?? ''}
              onTake={() => setE((old) => ({ ...old, priorNames: [...old.priorNames, v.agent] }))}
            />
          ))}
        </p>
      )}
      <details class="more-fields">
        <summary>{t('Dates, pauses, plasma exchange, immunoglobulin, medicines before')}</summary>
        <div class="fields">
          <Field {...field('start')} label={t('First infusion')} type="date" />
          <Field {...field('last')} label={t('Last infusion, if stopped')} type="date" />
          <Field {...field('gaps')} label={t('Months without it in between')} hint="4" />
          <Field {...field('exchange')} label={t('Plasma exchange')} type="date" />
          <Field {...field('immunoglobulin')} label={t('Intravenous immunoglobulin')} type="date" />
        </div>
        <Priors names={e.priorNames} onNames={(priorNames) => set({ priorNames })} />
      </details>
      <section class="answer" aria-live="polite" data-answer>
        <h4>{t('Risk factors')}</h4>
        <ul class="factors">
          {a.factors.map((f) => (
            <li key={f.name} data-factor={f.state}>
              <b>{t(stateWord[f.state])}</b>: {f.name} ({f.text})
            </li>
          ))}
        </ul>
        {a.cautions.map((c) => (
          <p key={c.id} class="caution small" data-caution={c.id}>
            <b>{c.own ? c.text : <Clinical long>{c.text}</Clinical>}</b> {c.fact && <Said id={c.fact} />}
          </p>
        ))}
        <div class="places">
          {ownFirst(a.places, region, (p) => p.table.region).map((p) => (
            <PlaceView key={p.table.id} place={p} />
          ))}
        </div>
        <Context />
        <Missing own={a.missing} />
        <h4>{t('Next tests')}</h4>
        <NextTests due={a.due} />
      </section>
      <p class="row no-print">
        <button type="button" onClick={() => setE(emptyNatalizumab)}>
          {t('Clear')}
        </button>
        <button type="button" onClick={() => hands.open('natalizumab')}>
          {t('Open in a tab')}
        </button>
      </p>
    </section>
  );
}

type Take = (over: Partial<NatalizumabEntry>) => void;

function Offers({ found, onTake }: { found: Result[]; onTake: Take }) {
  // result and index of one row are one test
  const antibody = Map.groupBy(
    found.filter((r) => r.test === 'anti-jcv-status' || r.test === 'anti-jcv-index'),
    (r) => `${r.row}${r.date}`,
  );
  const mri = found.filter((r) => r.test === 'mri-brain' && r.date);
  const dna = found.some((r) => r.test === 'jcv-dna');
  if (!antibody.size && !mri.length && !dna) return null;
  return (
    <div class="offers small" data-offers>
      {[...antibody].map(([key, rows]) => (
        <AntibodyOffer key={key} rows={rows} onTake={onTake} />
      ))}
      {mri.map((r) => (
        <Offer
          key={r.row}
          title={r.row}
          text={rich('Use from this page: {what}', { what: t('MRI of {day}', { day: day(r.date ?? '') }) })}
          onTake={() => onTake({ mri: r.date ?? '' })}
        />
      ))}
      {dna && <p>{t('This page names a test for JC virus DNA. That is another test and is never read as the antibody.')}</p>}
    </div>
  );
}

function AntibodyOffer({ rows, onTake }: { rows: Result[]; onTake: Take }) {
  const [{ row, date }] = rows as [Result];
  const result = rows.find((r) => r.test === 'anti-jcv-status')?.value;
  const index = rows.find((r) => r.test === 'anti-jcv-index')?.value;
  const what = [
    result && t(resultWords[result as keyof typeof resultWords]),
    index && t('index {n}', { n: index }),
    date ? day(date) : t('no clear date'),
  ]
    .filter(Boolean)
    .join(t(', '));
  return (
    <Offer
      title={row}
      text={rich('Use from this page: {what}', { what })}
      onTake={() => onTake({ ...(result && { result: result as NatalizumabEntry['result'] }), ...(index && { index }), tested: date ?? '' })}
    />
  );
}

function Priors({ names, onNames }: { names: string[]; onNames(names: string[]): void }) {
  const { rules } = useChart();
  const list = [...listedPrior(rules), 'other'];
  const title = (id: string) => (id === 'other' ? t('Another medicine') : <Clinical>{rules.agents.find((a) => a.id === id)?.title ?? id}</Clinical>);
  return (
    <fieldset class="small">
      <legend>{t('Immunosuppressants before, by name')}</legend>
      {list.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={names.includes(id)}
            data-prior={id}
            onChange={(ev) => onNames(ev.currentTarget.checked ? [...names, id] : names.filter((n) => n !== id))}
          />{' '}
          {title(id)}
        </label>
      ))}
    </fieldset>
  );
}
