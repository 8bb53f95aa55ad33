// Tiles of the parts that open under a card: dates, sheet, tools, time line, acknowledging; empty, filled and with wrong input.
import type { ComponentChildren } from 'preact';
import { AgentFacts } from '../../lib/ui/AgentFacts.tsx';
import { Copy } from '../../lib/ui/Copy.tsx';
import { Acknowledge } from '../../lib/ui/chart/Acknowledge.tsx';
import { Checklist } from '../../lib/ui/chart/Checklist.tsx';
import { ChartContext } from '../../lib/ui/chart/context.ts';
import { HeldBody } from '../../lib/ui/chart/HeldBody.tsx';
import { Monitoring } from '../../lib/ui/chart/Monitoring.tsx';
import { Sheet } from '../../lib/ui/chart/Sheet.tsx';
import { Suspicion } from '../../lib/ui/chart/Suspicion.tsx';
import { Timeline } from '../../lib/ui/chart/Timeline.tsx';
import { Compare } from '../../lib/ui/lookup/Compare.tsx';
import { Lines } from '../../lib/ui/lookup/Lines.tsx';
import { FumarateTool } from '../../lib/ui/tool/Fumarate.tsx';
import { NatalizumabTool } from '../../lib/ui/tool/Natalizumab.tsx';
import type { GalleryChart } from './chart.ts';
import type { Tile } from './tile.ts';

export function partTiles(c: GalleryChart): Tile[] {
  const { agent, view } = c;
  const part = (name: string, node: ComponentChildren, over: Partial<Tile> = {}, chart = {}): Tile => ({
    name,
    sheet: 'popup',
    node: (
      <ChartContext.Provider value={c.parts(chart)}>
        <div class={over.wide ? 'part-page' : 'fold-body'}>{node}</div>
      </ChartContext.Provider>
    ),
    ...over,
  });
  const natalizumab = agent('natalizumab');
  return [
    part('copy', <Copy name="x" text={() => ''} />),
    part('monitoring, dates of the page', <Monitoring agent={natalizumab} view={view('natalizumab')} />),
    part('monitoring, no dates', <Monitoring agent={agent('dimethyl fumarate')} view={view('dimethyl fumarate')} />, {}, { results: [] }),
    part('suspicion', <Suspicion agent={natalizumab} />),
    part('facts', <AgentFacts agent={agent('brentuximab vedotin')} rules={c.rules} />),
    part('acknowledge', <Acknowledge agent={natalizumab} />),
    part('acknowledge with a day', <Acknowledge agent={natalizumab} />, {}, { followThrough: true }),
    part('held, opened', <HeldBody view={view('natalizumab')} held={c.held('natalizumab', null)} />),
    part('time line', <Timeline />, { zoom: true }),
    part('time line, nothing', <Timeline />, {}, { agents: [] }),
    part('checklist', <Checklist />),
    part('sheet', <Sheet />, { wide: true, zoom: true }),
    part('natalizumab, empty', <NatalizumabTool />, {}, { results: [] }),
    part('natalizumab, filled', <NatalizumabTool />, {
      wide: true,
      zoom: true,
      write: { result: 'positive', index: '1.8', months: '30', prior: 'none' },
    }),
    part('natalizumab, wrong', <NatalizumabTool />, { write: { index: 'positive', months: '999', start: '2030-01-01' } }, { results: [] }),
    part('fumarate, empty', <FumarateTool agent="dimethyl fumarate" product={null} />, {}, { results: [] }),
    part('fumarate, filled', <FumarateTool agent="dimethyl fumarate" product="ms" />, {
      wide: true,
      zoom: true,
      write: { product: 'ms', lowNormal: '1.0', start: '2025-01-01', value0: '0.4', date0: '2026-09-02', unit0: 'giga' },
    }),
    part(
      'fumarate, wrong',
      <FumarateTool agent="dimethyl fumarate" product="ms" />,
      { write: { value0: '12 %', date0: '2026-09-02' } },
      { results: [] },
    ),
    part('compare', <Compare />, { wide: true }),
    part('check a list', <Lines />, { wide: true }),
  ];
}
