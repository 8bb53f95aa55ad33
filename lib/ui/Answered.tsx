// What a follow-up question is answered with: quotes under the place they come from, or where else to look.
import type { Answer, Item, Note } from '../answers/answer.ts';
import { day, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Quoted, SourceLink } from './Quoted.tsx';
import { Clinical, english, OfPage, own, rich } from './Rich.tsx';

type Of<S extends Answer['state']> = Extract<Answer, { state: S }>;

export function Answered({ answer, rules }: { answer: Of<'answer'>; rules: Bundle }) {
  const also = answer.items.slice(answer.first);
  return (
    <>
      <Notes notes={answer.notes} rules={rules} />
      <Places items={answer.items.slice(0, answer.first)} rules={rules} />
      {also.length > 0 && (
        <div class="also" data-also>
          <p class="small soft">{t('Also, less near to the question:')}</p>
          <Places items={also} rules={rules} />
        </div>
      )}
    </>
  );
}

/** Records under the heading of the place that they come from. */
function Places({ items: all, rules }: { items: Item[]; rules: Bundle }) {
  return (
    <>
      {[...Map.groupBy(all, (i) => i.place.anchor)].map(([anchor, items]) => (
        <section key={anchor} class="answer">
          <h3>
            <a href={`#${anchor}`}>
              <Clinical>{items[0]?.place.title}</Clinical>
            </a>
          </h3>
          <ul>
            {items.map((i) => (
              <li key={i.id} data-record={i.id}>
                <ItemView item={i} rules={rules} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function NotCovered({ answer, rules }: { answer: Of<'not-covered'>; rules: Bundle }) {
  return (
    <>
      <p>
        <b>{t('Not covered by these sources.')}</b>
      </p>
      <Notes notes={answer.notes} rules={rules} />
      <p class="small">
        {answer.topic && <>{rich('{topic}: these records do not answer that.', { topic: <Clinical>{answer.topic}</Clinical> })} </>}
        {answer.where
          ? rich('Look in {place}.', { place: <Clinical>{answer.where}</Clinical> })
          : t('Look in the product information in force, or ask a pharmacist or a medicines information service.')}
      </p>
      {answer.places.length > 0 && (
        <p class="small">
          {rich('What these rules say of PML with {medicines}.', {
            medicines: answer.places.map((p, i) => (
              <>
                {i ? ', ' : ''}
                <a href={`#${p.anchor}`}>
                  <Clinical>{p.title}</Clinical>
                </a>
              </>
            )),
          })}
        </p>
      )}
    </>
  );
}

function ItemView({ item, rules }: { item: Item; rules: Bundle }) {
  const names = item.agents.length > 3 ? [] : item.agents.flatMap((id) => rules.agents.find((a) => a.id === id)?.title ?? []);
  const subject = names.length > 0 && (
    <b class="stratum">
      <Clinical>{names.join(', ')}</Clinical>:{' '}
    </b>
  );
  if (item.kind === 'table')
    return (
      <>
        {subject}
        <a href={`#${item.place.anchor}`}>{rich('Table: {name}', { name: <Clinical>{item.title}</Clinical> })}</a>
        <TableSources id={item.id} rules={rules} />
      </>
    );
  const { quote: q } = item;
  return (
    <>
      {subject}
      <q>
        <Quoted q={q} sources={false} />
      </q>
      <span class="cite small soft" {...english()}>
        {q.sources.map((s, i) => (
          <span key={`${s.id}${s.locator}`}>
            {i ? '; ' : ''}
            <SourceLink title={s.title} url={s.url} />, {s.locator}
          </span>
        ))}
        <span {...own()}>
          {q.sources.length ? '' : t('No source')}
          {q.asOf ? `; ${t('as of {day}', { day: day(q.asOf) })}` : ''}
        </span>
      </span>
    </>
  );
}

/** Where the table is printed; of one whose cells nobody has read, that too. */
function TableSources({ id, rules }: { id: string; rules: Bundle }) {
  const table = rules.tables.find((t) => `table:${t.id}` === id);
  if (!table) return null;
  return (
    <>
      {table.notEntered && <Clinical> {table.notEntered}.</Clinical>}
      <span class="cite small soft" {...english()}>
        {table.sources.map((s, i) => (
          <span key={`${s.source}${s.locator}`}>
            {i ? '; ' : ''}
            <SourceLink title={rules.sources[s.source]?.title ?? s.source} url={rules.sources[s.source]?.url ?? null} />, {s.locator}
          </span>
        ))}
      </span>
    </>
  );
}

function Notes({ notes, rules }: { notes: Note[]; rules: Bundle }) {
  return (
    <>
      {notes.map((n) => (
        <p key={`${n.kind}${n.name}`} class="small" data-note={n.kind}>
          {n.kind === 'read-as' && rich('“{words}” was read as {name}.', { words: <OfPage>{n.typed}</OfPage>, name: <Clinical>{n.name}</Clinical> })}
          {n.kind === 'left-out' &&
            rich('{name}: assessed, left out. {reason}', { name: <Clinical>{n.name}</Clinical>, reason: <Clinical>{n.reason}</Clinical> })}
          {n.kind === 'unsaid' && <Clinical long>{n.name}</Clinical>}
          {n.kind === 'not-assessed' &&
            rich('“{name}” is not assessed in rules version {version}. That says nothing about its risk.', {
              name: <OfPage>{n.name}</OfPage>,
              version: rules.version,
            })}
        </p>
      ))}
    </>
  );
}
