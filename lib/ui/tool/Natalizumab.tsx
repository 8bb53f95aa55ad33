// The natalizumab tool: what is known of the patient, where it stands in the US and the EU table, what is missing, what is due.
import { useMemo, useState } from 'preact/hooks';
import { dueText } from '../../alert/note.ts';
import type { Result } from '../../assess/results.ts';
import { emptyNatalizumab, type Field as FieldId, listedPrior, type NatalizumabEntry, natalizumabTool } from '../../assess/tool/natalizumab.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { quote } from '../../evidence/quote.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';
import { english } from '../Rich.tsx';
import { Context } from './Context.tsx';
import { Choice, Field, Offer } from './Field.tsx';
import { PlaceView } from './PlaceView.tsx';

export function NatalizumabTool() {
  const { rules, region, results, agents, now, hands } = useChart();
  const [e, setE] = useState<NatalizumabEntry>(emptyNatalizumab);
  const a = useMemo(() => natalizumabTool(e, rules, now), [e, rules, now]);
  const set = (over: Partial<NatalizumabEntry>) => setE((old) => ({ ...old, ...over }));
  const field = (name: FieldId) => ({ name, value: e[name] as string, error: a.errors[name], onValue: (v: string) => set({ [name]: v }) });
  const onPage = agents.filter((v) => listedPrior(rules).includes(v.agent) && v.firm && !e.priorNames.includes(v.agent));
  return (
    <section class="tool" data-tool="natalizumab" {...english()}>
      <p class="small soft">Nothing that you write here is stored or sent. It is gone when this closes.</p>
      <div class="fields">
        <Choice
          {...field('indication')}
          label="Treated for"
          options={[
            ['', 'Choose'],
            ['ms', 'Multiple sclerosis'],
            ['crohn', 'Crohn’s disease'],
          ]}
        />
        <Choice
          {...field('assay')}
          label="Antibody assay"
          options={[
            ['', 'Not known'],
            ['stratify', 'STRATIFY JCV'],
            ['immunowell', 'IMMUNOWELL'],
            ['other', 'Another'],
          ]}
        />
        <Choice
          {...field('result')}
          label="Result, as the laboratory says"
          options={[
            ['', 'Not known'],
            ['negative', 'Negative'],
            ['indeterminate', 'Indeterminate'],
            ['positive', 'Positive'],
          ]}
        />
        <Field {...field('index')} label="Index" hint="1.2 or 1,2" />
        <Field {...field('tested')} label="Day of the test" type="date" />
        <Choice
          {...field('prior')}
          label="Immunosuppressants before"
          options={[
            ['', 'Not known'],
            ['none', 'None'],
            ['some', 'Some'],
          ]}
        />
        <Field {...field('months')} label="Months of treatment (US)" hint="30" />
        <Field {...field('infusions')} label="Infusions so far (EU)" hint="28" />
        <Field {...field('mri')} label="Last brain MRI" type="date" />
      </div>
      <Offers found={results} onTake={set} />
      {onPage.length > 0 && (
        <p class="small">
          On this page:{' '}
          {onPage.map((v) => (
            <Offer
              key={v.agent}
              text={`Use ${v.title} as taken before`}
              title={v.rows[0]?.text ?? ''}
              onTake={() => setE((old) => ({ ...old, priorNames: [...old.priorNames, v.agent] }))}
            />
          ))}
        </p>
      )}
      <details class="more-fields">
        <summary>Dates, pauses, plasma exchange, immunoglobulin, medicines before</summary>
        <div class="fields">
          <Field {...field('start')} label="First infusion" type="date" />
          <Field {...field('last')} label="Last infusion, if stopped" type="date" />
          <Field {...field('gaps')} label="Months without it in between" hint="4" />
          <Field {...field('exchange')} label="Plasma exchange" type="date" />
          <Field {...field('immunoglobulin')} label="Intravenous immunoglobulin" type="date" />
        </div>
        <Priors names={e.priorNames} onNames={(priorNames) => set({ priorNames })} />
      </details>
      <section class="answer" aria-live="polite" data-answer>
        <h4>Risk factors</h4>
        <ul class="factors">
          {a.factors.map((f) => (
            <li key={f.name} data-factor={f.state}>
              <b>{f.state === 'present' ? 'Present' : f.state === 'absent' ? 'Absent' : 'Not known'}</b>: {f.name} ({f.text})
            </li>
          ))}
        </ul>
        {a.cautions.map((c) => {
          const q = c.fact ? quote(c.fact, rules) : null;
          return (
            <p key={c.id} class="caution small" data-caution={c.id}>
              <b>{c.text}</b> {q && <Quoted q={q} />}
            </p>
          );
        })}
        <div class="places">
          {ownFirst(a.places, region, (p) => p.table.region).map((p) => (
            <PlaceView key={p.table.id} place={p} />
          ))}
        </div>
        <Context />
        {a.missing.length > 0 && <p class="small">Still missing: {a.missing.join('; ')}.</p>}
        <h4>Next tests</h4>
        <ul class="small" data-next>
          {a.due.map((d) => {
            const q = quote(d.fact, rules);
            return (
              <li key={d.fact} data-state={d.state}>
                <b>{dueText(d)}.</b> {q && <Quoted q={q} />}
              </li>
            );
          })}
        </ul>
      </section>
      <p class="row no-print">
        <button type="button" onClick={() => setE(emptyNatalizumab)}>
          Clear
        </button>
        <button type="button" onClick={() => hands.open('natalizumab')}>
          Open in a tab
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
        <Offer key={r.row} title={r.row} text={`Use from this page: MRI of ${r.date}`} onTake={() => onTake({ mri: r.date ?? '' })} />
      ))}
      {dna && <p>This page names a test for JC virus DNA. That is another test and is never read as the antibody.</p>}
    </div>
  );
}

function AntibodyOffer({ rows, onTake }: { rows: Result[]; onTake: Take }) {
  const [{ row, date }] = rows as [Result];
  const result = rows.find((r) => r.test === 'anti-jcv-status')?.value;
  const index = rows.find((r) => r.test === 'anti-jcv-index')?.value;
  return (
    <Offer
      title={row}
      text={`Use from this page: ${[result, index && `index ${index}`, date ?? 'no clear date'].filter(Boolean).join(', ')}`}
      onTake={() => onTake({ ...(result && { result: result as NatalizumabEntry['result'] }), ...(index && { index }), tested: date ?? '' })}
    />
  );
}

function Priors({ names, onNames }: { names: string[]; onNames(names: string[]): void }) {
  const { rules } = useChart();
  const list = [...listedPrior(rules), 'other'];
  const title = (id: string) => (id === 'other' ? 'Another medicine' : (rules.agents.find((a) => a.id === id)?.title ?? id));
  return (
    <fieldset class="small">
      <legend>Immunosuppressants before, by name</legend>
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
