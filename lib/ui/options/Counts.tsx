// How often cards were shown and what came of them, as counted on this computer: in a table, as a file, and deleted.
import { useState } from 'preact/hooks';
import { csvOf, outcomeText, rowsOf, type Tallies } from '../../alert/tally.ts';
import { day, numeral, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { Mark, tierWord } from '../Mark.tsx';
import { Clinical } from '../Rich.tsx';

type Props = { rules: Bundle; tallies: Tallies | null; clear(): Promise<void> };

export function Counts({ rules, tallies, clear }: Props) {
  const [now, setNow] = useState(tallies);
  const [said, setSaid] = useState('');
  const rows = now ? rowsOf(now) : [];
  const title = (id: string) => rules.agents.find((a) => a.id === id)?.title ?? id;
  return (
    <section id="counts" data-counts={now ? rows.length : 'shared'}>
      <h2 class="section">{t('Cards that were shown')}</h2>
      <p>
        {now
          ? t('Counted on this computer by medicine, tier and what came of it: without patient, page or time of day, and sent to nobody.')
          : t('Your organisation says that several people use this browser profile, so nothing is counted.')}
      </p>
      {now && !rows.length && <p class="soft">{t('Nothing has been counted yet.')}</p>}
      {now && rows.length > 0 && (
        <>
          <div class="scroll">
            <table>
              <caption class="small soft">{t('Counted since {day}', { day: day(now.since) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Medicine')}</th>
                  <th scope="col">{t('Tier')}</th>
                  <th scope="col">{t('What came of it')}</th>
                  <th scope="col">{t('Number')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((r) => (
                  <tr key={`${r.agent} ${r.tier} ${r.outcome}`} data-count={`${r.agent}|${r.tier}|${r.outcome}`}>
                    <th scope="row">
                      <Clinical>{title(r.agent)}</Clinical>
                    </th>
                    <td>
                      <Mark tier={r.tier} /> {t(tierWord[r.tier])}
                    </td>
                    <td>{t(outcomeText(r.outcome))}</td>
                    <td>{numeral(r.n)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="row">
            <a
              class="button"
              id="counts-csv"
              download="pml-sentinel-cards.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(now))}`}
            >
              {t('Save as CSV')}
            </a>
            <button
              type="button"
              id="counts-clear"
              onClick={() =>
                void clear().then(
                  () => {
                    setNow({ ...now, counts: {} });
                    setSaid(t('The counts are deleted.'));
                  },
                  () => setSaid(t('The browser did not delete them. Load this page again.')),
                )
              }
            >
              {t('Delete the counts')}
            </button>
          </p>
        </>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}
