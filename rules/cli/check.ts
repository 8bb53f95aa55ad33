// Checks that loaded rules are true to their own contract, problem by problem, and never stops at the first.
import type { Problem } from '../../lib/rules/problem.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import { tierCriteria } from '../../lib/rules/tiers.ts';
import { basisFacts, checkBasis } from './basis.ts';
import { contradictions } from './contradiction.ts';
import type { Loaded } from './load.ts';
import { planFacts } from './patient-check.ts';

/** Words in which digits are part of a name, not a number: CD20, JAK2, S1P, COVID-19, SARS-CoV-2, IgG4. */
const nameWithDigits = /\b(?=[A-Za-z0-9α-]*\d)(?=[A-Za-z0-9α-]*[A-Za-zα])[A-Za-zα][A-Za-z0-9α-]*\b|α4(β[17])?|\bS1P\b/g;

/** Every problem found; an empty list means the rules may be built. */
export function checkRules({ bundle, files }: Loaded): Problem[] {
  const problems: Problem[] = [];
  const fileOf = (k: string) => files.get(k) ?? 'rules';
  const used = new Set<string>(basisFacts(bundle));

  for (const f of Object.values(bundle.facts)) checkFact(f);
  const names = new Map<string, string>();
  for (const a of bundle.agents) checkAgent(a);
  for (const s of bundle.article) for (const id of factIds(s.nodes)) use(id, `rules/article (${s.id})`, 'article');
  for (const id of planFacts(bundle.patient)) use(id, 'rules/patient.json', id);
  for (const r of bundle.regimens) r.agents.forEach((x) => agentExists(x, 'rules/regimens.json', r.text));
  for (const c of bundle.classes) c.agents.forEach((x) => agentExists(x, 'rules/classes.json', c.id));
  for (const t of bundle.tables) {
    agentExists(t.agent, `rules/tables (${t.id})`, 'agent');
    if (t.cells && (t.cells.length !== t.rows.labels.length || t.cells.some((r) => r.length !== t.columns.labels.length)))
      problems.push({
        file: `rules/tables (${t.id})`,
        path: 'cells',
        what: 'The cells do not fit the axes.',
        mend: 'one row a label, one cell a column.',
      });
    if (!t.cells && !t.notEntered)
      problems.push({
        file: `rules/tables (${t.id})`,
        path: 'notEntered',
        what: 'A table without cells does not say where they are.',
        mend: 'write notEntered.',
      });
    for (const s of t.sources) sourceExists(s.source, `rules/tables (${t.id})`, 'sources');
  }
  problems.push(...checkBasis(bundle, fileOf));
  for (const id of Object.keys(bundle.facts))
    if (!used.has(id))
      problems.push({ file: fileOf(`fact:${id}`), path: id, what: 'No agent and no article text uses this fact.', mend: 'use it or remove it.' });
  problems.push(...contradictions({ bundle, files, problems: [] }));
  return problems;

  function checkFact(f: Fact) {
    const file = fileOf(`fact:${f.id}`);
    const bad = (path: string, what: string, mend: string) => problems.push({ file, path: `${f.id}.${path}`, what, mend });
    const slots = [...f.text.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map((m) => m[1] as string);
    for (const s of slots) if (!f.values?.[s]) bad('text', `{${s}} has no value.`, `add values.${s}.`);
    for (const k of Object.keys(f.values ?? {}))
      if (!slots.includes(k)) bad(`values.${k}`, 'The text does not show this value.', `write {${k}} in the text or remove it.`);
    const bare = f.text.replace(/\{[a-zA-Z0-9]+\}/g, '').replace(nameWithDigits, '');
    if (/\d/.test(bare)) bad('text', `A number stands in the text ("${bare.match(/\S*\d\S*/)?.[0]}").`, 'move it to values and write {name}.');
    if (f.how === 'not-verified') {
      if (f.values) bad('values', 'A number that nobody has read.', 'remove it until somebody has read it in its source.');
    } else if (!f.sources.length && !f.from) bad('sources', 'A statement without a source.', 'cite one, or set how to "not-verified".');
    for (const c of f.sources) sourceExists(c.source, file, `${f.id}.sources`);
  }

  function checkAgent(a: Agent) {
    const file = fileOf(`agent:${a.id}`);
    const bad = (path: string, what: string, mend: string) => problems.push({ file, path, what, mend });
    for (const [i, n] of a.names.entries()) {
      if (n.match === 'ask') continue;
      const key = n.text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}|[^\p{L}\p{N}]/gu, '');
      const other = names.get(key);
      if (other && other !== a.id) bad(`names[${i}]`, `"${n.text}" is also a name of ${other}.`, 'keep it with one agent, or mark both "ask".');
      names.set(key, a.id);
      if (n.product && !a.products?.some((p) => p.id === n.product)) bad(`names[${i}].product`, `No product "${n.product}".`, 'add it to products.');
    }
    const tiers = [a.tier, ...(a.products ?? []).flatMap((p) => (p.tier ? [p.tier] : []))];
    for (const t of tiers)
      if (!t.criterion.startsWith(`${t.value}.`))
        bad('tier', `Tier ${t.value} with the criterion "${tierCriteria[t.criterion]}".`, 'choose the criterion of that tier.');
    const carry = a.carryOver;
    if (carry.kind === 'months') {
      use(carry.fact, file, 'carryOver.fact');
      const v = bundle.facts[carry.fact]?.values?.[carry.value];
      if (typeof v?.value !== 'number' || v.unit !== 'months')
        bad('carryOver', 'The fact has no such value in months.', 'name a numeric value with unit "months".');
    } else carry.facts.forEach((id) => use(id, file, 'carryOver'));
    use(a.risk, file, 'risk');
    const lists = {
      mechanism: a.mechanism,
      riskFactors: a.riskFactors,
      incidence: a.incidence,
      latency: a.latency,
      combinations: a.combinations,
      mightNotApply: a.mightNotApply,
      other: a.other,
      'suspicion.facts': a.suspicion.facts,
      monitoring: a.monitoring.map((m) => m.fact),
    };
    for (const [k, ids] of Object.entries(lists)) ids.forEach((id) => use(id, file, k));
    for (const [k, l] of Object.entries(a.labels)) l.facts.forEach((id) => use(id, file, `labels.${k}`));
    for (const t of tiers) t.facts.forEach((id) => use(id, file, 'tier.facts'));
    for (const p of a.products ?? []) p.facts.forEach((id) => use(id, file, 'products'));
    if (!a.mightNotApply.length) bad('mightNotApply', 'No reason why it might not apply.', 'give the strongest one.');
  }

  function use(id: string, file: string, path: string) {
    used.add(id);
    if (!bundle.facts[id]) problems.push({ file, path, what: `There is no fact "${id}".`, mend: 'write the fact or mend the id.' });
  }
  function agentExists(id: string, file: string, path: string) {
    if (!bundle.agents.some((a) => a.id === id))
      problems.push({ file, path, what: `There is no agent "${id}".`, mend: 'use an id from rules/agents.' });
  }
  function sourceExists(id: string, file: string, path: string) {
    if (!bundle.sources[id]) problems.push({ file, path, what: `There is no source "${id}".`, mend: 'add it to rules/sources.json or mend the id.' });
  }
}

/** Every fact id that a tree of article nodes quotes. */
export function factIds(v: unknown): string[] {
  if (Array.isArray(v)) return v.flatMap(factIds);
  if (!v || typeof v !== 'object') return [];
  const o = v as { t?: string; id?: string };
  return [...(o.t === 'fact' && o.id ? [o.id] : []), ...Object.values(v).flatMap(factIds)];
}
