// Which product of a medicine a record belongs to, and which product is meant where a question names none.
import type { Agent } from '../rules/schema/agent.ts';

export type OfProduct = {
  /** `agent/product`; none: it holds for every product. */
  products: string[];
  /** It holds where no product is named. */
  usual: boolean;
};

/** The product whose monitoring a medicine's rule lists first is the one meant; never one that does not act on the body as a whole. */
export function productFacts(agents: Agent[]): (id: string) => OfProduct {
  const of = new Map<string, Set<string>>();
  const usual = new Map<string, string>();
  const unusual = new Set<string>();
  for (const a of agents) {
    const put = (fact: string, product: string) => of.set(fact, (of.get(fact) ?? new Set()).add(`${a.id}/${product}`));
    for (const m of a.monitoring) if (m.product) put(m.fact, m.product);
    for (const p of a.products ?? []) {
      for (const fact of p.facts) put(fact, p.id);
      if (p.systemic === false) unusual.add(`${a.id}/${p.id}`);
    }
    const first = a.monitoring.find((m) => m.product)?.product;
    if (first) usual.set(a.id, `${a.id}/${first}`);
  }
  return (id) => {
    const products = [...(of.get(id) ?? [])];
    const holds = (p: string) => !unusual.has(p) && [p, undefined].includes(usual.get(p.slice(0, p.indexOf('/'))));
    return { products, usual: products.length === 0 || products.some(holds) };
  };
}
