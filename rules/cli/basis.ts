// Checks that every rule can show its basis: minimal set, source attributes, escalators and intended use, none blank.
import { inputsMissing } from '../../lib/assess/inputs.ts';
import { ruleLogic } from '../../lib/assess/logic.ts';
import { sourceAttributes } from '../../lib/evidence/attributes.ts';
import { pddiLabels, pddiSet } from '../../lib/evidence/pddi.ts';
import { personal } from '../../lib/rules/personal.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Agent, TierRule } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { regions } from '../../lib/rules/schema/terms.ts';

type Rules = Omit<Bundle, 'schema' | 'version' | 'issued'>;
const file = 'rules/basis.json';
/** Four that every rule has, then what it may use of a person. */
const attributes = 4 + Object.keys(personal).length;
/** Items that follow from the agent file or from the disease, so that "unknown" there is a hole. */
const never = ['drug', 'consequence', 'seriousness', 'severity', 'classification', 'route', 'product', 'action', 'evidence'];
/** Claims of a blessing, which a sentence may only deny. */
const blessing = /\b(approv|clear(ed|ance)|certif|licen[sc]|assess|endors|validat|CE mark|UKCA|review(ed)?\b)/i;
const denial = /\b(no|not|never|nobody|none)\b/i;

/** Facts that the basis and the escalators quote. */
export const basisFacts = ({ agents, basis }: Pick<Bundle, 'agents'> & { basis?: Bundle['basis'] }): string[] => [
  ...(basis ? Object.values(basis.disease).flat() : []),
  ...agents.flatMap((a) => tiersOf(a).flatMap((t) => (t.escalators ?? []).flatMap((e) => e.facts))),
];

const tiersOf = (a: Agent): TierRule[] => [a.tier, ...(a.products ?? []).flatMap((p) => p.tier ?? [])];

/** Every problem found; nothing when the file itself could not be read, which its reader has said. */
export function checkBasis(rules: Rules, fileOf: (key: string) => string): Problem[] {
  const problems: Problem[] = [];
  const { basis, facts, sources } = rules;
  if (!basis) return problems;
  const bad = (path: string, what: string, mend: string, where = file) => problems.push({ file: where, path, what, mend });

  for (const [k, ids] of Object.entries(basis.disease))
    for (const id of ids) if (!facts[id]) bad(`disease.${k}`, `There is no fact "${id}".`, 'write the fact or mend the id.');
  for (const [i, f] of basis.follows.entries())
    for (const c of f.sources)
      if (!sources[c.source]) bad(`follows[${i}].sources`, `There is no source "${c.source}".`, 'add it to rules/sources.json or mend the id.');
  for (const [i, m] of basis.missing.entries())
    for (const id of m.agents ?? [])
      if (!rules.agents.some((a) => a.id === id)) bad(`missing[${i}]`, `There is no agent "${id}".`, 'use an id from rules/agents.');
  for (const r of regions) {
    const n = basis.intendedUse.regions.filter((u) => u.region === r).length;
    if (n !== 1) bad('intendedUse.regions', `${r} has ${n} statements of intended use.`, 'give each region one.');
  }
  for (const [path, text] of texts(basis, ''))
    if (blessing.test(text) && !denial.test(text))
      bad(path, `It claims a blessing ("${blessing.exec(text)?.[0]}").`, 'say only what it has not got.');
  for (const a of rules.agents) checkAgent(a);
  return problems;

  function checkAgent(a: Agent) {
    const where = fileOf(`agent:${a.id}`);
    const items = pddiSet(a, rules);
    for (const id of Object.keys(pddiLabels)) {
      const item = items.find((x) => x.id === id);
      if (!item || !(item.text?.trim() || item.quotes.length)) bad(id, 'The minimal set has a blank item.', 'fill it or write unknown.', where);
      else if (item.unknown && never.includes(id)) bad(id, 'The minimal set says "unknown" of a thing that a rule must know.', 'name a fact.', where);
    }
    const list = sourceAttributes(a, { ...rules, version: 1, issued: a.review.searchedTo }, 0);
    if (list.length !== attributes || list.some((x) => !x.text.trim()))
      bad('attributes', `${list.filter((x) => x.text.trim()).length} of ${attributes} source attributes are filled.`, 'fill each one.', where);
    if (!inputsMissing(a, basis).length) bad('missing', 'No input is named as not used.', 'name one in rules/basis.json.', where);
    if (ruleLogic(a, rules).some((s) => !s.text.trim() || /undefined|NaN/.test(s.text)))
      bad('logic', 'The logic in words has a hole.', 'mend the part of the rule that it speaks of.', where);
    for (const t of tiersOf(a)) checkTier(t, where);
  }

  function checkTier(t: TierRule, where: string) {
    const list = t.escalators ?? [];
    const path = 'tier.escalators';
    const loud = t.value === 'critical' || t.value === 'warning';
    if (loud && !list.some((e) => e.when === 'suspected-or-confirmed-pml'))
      bad(path, `A ${t.value} tier does not say that suspected PML makes it critical.`, 'add that escalator with its facts.', where);
    if (new Set(list.map((e) => e.when)).size < list.length) bad(path, 'An escalator stands twice.', 'keep one.', where);
    for (const e of list) {
      for (const id of e.facts) if (!facts[id]) bad(path, `There is no fact "${id}".`, 'write the fact or mend the id.', where);
      const known = e.facts.flatMap((id) => facts[id] ?? []);
      if (e.when === 'stop-threshold-met' && !known.every((f) => f.values))
        bad(path, 'A stop threshold without its number.', 'name facts that hold the count, or remove the escalator.', where);
      if (e.when === 'contraindicated-combination' && !known.every((f) => f.how !== 'not-verified'))
        bad(path, 'A forbidden combination that nobody has read in a label.', 'read it, or remove the escalator.', where);
    }
  }
}

/** Every text below a value with its path; ids and region codes are short and claim nothing. */
function texts(v: unknown, path: string): [string, string][] {
  if (typeof v === 'string') return [[path, v]];
  if (!v || typeof v !== 'object') return [];
  return Object.entries(v).flatMap(([k, x]) => texts(x, path ? `${path}.${k}` : k));
}
