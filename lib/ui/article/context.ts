// What every part of the article needs: the rules, the numbers of the references, and whether plain words come first.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Write } from '../../evidence/plain-text.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';

export type Shown = {
  rules: Bundle;
  /** Source id to its number. */
  numbers: Map<string, number>;
  /** Today, in ms. */
  now: number;
  plain: boolean;
  /** Agents in this reader's order; the first `ahead` of them are this reader's own. */
  agents: Agent[];
  ahead: number;
  write: Write;
};

export const ArticleContext = createContext<Shown | null>(null);

export function useArticle(): Shown {
  const shown = useContext(ArticleContext);
  if (!shown) throw new Error('A part of the article stands outside the article.');
  return shown;
}
