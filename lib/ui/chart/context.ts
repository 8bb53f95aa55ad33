// What every part of the popup needs of this chart and of the browser; components ask for nothing else.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AgentView } from '../../assess/assessment.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';

/** Parts that also stand on a page of their own, to print or to keep open. */
export type PartId = 'sheet' | 'timeline' | 'natalizumab' | 'fumarate' | 'compare' | 'lines';

export type ChartHands = {
  /** Opens the part in a tab; with `print`, for paper. */
  open(part: PartId, print?: boolean): void;
};

export type ChartParts = {
  rules: Bundle;
  agents: AgentView[];
  /** Lines of the page that may hold a result. */
  lines: string[];
  now: number;
  hands: ChartHands;
};

export const ChartContext = createContext<ChartParts | null>(null);

export function useChart(): ChartParts {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error('A part of the popup stands outside of it.');
  return chart;
}
