// Checks patient text: whole, no number of its own, and never better known than what it rests on.
import { patientAgent, patientSection } from '../../lib/evidence/patient.ts';
import { weakest } from '../../lib/evidence/quote.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { Fact } from '../../lib/rules/schema/fact.ts';
import type { PatientPlan } from '../../lib/rules/schema/reader.ts';

const file = 'rules/patient.json';
type Part = Pick<Bundle, 'agents' | 'article' | 'facts' | 'sources' | 'patient'>;

export function checkPatient(bundle: Part): Problem[] {
  const problems: Problem[] = [];
  const bad = (path: string, what: string, mend: string) => problems.push({ file, path, what, mend });
  const planned = new Set(planFacts(bundle.patient));
  for (const f of Object.values(bundle.facts)) {
    if ((f.kind === 'patient') !== planned.has(f.id))
      bad(
        f.id,
        f.kind === 'patient' ? 'A patient sentence that nobody is told.' : 'This is no patient sentence.',
        'add it to the plan, or give it the kind "patient".',
      );
    if (f.kind === 'patient') for (const [what, mend] of wrongs(f, bundle)) bad(f.id, what, mend);
  }
  for (const s of bundle.article) if (!bundle.patient.sections[s.id]) bad(s.id, 'This section says nothing to a patient.', 'add it to sections.');
  for (const id of Object.keys(bundle.patient.sections))
    if (!bundle.article.some((s) => s.id === id)) bad(id, `There is no section "${id}".`, 'use the id of a section.');
  for (const [id, own] of Object.entries(bundle.patient.agents.own)) {
    if (!bundle.agents.some((a) => a.id === id)) bad(id, `There is no agent "${id}".`, 'use an id from rules/agents.');
    for (const x of own.flatMap((o) => o.from ?? [])) if (!bundle.facts[x]) bad(id, `There is no fact "${x}".`, 'mend the id.');
  }
  for (const s of [...bundle.article.map((x) => patientSection(x.id, bundle)), ...bundle.agents.map((x) => patientAgent(x, bundle))].flat())
    if (/[{}]| {2}| [.,;]/.test(s.text)) bad(s.id, `"${s.text}" has a hole.`, 'borrow a number that the fact has.');
  return problems;
}

/** Every fact id that the plan names. */
export const planFacts = ({ safety, agents, sections }: PatientPlan): string[] => [
  safety,
  agents.opening,
  ...[agents.group, agents.evidence, agents.carryOver, agents.action].flatMap((by) => Object.values(by)),
  ...Object.values(agents.own).flatMap((own) => own.map((o) => o.say)),
  ...Object.values(sections).flat(),
];

function wrongs(f: Fact, { facts }: Pick<Part, 'facts'>): [what: string, mend: string][] {
  const found: [string, string][] = [];
  if (f.values || f.sources.length) found.push(['It has numbers or sources of its own.', 'borrow them through from.']);
  const basis = (f.from ?? []).flatMap((id) => facts[id] ?? []);
  if (basis.length !== (f.from ?? []).length) found.push(['It rests on a fact that does not exist.', 'mend from.']);
  if (basis.some((b) => b.kind === 'patient')) found.push(['It rests on another patient sentence.', 'name the clinician’s facts.']);
  const how = weakest(basis);
  if (f.how !== how) found.push([`It says "${f.how}", but what it rests on is "${how}".`, `set how to "${how}".`]);
  for (const [, id = '', key = ''] of f.text.matchAll(/\{([a-z0-9.-]+):([a-zA-Z0-9]+)\}/g)) {
    if (id === 'from') continue;
    const v = facts[id]?.values?.[key];
    if (!f.from?.includes(id) || !v) found.push([`It borrows ${id}:${key}, which is not there.`, 'name the fact in from and a value that it has.']);
    else if (/years?\b/.test(v.unit) && /^per/.test(v.unit) && !/year/.test(f.text))
      found.push(['A yearly rate without the word "year".', 'say "each year".']);
  }
  return found;
}
