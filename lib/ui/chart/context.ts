// What every part of the popup needs of this chart and of the browser; components ask for nothing else.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Held } from '../../alert/acknowledge.ts';
import type { Answer } from '../../alert/faces.ts';
import type { AgentView } from '../../assess/assessment.ts';
import type { Result } from '../../assess/results.ts';
import type { LocalMark } from '../../channel/merge.ts';
import type { OwnRegion } from '../../evidence/own-region.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';

/** Parts that also stand on a page of their own, to print or to keep open. */
export type PartId = 'sheet' | 'timeline' | 'natalizumab' | 'fumarate' | 'compare' | 'lines';

export type ChartHands = {
  /** Opens the part in a tab; with `print`, for paper; `about` an agent. */
  open(part: PartId, print?: boolean, about?: string): void;
  /** Answers a card; absent where there is no chart to acknowledge anything of. Says whether something was kept on disk. */
  acknowledge?(agent: string, given: Answer): Promise<boolean>;
  unacknowledge?(agent: string): void;
  /** Says that this patient got it elsewhere; absent where no one patient is named. */
  elsewhere?(agent: string): void;
};

export type ChartParts = {
  rules: Bundle;
  /** Where the user works, if said: what is of there stands first. */
  region?: OwnRegion | null;
  agents: AgentView[];
  /** Results that stand on the page. */
  results: Result[];
  /** A chart was read, so that it can be said what is not on it. */
  read?: boolean;
  /** Acknowledged agents, and why some speak again. */
  held: Held[];
  /** What an organisation has added to or changed of the rules. */
  marks: readonly LocalMark[];
  /** Dated promises may be kept on disk. */
  followThrough: boolean;
  now: number;
  hands: ChartHands;
};

export const ChartContext = createContext<ChartParts | null>(null);

export function useChart(): ChartParts {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error('A part of the popup stands outside of it.');
  return chart;
}
