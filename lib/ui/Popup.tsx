// The popup's whole content for one tab: coverage, agents in order of urgency, site switch, look-up.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AgentView } from '../assess/assessment.ts';
import type { Coverage } from '../assess/coverage.ts';
import type { Noticed } from '../assess/notice.ts';
import { reviewLine } from '../evidence/review.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { AgentCard } from './AgentCard.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import { Lookup } from './Lookup.tsx';
import { NoticedLines } from './NoticedLines.tsx';
import { type Site, SiteBar } from './SiteBar.tsx';

export type PopupChart = { coverage: Coverage; agents: AgentView[]; site: Site } & Partial<Noticed>;
type Tab = { id: number | null; url: string | null; toolbar: boolean };

type Props = {
  rules: Bundle;
  tab: Tab;
  query: string;
  ask(tab: Tab): Promise<PopupChart | undefined>;
  watch(url: string): void;
  once(tabId: number): Promise<void>;
  stop(pattern: string): Promise<void>;
  again(pattern: string): Promise<void>;
  article(question: string): Promise<void>;
};

const shownFirst = 3;

export function Popup({ rules, tab, query, ask, watch, once, stop, again, article }: Props) {
  const [chart, setChart] = useState<PopupChart | null>(null);
  const [text, setText] = useState(query);
  const [all, setAll] = useState(false);
  const [failed, setFailed] = useState('');
  const load = useCallback(async () => {
    if (tab.id === null) return;
    const c = await ask(tab);
    if (c) setChart(c);
    else setFailed('PML Sentinel has not answered. Close this window and open it again.');
  }, [tab, ask]);

  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 1000);
    return () => clearInterval(timer);
  }, [load]);

  const counted = chart?.agents.filter((a) => a.counted) ?? [];
  // an entry that contradicts itself counts for nothing and is in sight all the same
  const contradicted = chart?.agents.filter((a) => !a.counted && a.codeConflict) ?? [];
  const rest = chart?.agents.filter((a) => !a.counted && !a.codeConflict) ?? [];
  const first = all ? counted : counted.slice(0, shownFirst);
  return (
    <main class="popup" data-rules-version={rules.version}>
      <header class="bar">
        <img src="/icon/32.png" alt="" width="20" height="20" />
        <h1>PML Sentinel</h1>
        <a class="small" href="options.html" target="_blank" rel="noopener">
          Options
        </a>
      </header>
      <Lookup rules={rules} query={text} onQuery={setText} onAsk={(q) => void article(q)} />
      {!text.trim() && (
        <>
          {failed && !chart && <p role="alert">{failed}</p>}
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
          {first.map((v, i) => (
            <AgentCard key={v.agent} view={v} rules={rules} open={i === 0 && v.tier === 'critical'} />
          ))}
          {counted.length > first.length && (
            <button type="button" onClick={() => setAll(true)}>
              {counted.length - first.length} more
            </button>
          )}
          {contradicted.map((v) => (
            <AgentCard key={v.agent} view={v} rules={rules} open={false} />
          ))}
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
  );
}
