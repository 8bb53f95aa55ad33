// The popup's whole content for one tab: coverage, agents in order of urgency, what to do, time line, site switch, look-up.
import { useMemo, useState } from 'preact/hooks';
import type { Held, ReasonCode } from '../alert/acknowledge.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import type { Coverage } from '../assess/coverage.ts';
import type { Noticed } from '../assess/notice.ts';
import type { Result } from '../assess/results.ts';
import type { InForce } from '../channel/load.ts';
import type { LocalMark } from '../channel/merge.ts';
import { reviewLine } from '../evidence/review.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { AgentCard } from './AgentCard.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import { ChartContext, type ChartHands, type PartId } from './chart/context.ts';
import { useTabChart } from './chart/use-chart.ts';
import { Fold } from './Fold.tsx';
import { HeldLine, PromiseLine } from './Held.tsx';
import { Lookup } from './Lookup.tsx';
import { Mark } from './Mark.tsx';
import { NoticedLines } from './NoticedLines.tsx';
import { type Place, placesOf } from './order.ts';
import { RulesLine } from './RulesLine.tsx';
import { type Site, SiteBar } from './SiteBar.tsx';

export type PopupChart = {
  coverage: Coverage;
  agents: AgentView[];
  site: Site;
  results?: Result[];
  kept?: Kept;
  warning?: string;
} & Partial<Noticed>;
type Kept = { held: Held[]; promises: Promised[]; followThrough: boolean };
export type PopupTab = { id: number | null; url: string | null; toolbar: boolean };

type Props = {
  rules: Bundle;
  /** What stands beside the rules: how old they are, what is local, whether cards are switched off. */
  about: { marks: LocalMark[]; standing: InForce['standing']; says: string[]; off: string | null; support: string };
  tab: PopupTab;
  query: string;
  ask(tab: PopupTab): Promise<PopupChart | undefined>;
  watch(url: string): void;
  once(tabId: number): Promise<void>;
  stop(pattern: string): Promise<void>;
  again(pattern: string): Promise<void>;
  article(question: string): Promise<void>;
  part(tabId: number | null, part: PartId, print: boolean, about: string): Promise<void>;
  acknowledge(tabId: number | null, agent: string, given: { reason: ReasonCode; hours: number; due?: string }): Promise<boolean>;
  unacknowledge(tabId: number | null, agent: string): Promise<unknown>;
  promiseKept(id: string): Promise<unknown>;
};

const shownFirst = 3;

