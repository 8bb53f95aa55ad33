// One part of a chart on a page of its own: to keep open beside the record, or to print.
import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LocalMark } from '../channel/merge.ts';
import type { OwnRegion } from '../evidence/own-region.ts';
import { reviewLine } from '../evidence/review.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { ChartContext, type ChartHands, type PartId } from './chart/context.ts';
import { useTabChart } from './chart/use-chart.ts';
import type { PopupChart, PopupTab } from './Popup.tsx';

const parts: Record<PartId, { title: string; load(): Promise<FunctionComponent> }> = {
  sheet: { title: 'PML suspected: what to do', load: () => import('./chart/Sheet.tsx').then((m) => m.Sheet) },
  timeline: { title: 'Exposure over time', load: () => import('./chart/Timeline.tsx').then((m) => m.Timeline) },
  natalizumab: { title: 'Natalizumab: where this patient stands', load: () => import('./tool/Natalizumab.tsx').then((m) => m.NatalizumabTool) },
  fumarate: {
    title: 'Fumarates: blood counts against the label',
    load: () => import('./tool/Fumarate.tsx').then((m) => (() => <m.FumarateTool agent="" product={null} />) as FunctionComponent),
  },
  compare: { title: 'Compare medicines', load: () => import('./lookup/Compare.tsx').then((m) => m.Compare) },
  lines: { title: 'Check a list', load: () => import('./lookup/Lines.tsx').then((m) => m.Lines) },
};

export const isPart = (id: string | null): id is PartId => id !== null && id in parts;

type Props = {
  rules: Bundle;
  marks: readonly LocalMark[];
  region?: OwnRegion | null;
  tab: PopupTab;
  part: PartId;
  print: boolean;
  ask(tab: PopupTab): Promise<PopupChart | undefined>;
};

export function PartPage({ rules, marks, region, tab, part, print: forPaper, ask }: Props) {
  const { chart } = useTabChart({ tab, ask });
  const [Body, setBody] = useState<FunctionComponent | null>(null);
  const { title, load } = parts[part];
  useEffect(() => {
    document.title = `${title} · PML Sentinel`;
    void load().then((b) => setBody(() => b));
  }, []);
  const ready = Body !== null && (tab.id === null || chart !== null);
  useEffect(() => {
    if (ready && forPaper) setTimeout(() => print(), 400);
  }, [ready]);
  const now = useMemo(() => Date.now(), []);
  const hands: ChartHands = { open: (_part, paper) => paper && print() };
  return (
    <ChartContext.Provider
      value={{
        rules,
        region,
        agents: [...(chart?.agents ?? []), ...(chart?.told ?? [])],
        results: chart?.results ?? [],
        held: [],
        marks,
        followThrough: false,
        now,
        hands,
      }}
    >
      <main class="part-page" data-part-page={part} data-rules-version={rules.version}>
        <header class="bar">
          <img src="/icon/32.png" alt="" width="20" height="20" />
          <h1>PML Sentinel</h1>
          <h2 class="small soft">{tab.id === null ? 'From the rules' : 'For this chart'}</h2>
        </header>
        <h3>{title}</h3>
        {ready && Body && <Body />}
        <footer class="foot small soft">
          PML Sentinel, rules version {rules.version}, {rules.issued}. {reviewLine(rules)} For health professionals; it does not replace your
          judgement.
        </footer>
      </main>
    </ChartContext.Provider>
  );
}
