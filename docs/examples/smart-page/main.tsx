// A page that an EHR opens for a patient (SMART on FHIR): the popup's own cards, from the EHR's medication records.
import '../../../lib/ui/tokens.css';
import '../../../lib/ui/popup.css';
import '../../../lib/ui/chart.css';
import './page.css';
import { render } from 'preact';
import { reviewLine } from '../../../lib/evidence/review.ts';
import { readBundle } from '../../../lib/rules/load.ts';
import { ChartContext } from '../../../lib/ui/chart/context.ts';
import { Judged } from '../../../lib/ui/lookup/Records.tsx';
import { fetchRecords, queries } from '../shared/fetch-records.ts';
import { type Config, signIn } from './sign-in.ts';

const app = document.getElementById('app') as HTMLElement;
const say = (sentence: string) =>
  render(
    <p role="alert" class="page-problem">
      {sentence}
    </p>,
    app,
  );

async function open(): Promise<void> {
  const [config, text] = await Promise.all([
    fetch('config.json').then((r) => r.json() as Promise<Config>),
    fetch('rules.json').then((r) => r.text()),
  ]);
  const { bundle: rules, problems } = readBundle(text, 'rules.json');
  if (!rules) throw new Error(problems[0]?.what);
  const at = await signIn(config);
  if (!at) return;
  const parts = await Promise.all(Object.values(queries).map((query) => fetchRecords(at.base, query, at.patient, at.token)));
  if (parts.includes(null)) throw new Error('The medication records could not be fetched, so nothing can be said of this patient.');
  // what opens on a page of its own in the extension is printed from here
  const hands = { open: () => print() };
  render(
    <ChartContext.Provider value={{ rules, agents: [], results: [], held: [], marks: [], followThrough: false, now: Date.now(), hands }}>
      <main class="part-page" data-rules-version={rules.version}>
        <h1>PML Sentinel</h1>
        <h2 class="small soft">From the medication records of this patient</h2>
        <Judged resources={parts.flatMap((p) => p ?? [])} />
        <footer class="foot small soft">
          PML Sentinel, rules version {rules.version}, {rules.issued}. {reviewLine(rules)} For health professionals; it does not replace your
          judgement.
        </footer>
      </main>
    </ChartContext.Provider>,
    app,
  );
}

open().catch((e: unknown) => say(e instanceof Error ? e.message : String(e)));
