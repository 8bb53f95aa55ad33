// The fumarate tool: dated counts, and which printed row of each region's label they meet.
import { useMemo, useState } from 'preact/hooks';
import { dayText } from '../../assess/dates.ts';
import { keyOf } from '../../assess/results.ts';
import { type CountEntry, emptyCount, emptyFumarate, type FumarateEntry, fumarateProducts, fumarateTool } from '../../assess/tool/fumarate.ts';
import { written } from '../../assess/tool/number.ts';
import { units } from '../../assess/tool/unit.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { day, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { Clinical, OfPage, rich } from '../Rich.tsx';
import { Choice, Field, Offer } from './Field.tsx';
import { LabelRows } from './LabelRows.tsx';
import { Missing } from './Missing.tsx';
import { NextTests } from './Next.tsx';
import { Said } from './Said.tsx';

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
    <section class="tool" data-tool="fumarate">
      <p class="small soft">{t('Nothing that you write here is stored or sent. It is gone when this closes.')}</p>
      <div class="fields">
        <Choice
          {...field('product')}
          label={t('Product')}
          options={[['', t('Choose')], ...fumarateProducts.map((p) => [p.id, t(p.label)] as const)]}
        />
        <Field {...field('lowNormal')} label={t('Laboratory’s lower limit, x10⁹/L')} hint={written(1, 1)} />
        <Field {...field('start')} label={t('Start')} type="date" />
        <Field {...field('stop')} label={t('Stop, if stopped')} type="date" />
      </div>
      {found.length > 0 && (
        <p class="offers small" data-offers>
          {found.map((r) => (
            <Offer
              key={keyOf(r)}
              title={r.row}
              text={rich('Use from this page: {what}', {
                what: (
                  <>
                    <OfPage>
                      {r.value} {r.unit}
                    </OfPage>
                    {t(', ')}
                    {day(r.day)}
                  </>
                ),
              })}
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
          {t('Another count')}
        </button>
      </p>
      <section class="answer" aria-live="polite" data-answer>
        {a.refused && (
          <p class="caution" data-refused>
            {a.refused}
          </p>
        )}
        {ownFirst(a.tables, region, (x) => x.table.region).map((x) => (
          <LabelRows key={x.table.id} answer={x} />
        ))}
        {a.followUp && (
          <p data-follow-up>
            <b>
              <Clinical long>{a.followUp.text}</Clinical>
            </b>{' '}
            <Said id={a.followUp.fact} />
          </p>
        )}
        {a.due.length > 0 && (
          <>
            <h4>{t('Next count')}</h4>
            <NextTests due={a.due} />
          </>
        )}
        <Missing own={a.missing} clinical={a.unread} />
        {!a.refused &&
          facts.map((id) => (
            <p key={id} class="small">
              <Said id={id} />
            </p>
          ))}
      </section>
      <p class="row no-print">
        <button type="button" onClick={() => setE({ ...emptyFumarate, product: e.product })}>
          {t('Clear')}
        </button>
        <button type="button" onClick={() => hands.open('fumarate')}>
          {t('Open in a tab')}
        </button>
      </p>
    </section>
  );
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
      <legend class="small">{t('Count {n}', { n: i + 1 })}</legend>
      <div class="fields">
        <Field {...field('date')} label={t('Day')} type="date" />
        <Field {...field('value')} label={t('Lymphocytes')} hint={written(0.7)} />
        <Choice {...field('unit')} label={t('Unit')} options={[['', t('Choose the unit')], ...units.map((u) => [u.id, t(u.label)] as const)]} />
        <Field {...field('leucocytes')} label={t('Leucocytes, x10⁹/L')} hint={written(5.2)} />
      </div>
      {how && (
        <p class="small" data-formula>
          <bdi dir="ltr">{how}</bdi>
        </p>
      )}
    </fieldset>
  );
}
