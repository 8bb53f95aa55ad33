// A list pasted in, line by line: what is in the rules, what was assessed and left out, what was not assessed. Records in FHIR are judged whole.
import { useMemo, useState } from 'preact/hooks';
import { type Tried, tryLines } from '../../assess/lines.ts';
import { count, day, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { tierWord } from '../Mark.tsx';
import { Clinical, OfPage, rich, richCount } from '../Rich.tsx';
import { Soon } from '../Soon.tsx';
import { toldBy } from '../told.ts';

const most = 500;

export function Lines() {
  const { rules } = useChart();
  const [text, setText] = useState('');
  // no line of a list begins like a record of a FHIR server
  const fhir = /^\s*[{[]\s*["{]/.test(text);
  const lines = useMemo(() => (fhir ? [] : text.split(/\r?\n/).filter((l) => l.trim())), [text]);
  const tried = useMemo(
    () =>
      lines.length
        ? tryLines(
            rules,
            lines.slice(0, most).map((l) => l.slice(0, 300)),
          )
        : [],
    [lines, rules],
  );
  const found = tried.filter((line) => line.mentions.some((m) => m.firm && m.systemic)).length;
  return (
    <section class="lines" data-lines>
      <label class="small">
        {t('One medication entry a line, at most {most}. Nothing is stored or sent.', { most })}
        <textarea rows={8} value={text} spellcheck={false} onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      <label class="small">
        {t('Or paste the medication records of one patient as FHIR R4 JSON, or open them from a file:')}{' '}
        <input
          type="file"
          accept=".json,application/json,application/fhir+json"
          onChange={(e) => void e.currentTarget.files?.[0]?.text().then(setText)}
        />
      </label>
      {fhir && <Soon load={() => import('./Records.tsx').then((m) => m.Records)} with={{ json: text }} />}
      <div role="status">
        {lines.length > most && (
          <p data-too-many>
            {count(
              lines.length,
              {
                one: '{n} line was pasted. The first {most} are answered; the others were not read.',
                other: '{n} lines were pasted. The first {most} are answered; the others were not read.',
              },
              { most },
            )}
          </p>
        )}
        {tried.length > 0 && (
          <p>
            {richCount(
              tried.length,
              {
                one: '{found} of {n} lines name a medicine of the rules for sure.',
                other: '{found} of {n} lines name a medicine of the rules for sure.',
              },
              { found: <b>{found}</b> },
            )}
          </p>
        )}
      </div>
      <ol>
        {tried.map((line) => (
          <li key={line.line} data-line={stateOf(line)}>
            <b>
              <OfPage>{line.text}</OfPage>
            </b>
            <Answer line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The state that decides: found for sure, possible, assessed and left out, or not assessed. */
function stateOf(line: Tried): 'found' | 'possible' | 'passed-over' | 'left-out' | 'not-assessed' {
  if (line.mentions.some((m) => m.firm && m.systemic)) return 'found';
  if (line.mentions.some((m) => m.systemic)) return 'possible';
  if (line.mentions.length || line.nearMisses?.length) return 'passed-over';
  const names = line.notAssessed ?? [];
  return names.length > 0 && names.every((n) => n.leftOut) ? 'left-out' : 'not-assessed';
}

function Answer({ line }: { line: Tried }) {
  const { rules } = useChart();
  const agent = (id: string) => rules.agents.find((a) => a.id === id);
  const named = [...new Set(line.mentions.map((m) => m.agent))];
  return (
    <ul>
      {named.map((id) => {
        const m = line.mentions.find((x) => x.agent === id);
        const a = agent(id);
        return (
          <li key={id}>
            {a && `${t(tierWord[a.tier.value])}: `}
            <a href={`popup.html#${encodeURIComponent(id)}`}>
              <Clinical>{a?.title ?? id}</Clinical>
            </a>
            {m && !m.systemic ? `, ${t('not systemic, so not counted')}` : m && !m.firm ? `, ${t('possible, confirm')}` : ''}
            {m?.note && (
              <>
                {' '}
                (<Clinical>{m.note}</Clinical>)
              </>
            )}
          </li>
        );
      })}
      {line.notAssessed?.map((n) => (
        <li key={n.name}>
          {n.leftOut
            ? rich('Assessed, left out, as of {day}: {name}. {reason}', {
                day: day(rules.issued),
                name: <OfPage>{n.name}</OfPage>,
                reason: <Clinical>{n.leftOut}</Clinical>,
              })
            : rich('Not assessed in rules version {version}: {name}. That says nothing about its risk.', {
                version: rules.version,
                name: <OfPage>{n.name}</OfPage>,
              })}
        </li>
      ))}
      {line.nearMisses?.map((n) => (
        <li key={n.matched + n.reason}>
          “<OfPage>{n.matched}</OfPage>”: {toldBy(n.reason)}
        </li>
      ))}
      {!named.length && !line.notAssessed?.length && !line.nearMisses?.length && (
        <li>{t('Not assessed: no name in it is one that the rules know.')}</li>
      )}
    </ul>
  );
}
