// The two cards to print or copy alone; each gathers blocks of the article, so that it can say nothing that the article does not.
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Block, blocksOf } from './blocks.ts';

export type PartCard = { id: string; title: string; intro: string; blocks: string[] /** Cells and items are ticked by hand. */; ticks: boolean };

export const partCards: PartCard[] = [
  {
    id: 'action-card',
    title: 'PML suspected: action card',
    intro: 'Steps, exceptions and cautions on one page.',
    blocks: ['first-steps', 'four-kinds-of-action', 'what-not-to-do', 'what-a-negative-result-does-not-exclude', 'plasma-exchange', 'iris'],
    ticks: false,
  },
  {
    id: 'symptom-checklist',
    title: 'PML or a relapse: symptom checklist',
    intro: 'Tick what fits the person in front of you. It raises the question and does not close it.',
    blocks: ['what-to-look-for', 'pml-or-a-relapse-of-multiple-sclerosis'],
    ticks: true,
  },
];

export function cardBlocks(card: PartCard, { article }: Pick<Bundle, 'article'>): Block[] {
  const all = article.flatMap(blocksOf);
  return card.blocks.flatMap((id) => all.find((b) => b.id === id) ?? []);
}
