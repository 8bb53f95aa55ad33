// The fumarate tool: dated counts, and which printed row of each region's label they meet.
import { useMemo, useState } from 'preact/hooks';
import { dueText } from '../../alert/note.ts';
import { dayText } from '../../assess/dates.ts';
import { keyOf } from '../../assess/results.ts';
import { type CountEntry, emptyCount, emptyFumarate, type FumarateEntry, fumarateProducts, fumarateTool } from '../../assess/tool/fumarate.ts';
import { units } from '../../assess/tool/unit.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { quote } from '../../evidence/quote.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';
import { english } from '../Rich.tsx';
import { Choice, Field, Offer } from './Field.tsx';
import { LabelRows } from './LabelRows.tsx';

const facts = ['dimethyl-fumarate.normal-count-not-zero', 'dimethyl-fumarate.jcv-index'];

export function FumarateTool({ agent, product }: { agent: string; product: string | null }) {
  const { rules, region, results, now, hands } = useChart();
  // one product of the agent, or the one that the page names; with several, the user chooses
  const mine = fumarateProducts.filter((p) => p.agent === agent && (!product || p.product === product));
  const [e, setE] = useState<FumarateEntry>({ ...emptyFumarate, product: mine.length === 1 ? (mine[0]?.id ?? '') : '' });
  const a = useMemo(() => fumarateTool(e, rules, now), [e, rules, now]);
  const found = results.flatMap((r) =>
    r.test === 'lymphocytes' && r.standard && !r.standard.sign && r.date ? [{ ...r, giga: r.standard.value, day: r.date }] : [],
  );
  const field = (name: 'product' | 'start' | 'stop' | 'lowNormal') => ({
    name,
    value: e[name],
    error: a.errors[name],
    onValue: (v: string) => setE((old) => ({ ...old, [name]: v })),
  });
  const setCount = (i: number, over: Partial<CountEntry>) =>
    setE((old) => ({ ...old, counts: old.counts.map((c, k) => (k === i ? { ...c, ...over } : c)) }));
  const take = (c: CountEntry) => setE((old) => ({ ...old, counts: [...old.counts.filter((x) => x.value || x.date), c] }));
  return (
    <section class="tool" data-tool="fumarate" {...english()}>
      <p class="small soft">Nothing that you write here is stored or sent. It is gone when this closes.</p>
      <div class="fields">
        <Choice {...field('product')} label="Product" options={[['', 'Choose'], ...fumarateProducts.map((p) => [p.id, p.label] as const)]} />
        <Field {...field('lowNormal')} label="Laboratory’s lower limit, x10⁹/L" hint="1.0" />
        <Field {...field('start')} label="Start" type="date" />
        <Field {...field('stop')} label="Stop, if stopped" type="date" />
      </div>
      {found.length > 0 && (
        <p class="offers small" data-offers>
          {found.map((r) => (
            <Offer
              key={keyOf(r)}
              title={r.row}
              text={`Use from this page: ${r.value} ${r.unit}, ${r.day}`}
              onTake={() => take({ ...emptyCount, date: r.day, value: String(r.giga), unit: 'giga' })}
            />
          ))}
        </p>
      )}
      {e.counts.map((c, i) => (
        <Counts key={i} c={c} i={i} how={howOf(a.counts, c)} errors={a.errors} onCount={(over) => setCount(i, over)} />
      ))}
      <p class="row">
        <button type="button" data-add onClick={() => setE({ ...e, counts: [...e.counts, { ...emptyCount, unit: e.counts.at(-1)?.unit ?? '' }] })}>
          Another count
        </button>
      </p>
      <section class="answer" aria-live="polite" data-answer>
        {a.refused && (
          <p class="caution" data-refused>
            {a.refused}
          </p>
        )}
        {ownFirst(a.tables, region, (t) => t.table.region).map((t) => (
          <LabelRows key={t.table.id} answer={t} />
        ))}
        {a.followUp && (
          <p data-follow-up>
            <b>{a.followUp.text}</b> <Said id={a.followUp.fact} />
          </p>
        )}
        {a.due.length > 0 && (
          <>
            <h4>Next count</h4>
            <ul class="small" data-next>
              {ownFirst(a.due, region, (d) => d.region).map((d) => (
                <li key={d.fact + d.region} data-state={d.state}>
                  <b>{dueText(d)}.</b> <Said id={d.fact} />
                </li>
              ))}
            </ul>
          </>
        )}
        {a.missing.length > 0 && <p class="small">Still missing: {a.missing.join('; ')}.</p>}
        {!a.refused &&
          facts.map((id) => (
            <p key={id} class="small">
              <Said id={id} />
            </p>
          ))}
      </section>
      <p class="row no-print">
        <button type="button" onClick={() => setE({ ...emptyFumarate, product: e.product })}>
          Clear
        </button>
        <button type="button" onClick={() => hands.open('fumarate')}>
          Open in a tab
        </button>
      </p>
    </section>
  );
}

function Said({ id }: { id: string }) {
  const { rules } = useChart();
  const q = quote(id, rules);
  return q && <Quoted q={q} />;
}

const howOf = (counts: { day: number; how: string }[], c: CountEntry) => counts.find((x) => dayText(x.day) === c.date)?.how ?? '';

type CountProps = { c: CountEntry; i: number; how: string; errors: Record<string, string | undefined>; onCount(over: Partial<CountEntry>): void };

function Counts({ c, i, how, errors, onCount }: CountProps) {
  const field = (name: keyof CountEntry) => ({
    name: `${name}${i}`,
    value: c[name],
    error: errors[`${name}${i}`],
    onValue: (v: string) => onCount({ [name]: v }),
  });
  return (
    <fieldset class="count">
      <legend class="small">Count {i + 1}</legend>
      <div class="fields">
        <Field {...field('date')} label="Day" type="date" />
        <Field {...field('value')} label="Lymphocytes" hint="0.7" />
        <Choice {...field('unit')} label="Unit" options={[['', 'Choose the unit'], ...units.map((u) => [u.id, u.label] as const)]} />
        <Field {...field('leucocytes')} label="Leucocytes, x10⁹/L" hint="5.2" />
      </div>
      {how && (
        <p class="small" data-formula>
          {how}
        </p>
      )}
    </fieldset>
  );
}
