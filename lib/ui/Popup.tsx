// The popup's whole content for one tab: coverage, agents in order of urgency, what to do, time line, site switch, look-up.
import { useMemo, useState } from 'preact/hooks';
import type { Held } from '../alert/acknowledge.ts';
import type { Answer } from '../alert/faces.ts';
import type { Promised } from '../alert/promise.ts';
import type { AgentView } from '../assess/assessment.ts';
import type { Coverage } from '../assess/coverage.ts';
import type { Noticed } from '../assess/notice.ts';
import type { Result } from '../assess/results.ts';
import type { InForce } from '../channel/load.ts';
import type { OwnRegion } from '../evidence/own-region.ts';
import { quotes } from '../evidence/quote.ts';
import { reviewLine } from '../evidence/review.ts';
import { count, day, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { AgentCard } from './AgentCard.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import { ChartContext, type ChartHands, type PartId } from './chart/context.ts';
import { useTabChart, wasRead } from './chart/use-chart.ts';
import { Fold } from './Fold.tsx';
import { Help } from './Help.tsx';
import { Lookup } from './Lookup.tsx';
import { Mark } from './Mark.tsx';
import { type Place, placesOf } from './order.ts';
import { Quoted } from './Quoted.tsx';
import { Clinical, ClinicalNote } from './Rich.tsx';
import { RulesLine } from './RulesLine.tsx';
import { type Site, SiteBar } from './SiteBar.tsx';
import { Soon } from './Soon.tsx';

/** `visit` changes with the patient and says nothing of whom; 0 or -1 where the page names nobody, or several. */
export type PopupChart = {
  coverage: Coverage;
  agents: AgentView[];
  site: Site;
  visit?: number;
  results?: Result[];
  kept?: Kept;
  warning?: string;
  told?: AgentView[];
  locked?: boolean;
} & Partial<Noticed>;
type Kept = { held: Held[]; promises: Promised[]; followThrough: boolean };
export type PopupTab = { id: number | null; url: string | null; toolbar: boolean };

type Props = {
  rules: Bundle;
  /** What stands beside the rules: how old they are, what is local, whether cards are switched off. */
  about: Pick<InForce, 'marks' | 'standing' | 'release'> & { off: string | null; support: string };
  region?: OwnRegion | null;
  tab: PopupTab;
  query: string;
  /** The rules version of the link that was followed, if one was. */
  linked?: number;
  ask(tab: PopupTab): Promise<PopupChart | undefined>;
  watch(url: string): void;
  once(tabId: number): Promise<void>;
  stop(pattern: string): Promise<void>;
  again(pattern: string): Promise<void>;
  article(question: string): Promise<void>;
  part(tabId: number | null, part: PartId, print: boolean, about: string): Promise<void>;
  acknowledge(tabId: number | null, agent: string, given: Answer): Promise<boolean>;
  unacknowledge(tabId: number | null, agent: string): Promise<unknown>;
  promiseKept(id: string): Promise<unknown>;
  /** Has the person point at a box on the page. */
  teach?(what: 'list' | 'name'): Promise<boolean>;
  /** What this patient got elsewhere, as the clinician says it. */
  elsewhere(tabId: number | null, visit: number, agents: string[]): Promise<void>;
  /** Forgets what was read and reads nothing, or reads again; absent where there is nothing to forget. */
  lock?(on: boolean): Promise<unknown>;
  /** Whom to ask when something fails; '' where nobody is named. */
  support(): Promise<string>;
};

const shownFirst = 3;

export function Popup(props: Props) {
  const { rules, about, tab, query, watch, once, stop, again, article, part } = props;
  const { chart, failed, setFailed, load } = useTabChart(props);
  const [text, setText] = useState(query);
  const [all, setAll] = useState(false);
  const now = useMemo(() => Date.now(), []);
  const [serious] = quotes(rules.basis.disease.seriousness, rules);
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
  // said of the page's own words already: nothing to add
  const told = chart?.told?.filter((v) => !counted.some((c) => c.agent === v.agent)) ?? [];
  const tell = (ids: string[]) => void props.elsewhere(tab.id, chart?.visit ?? 0, ids).then(load);
  const ids = told.map((v) => v.agent);
  // made anew only with the chart, so that a key in the look-up draws nothing of it again
  const context = useMemo(() => {
    const hands: ChartHands = {
      open: (id, print = false, about = '') => void part(tab.id, id, print, about),
      acknowledge: (agent, given) => props.acknowledge(tab.id, agent, given).then((said) => load().then(() => said)),
      unacknowledge: (agent) => void props.unacknowledge(tab.id, agent).then(load),
      elsewhere:
        (chart?.visit ?? 0) > 0
          ? (agent) => {
              setText('');
              tell([...ids, agent]);
            }
          : undefined,
    };
    return {
      rules,
      region: props.region,
      agents: [...(chart?.agents ?? []), ...told],
      results: chart?.results ?? [],
      read: wasRead(chart),
      held,
      marks: about.marks,
      followThrough: chart?.kept?.followThrough ?? false,
      now,
      hands,
    };
  }, [props, chart, load]);
  // where no list was read it comes first; beside one that was it must not push a medicine down
  const unread = /^(partial|no-list|not-a-chart)$/.test(chart?.coverage.answer ?? '');
  const teaching = chart && props.teach && (unread || /^(complete|empty-list)$/.test(chart.coverage.answer)) && (
    <Fold
      name="teach"
      title={t('Is this page read wrongly?')}
      open={chart.coverage.answer === 'no-list' || Boolean(chart.coverage.gone)}
      load={() => import('./Teach.tsx').then((m) => m.Teach)}
      with={{ teach: props.teach, named: (chart.visit ?? 0) > 0 }}
    />
  );
  return (
    <ChartContext.Provider value={context}>
      <main class="popup" data-rules-version={rules.version}>
        <header class="bar">
          <img src="/icon/32.png" alt="" width="20" height="20" />
          <h1>PML Sentinel</h1>
          <a class="small" href="options.html" target="_blank" rel="noopener">
            {t('Options')}
          </a>
        </header>
        <RulesLine {...about} />
        <ClinicalNote />
        <Lookup rules={rules} query={text} onQuery={setText} onAsk={(q) => void article(q)} />
        {props.linked !== undefined && props.linked !== rules.version && (
          <p class="small" role="status" data-linked={props.linked}>
            {t('This link was made with rules version {linked}; version {version} is in force and may say other things.', {
              linked: props.linked,
              version: rules.version,
            })}
          </p>
        )}
        {!text.trim() && (
          <>
            {failed && !chart && <p role="alert">{failed}</p>}
            {chart?.warning && (
              <p role="alert" data-self-test="failed">
                {chart.warning} <a href="options.html#self-test">{t('What is wrong')}</a>
              </p>
            )}
            {chart && <CoverageLine coverage={chart.coverage} counted={counted.length} />}
            {chart?.locked && props.lock && (
              <button type="button" class="primary" data-unlock onClick={() => void props.lock?.(false).then(load)}>
                {t('Unlock')}
              </button>
            )}
            {(chart ? chart.coverage.answer === 'unreadable' && !chart.locked : failed) && <Help support={props.support} />}
            {chart && (
              <SiteBar
                site={chart.site}
                onWatch={() => (chart.site.off && chart.site.pattern ? void again(chart.site.pattern).then(load) : tab.url && watch(tab.url))}
                onOnce={
                  tab.toolbar && tab.id !== null && chart.coverage.answer === 'no-permission'
                    ? () => void once(tab.id as number).then(load, () => setFailed(t('This page could not be read. Reload it and try again.')))
                    : undefined
                }
                onStop={(p) => void stop(p).then(load)}
                onLock={props.lock && (() => void props.lock?.(true).then(load))}
              />
            )}
            {unread && teaching}
            {chart?.kept?.promises.map((p) => (
              <Soon
                key={p.id}
                load={() => import('./Held.tsx').then((m) => m.PromiseLine)}
                with={{ promise: p, rules, onDone: () => void props.promiseKept(p.id).then(load) }}
              />
            ))}
            {chart && chart.agents.length > 0 && <h2 class="unseen">{t('Medicines on this page')}</h2>}
            {serious && counted.length + told.length > 0 && (
              <p class="small" data-consequence>
                <Quoted q={serious} />
              </p>
            )}
            {first.map((p, i) => (
              <PlaceView key={p.kind === 'one' ? p.view.agent : p.id} place={p} rules={rules} first={i === 0} />
            ))}
            {told.length > 0 && (
              <Soon
                load={() => import('./Elsewhere.tsx').then((m) => m.Elsewhere)}
                with={{ told, rules, onRemove: (agent: string) => tell(ids.filter((id) => id !== agent)) }}
              />
            )}
            {quiet.map((v) => (
              <Soon
                key={v.agent}
                load={() => import('./Held.tsx').then((m) => m.HeldLine)}
                with={{ view: v, held: held.find((h) => h.ack.agent === v.agent) as Held }}
              />
            ))}
            {hidden > 0 && (
              <button type="button" data-more onClick={() => setAll(true)}>
                {count(hidden, { one: '{n} more', other: '{n} more' })}
              </button>
            )}
            {contradicted.map((v) => (
              <AgentCard key={v.agent} view={v} rules={rules} open={false} />
            ))}
            {chart && chart.agents.length > 0 && <WholeChart />}
            {chart && <Soon load={() => import('./NoticedLines.tsx').then((m) => m.NoticedLines)} with={{ noticed: chart, rules }} />}
            {rest.length > 0 && (
              <details class="rest">
                <summary>{t('Seen, not counted ({n})', { n: rest.length })}</summary>
                {rest.map((v) => (
                  <AgentCard key={v.agent} view={v} rules={rules} open={false} />
                ))}
              </details>
            )}
            {!unread && teaching}
          </>
        )}
        <footer class="foot small soft">
          {t('Rules version {version}, {day}.', { version: rules.version, day: day(rules.issued) })} {reviewLine(rules, t)}{' '}
          {t('For health professionals; it does not replace your judgement.')}
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
          <b>{t('Transplant medicines:')}</b> <Clinical>{place.views.map((v) => v.title).join(', ')}</Clinical>
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
      <Fold name="sheet" title={t('PML suspected: action sheet')} load={() => import('./chart/Sheet.tsx').then((m) => m.Sheet)} with={{}} />
      <Fold name="timeline" title={t('Exposure over time')} load={() => import('./chart/Timeline.tsx').then((m) => m.Timeline)} with={{}} />
    </div>
  );
}
