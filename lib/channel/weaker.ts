// In what an agent's rule speaks more softly than the packaged one: field by field, in words.
import { keyOf } from '../match/normal.ts';
import type { Agent, Name } from '../rules/schema/agent.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { type Tier, tiers } from '../rules/schema/terms.ts';

/** 0 is the loudest. */
export const rank = (t: Tier): number => tiers.indexOf(t);
const firmness = { undefined: 0, caps: 1, ask: 2 } as const;

/** Empty when `now` is at least as loud as `floor` in every field that finding, counting and showing rest on. */
export function weaker(floor: Agent, now: Agent, floorFacts: Bundle['facts'], nowFacts: Bundle['facts']): string[] {
  const said: string[] = [];
  const [floorKeys, keys] = [floor.names.map(keyed), Map.groupBy(now.names.map(keyed), (n) => n.key)];
  if (rank(now.tier.value) > rank(floor.tier.value)) said.push(`its tier is ${now.tier.value} instead of ${floor.tier.value}`);
  for (const p of floor.products ?? []) {
    const q = now.products?.find((x) => x.id === p.id);
    const tier = (x: Agent, own?: Tier) => own ?? x.tier.value;
    if (!q) said.push(`its product ${p.id} is gone`);
    else {
      if (rank(tier(now, q.tier?.value)) > rank(tier(floor, p.tier?.value))) said.push(`the tier of ${p.id} is lower`);
      if (q.systemic === false && p.systemic !== false) said.push(`${p.id} no longer counts as systemic`);
    }
  }
  for (const q of now.products ?? [])
    if (!floor.products?.some((p) => p.id === q.id) && (q.systemic === false || (q.tier && rank(q.tier.value) > rank(floor.tier.value))))
      if (now.names.some((n) => n.product === q.id && floorKeys.some((o) => o.key === keyed(n).key))) said.push(`names of it now mean ${q.id}`);
  for (const { key, name } of floorKeys) {
    const same = keys.get(key);
    if (!same) said.push(`the name "${name.text}" is gone`);
    else if (!same.some((x) => asFirm(name, x.name))) said.push(`the name "${name.text}" is less firm`);
  }
  if (now.nameSettles === false && floor.nameSettles !== false) said.push('a name alone no longer settles it');
  const routes = now.notSystemicBy.filter((r) => !floor.notSystemicBy.includes(r));
  if (routes.length) said.push(`the route ${routes.join(', ')} now rules it out`);
  if (carry(now, nowFacts) < carry(floor, floorFacts)) said.push('it counts for a shorter time after the last dose');
  for (const e of floor.tier.escalators ?? [])
    if (!now.tier.escalators?.some((x) => x.when === e.when)) said.push(`it is no longer raised by ${e.when}`);
  return said;
}

const keyed = (name: Name) => ({ name, key: keyOf(name.text).key });

/** A name found as readily as before: spelled as freely, for every dose, by every route, of the same product. */
const asFirm = (floor: Name, now: Name) =>
  firmness[`${now.match}`] <= firmness[`${floor.match}`] &&
  (!now.doseMg || (!!floor.doseMg && now.doseMg.from <= floor.doseMg.from && now.doseMg.to >= floor.doseMg.to)) &&
  now.route === floor.route &&
  now.product === floor.product;

/** Months that a stopped agent counts; without an end, or not known, it counts for ever. */
function carry({ carryOver: c }: Agent, facts: Bundle['facts']): number {
  const months = c.kind === 'months' ? facts[c.fact]?.values?.[c.value]?.value : undefined;
  return typeof months === 'number' ? months : Number.POSITIVE_INFINITY;
}
