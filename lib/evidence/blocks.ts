// A section of the article cut at its headings, each block with the part it stands in: guidance or research.
import { later } from '../language/say.ts';
import type { ArticleNode, ArticleSection } from '../rules/schema/bundle.ts';

export type Part = 'guidance' | 'research' | null;
export type Block = {
  id: string;
  /** Null for what stands before the first heading. */
  title: string | null;
  level: 2 | 3;
  part: Part;
  nodes: ArticleNode[];
};

export function blocksOf(section: ArticleSection): Block[] {
  let part: Part = null;
  const blocks: Block[] = [{ id: section.id, title: null, level: 2, part, nodes: [] }];
  for (const n of section.nodes) {
    if (n.t === 'part') part = n.v;
    else if (n.t === 'h') blocks.push({ id: n.id, title: n.v, level: n.level, part, nodes: [] });
    else {
      const last = blocks.at(-1) as Block;
      // a part may begin in the midst of a block: then the rest is a block of its own without a heading
      if (last.nodes.length && last.part !== part) blocks.push({ id: `${last.id}-${part}`, title: null, level: 2, part, nodes: [n] });
      else {
        last.part = part;
        last.nodes.push(n);
      }
    }
  }
  return blocks.filter((b) => b.title || b.nodes.length);
}

export const partText = { guidance: later('From labels and guidelines'), research: later('From studies') } as const;
