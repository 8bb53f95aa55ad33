// One part of a chart on a page of its own: to keep open beside the record, or to print.
import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LocalMark } from '../channel/merge.ts';
import type { OwnRegion } from '../evidence/own-region.ts';
import { reviewLine } from '../evidence/review.ts';
import { day, later, type Text, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { ChartContext, type ChartHands, type PartId } from './chart/context.ts';
import { useTabChart, wasRead } from './chart/use-chart.ts';
import type { PopupChart, PopupTab } from './Popup.tsx';
import { ClinicalNote } from './Rich.tsx';

const parts: Record<PartId, { title: Text; load(): Promise<FunctionComponent> }> = {
  sheet: { title: later('PML suspected: what to do'), load: () => import('./chart/Sheet.tsx').then((m) => m.Sheet) },
  timeline: { title: later('Exposure over time'), load: () => import('./chart/Timeline.tsx').then((m) => m.Timeline) },
  natalizumab: {
    title: later('Natalizumab: where this patient stands'),
    load: () => import('./tool/Natalizumab.tsx').then((m) => m.NatalizumabTool),
  },
  fumarate: {
    title: later('Fumarates: blood counts against the label'),
    load: () => import('./tool/Fumarate.tsx').then((m) => (() => <m.FumarateTool agent="" product={null} />) as FunctionComponent),
  },
  compare: { title: later('Compare medicines'), load: () => import('./lookup/Compare.tsx').then((m) => m.Compare) },
  lines: { title: later('Check a list'), load: () => import('./lookup/Lines.tsx').then((m) => m.Lines) },
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
  const { load } = parts[part];
  const title = t(parts[part].title);
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
        read: wasRead(chart),
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
          <h2 class="small soft">{tab.id === null ? t('From the rules') : t('For this chart')}</h2>
        </header>
        <ClinicalNote />
        <h3>{title}</h3>
        {ready && Body && <Body />}
        <footer class="foot small soft">
          {t('PML Sentinel, rules version {version}, {day}.', { version: rules.version, day: day(rules.issued) })} {reviewLine(rules, t)}{' '}
          {t('For health professionals; it does not replace your judgement.')}
        </footer>
      </main>
    </ChartContext.Provider>
  );
}
