// The sample chart: an invented patient as a record system might show one; its days move with today, so that it never grows stale.
import { t } from '../language/say.ts';
import { english } from './Rich.tsx';

const day = (now: number, months: number, days = 0) => {
  const d = new Date(now);
  return new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() - months, Math.min(d.getUTCDate(), 28) - days)).toISOString().slice(0, 10);
};

type Cells = readonly string[];

function List({ title, head, rows }: { title: string; head: Cells; rows: readonly Cells[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            {head.map((h) => (
              <th key={h}>{h}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((c, i) => (
                <td key={i}>{c}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function SampleChart({ now }: { now: number }) {
  return (
    <section class="sample-chart" aria-label={t('Sample chart')} {...english()}>
      <header>
        <h2>Alex Example</h2>
        <p>Born 1984-05-17, MRN 000000, multiple sclerosis</p>
      </header>
      <List
        title="Current medications"
        head={['Medication', 'Dose', 'Start', 'Status']}
        rows={[
          ['Tysabri 300 mg infusion', 'every 4 weeks', day(now, 27), 'Active'],
          ['Vitamin D 1000 IU capsule', 'daily', day(now, 40), 'Active'],
          ['Baclofen 10 mg tablet', 'three times daily', day(now, 8), 'Active'],
          ['Dimethyl fumarate 240 mg capsule', 'twice daily', day(now, 50), `Stopped ${day(now, 29)}`],
        ]}
      />
      <List
        title="Results"
        head={['Test', 'Value', 'Unit', 'Date']}
        rows={[
          ['Anti-JCV antibody index', '1.8', '', day(now, 7)],
          ['Lymphocytes', '1.6', '10^9/L', day(now, 1, 12)],
          ['MRI brain', 'no new lesions', '', day(now, 4)],
        ]}
      />
    </section>
  );
}
