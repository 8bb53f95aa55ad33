// Each agent by itself: what it points at exists, speaks of it and is of the kind that stands there.
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import { type Check, type Context, problem, usesOf } from './context.ts';
import { mayUse } from './shared.ts';

/** Which kinds of fact a list may hold; lists that are not here are checked where they mean something. */
const kinds: Record<string, string[]> = {
  risk: ['risk'],
  mechanism: ['mechanism'],
  riskFactors: ['risk-factor'],
  incidence: ['incidence', 'label', 'unknown'],
  latency: ['latency', 'unknown'],
  combinations: ['combination'],
  mightNotApply: ['might-not-apply', 'product'],
  monitoring: ['monitoring', 'label'],
  'suspicion.facts': ['suspicion', 'diagnosis'],
  'carryOver.fact': ['persistence'],
  'carryOver.facts': ['persistence', 'latency'],
};

export const checkAgents: Check = (c) => {
  const ids = new Set<string>();
  return c.bundle.agents.flatMap((a) => {
    const file = c.fileOf(`agent:${a.id}`);
    const twice = ids.has(a.id) ? [problem(file, 'id', `There are two agents "${a.id}".`, 'keep one.')] : [];
    ids.add(a.id);
    return [...twice, ...ofUses(c, a, file), ...ofAgent(c, a, file)];
  });
};

function ofUses(c: Context, a: Agent, file: string) {
  const own = a.id.replaceAll(' ', '-');
  const seen = new Set<string>();
  return usesOf(a).flatMap(({ id, path }) => {
    const list = path.replace(/\[.*$/, '');
    const f = c.bundle.facts[id];
    if (!f) return [problem(file, path, `There is no fact "${id}".`, 'write the fact or mend the id.')];
    const out = [];
    if (!mayUse(c, a, f)) out.push(problem(file, path, `"${id}" is a fact of another agent or class.`, `write a fact ${own}.… with its own source.`));
    if (kinds[list] && !kinds[list].includes(f.kind))
      out.push(problem(file, path, `"${id}" is of kind "${f.kind}".`, `put it where it belongs; here stands ${kinds[list].join(' or ')}.`));
    if (list !== 'monitoring' && list !== 'products') {
      const key = `${path.replace(/\[\d+\]$/, '')} ${id}`;
      if (seen.has(key)) out.push(problem(file, path, `"${id}" stands twice in this list.`, 'keep one.'));
      seen.add(key);
    }
    return out;
  });
}

function ofAgent(c: Context, a: Agent, file: string) {
  const found: ReturnType<Check> = [];
  const bad = (path: string, what: string, mend: string) => found.push(problem(file, path, what, mend));
  if (a.carryOver.kind === 'months') {
    const v = c.bundle.facts[a.carryOver.fact]?.values?.[a.carryOver.value];
    if (typeof v?.value !== 'number' || v.unit !== 'months')
      bad('carryOver', 'The fact has no such value in months.', 'name a numeric value with unit "months".');
  } else if (!a.carryOver.facts.length) bad('carryOver.facts', 'No fact says how long it counts.', 'cite one, also for "unknown".');
  if (!a.mightNotApply.length) bad('mightNotApply', 'No reason why it might not apply.', 'give the strongest one.');
  if (!a.suspicion.facts.length) bad('suspicion.facts', 'No fact says what to do on suspicion.', 'cite one.');
  if (!a.mechanism.length) bad('mechanism', 'No fact on the mechanism.', 'cite one, also if it is unknown.');
  if (!a.monitoring.length) bad('monitoring', 'No fact on monitoring.', 'cite one, also if none is laid down.');
  const products = new Set<string>();
  for (const [i, p] of (a.products ?? []).entries()) {
    if (products.has(p.id)) bad(`products[${i}].id`, `There are two products "${p.id}".`, 'keep one.');
    products.add(p.id);
    if (!p.facts.length) bad(`products[${i}].facts`, 'A product without a fact.', 'cite the fact that tells it apart.');
    if (!a.names.some((n) => n.product === p.id))
      bad(`products[${i}].id`, 'No name leads to this product.', `give a name the product "${p.id}", or remove it.`);
  }
  for (const [i, m] of a.monitoring.entries())
    if (m.product && !products.has(m.product)) bad(`monitoring[${i}].product`, `No product "${m.product}".`, 'add it to products.');
  for (const [i, { fact, repeat }] of a.monitoring.entries()) {
    const f = c.bundle.facts[fact];
    for (const key of repeat ? [repeat.from, repeat.to ?? repeat.from] : []) {
      const v = f?.values?.[key];
      if (typeof v?.value !== 'number' || v.unit !== 'months')
        bad(`monitoring[${i}].repeat`, `"${fact}" has no value "${key}" in months.`, 'name a numeric value with unit "months".');
    }
    if (repeat && f?.how === 'not-verified')
      bad(`monitoring[${i}].repeat`, `Nobody has read a source for "${fact}".`, 'compute no date from it; remove repeat.');
  }
  for (const [i, code] of a.codes.atc.entries())
    if (!/^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/.test(code)) bad(`codes.atc[${i}]`, `"${code}" is no ATC code.`, 'write it as in L04AG03.');
  for (const [i, code] of a.codes.rxnorm.entries())
    if (!/^\d+$/.test(code)) bad(`codes.rxnorm[${i}]`, `"${code}" is no RxNorm code.`, 'write digits.');
  return found;
}