export function Popup(props: Props) {
  const { rules, about, tab, query, watch, once, stop, again, article, part } = props;
  const { chart, failed, setFailed, load } = useTabChart(props);
  const [text, setText] = useState(query);
  const [all, setAll] = useState(false);
  const now = useMemo(() => Date.now(), []);
  const counted = chart?.agents.filter((a) => a.counted) ?? [];
  const held = chart?.kept?.held ?? [];
  const quiet = counted.filter((v) => held.some((h) => h.ack.agent === v.agent && h.again === null));
  // an entry that contradicts itself counts for nothing and is in sight all the same
  const contradicted = chart?.agents.filter((a) => !a.counted && a.codeConflict) ?? [];
  const rest = chart?.agents.filter((a) => !a.counted && !a.codeConflict) ?? [];
  const places = placesOf(
    counted.filter((v) => !quiet.includes(v)),
    rules,
  );
  const first = all ? places : places.slice(0, shownFirst);
  const hidden = places.slice(first.length).flatMap((p) => (p.kind === 'one' ? [p.view] : p.views)).length;
  const hands: ChartHands = {
    open: (id, print = false, about = '') => void part(tab.id, id, print, about),
    acknowledge: (agent, given) => props.acknowledge(tab.id, agent, given).then((said) => load().then(() => said)),
    unacknowledge: (agent) => void props.unacknowledge(tab.id, agent).then(load),
  };
  const context = {
    rules,
    agents: chart?.agents ?? [],
    results: chart?.results ?? [],
    held,
    marks: about.marks,
    followThrough: chart?.kept?.followThrough ?? false,
    now,
    hands,
  };
  return (
    <ChartContext.Provider value={context}>
      <main class="popup" data-rules-version={rules.version}>
        <header class="bar">
          <img src="/icon/32.png" alt="" width="20" height="20" />
          <h1>PML Sentinel</h1>
          <a class="small" href="options.html" target="_blank" rel="noopener">
            Options
          </a>
        </header>
        <RulesLine {...about} />
        <Lookup rules={rules} query={text} onQuery={setText} onAsk={(q) => void article(q)} />
        {!text.trim() && (
          <>
            {failed && !chart && <p role="alert">{failed}</p>}
            {chart?.warning && (
              <p role="alert" data-self-test="failed">
                {chart.warning} <a href="options.html#self-test">What is wrong</a>
              </p>
            )}
            {chart && <CoverageLine coverage={chart.coverage} counted={counted.length} />}
            {chart && (
              <SiteBar
                site={chart.site}
                onWatch={() => (chart.site.off && chart.site.pattern ? void again(chart.site.pattern).then(load) : tab.url && watch(tab.url))}
                onOnce={
                  tab.toolbar && tab.id !== null && chart.coverage.answer === 'no-permission'
                    ? () => void once(tab.id as number).then(load, () => setFailed('This page could not be read. Reload it and try again.'))
                    : undefined
                }
                onStop={(p) => void stop(p).then(load)}
              />
            )}
            {chart?.kept?.promises.map((p) => (
              <PromiseLine key={p.id} promise={p} rules={rules} onDone={() => void props.promiseKept(p.id).then(load)} />
            ))}
            {chart && chart.agents.length > 0 && <h2 class="unseen">Medicines on this page</h2>}
            {first.map((p, i) => (
              <PlaceView key={p.kind === 'one' ? p.view.agent : p.id} place={p} rules={rules} first={i === 0} />
            ))}
            {quiet.map((v) => (
              <HeldLine key={v.agent} view={v} held={held.find((h) => h.ack.agent === v.agent) as Held} />
            ))}
            {hidden > 0 && (
              <button type="button" data-more onClick={() => setAll(true)}>
                {hidden} more
              </button>
            )}
            {contradicted.map((v) => (
              <AgentCard key={v.agent} view={v} rules={rules} open={false} />
            ))}
            {chart && chart.agents.length > 0 && <WholeChart />}
            {chart && <NoticedLines noticed={chart} rules={rules} />}
            {rest.length > 0 && (
              <details class="rest">
                <summary>Seen, not counted ({rest.length})</summary>
                {rest.map((v) => (
                  <AgentCard key={v.agent} view={v} rules={rules} open={false} />
                ))}
              </details>
            )}
          </>
        )}
        <footer class="foot small soft">
          Rules version {rules.version}, {rules.issued}. {reviewLine(rules)} For health professionals; it does not replace your judgement.
        </footer>
      </main>
    </ChartContext.Provider>
  );
}

/** The dates of the most urgent one stand open; a line for many stays a line until it is opened. */
function PlaceView({ place, rules, first }: { place: Place; rules: Bundle; first: boolean }) {
  if (place.kind === 'one') return <AgentCard view={place.view} rules={rules} open={first && place.view.tier === 'critical'} />;
  return (
    <details class="group agent note" data-group={place.id}>
      <summary>
        <Mark tier="note" />
        <span>
          <b>Transplant medicines:</b> {place.views.map((v) => v.title).join(', ')}
        </span>
      </summary>
      {place.views.map((v) => (
        <AgentCard key={v.agent} view={v} rules={rules} open={false} />
      ))}
    </details>
  );
}

function WholeChart() {
  return (
    <div class="parts whole">
      <Fold name="sheet" title="PML suspected: action sheet" load={() => import('./chart/Sheet.tsx').then((m) => m.Sheet)} with={{}} />
      <Fold name="timeline" title="Exposure over time" load={() => import('./chart/Timeline.tsx').then((m) => m.Timeline)} with={{}} />
    </div>
  );
}
