// What a label is said to do against the facts that say so, and the evidence level against the labels.
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import { type Check, type Context, problem } from './context.ts';

const denies = /\b(does|do|did) not (name|mention|use)|\bnames? [^.]*,? not PML|\bno (PML|statement|wording|warning|separate PML)|\bnot a PML/i;
const uncertain = /\b(not|no|nobody|silent|unknown)\b/i;
/** A fact that says of the label, or lets it be said, that PML stands there. */
export const affirms = (f: Fact) => !denies.test(f.text);

const naming = ['boxed', 'contraindication', 'warning', 'class-warning', 'adverse-reaction'] as const;
type Naming = (typeof naming)[number];
const says: Partial<Record<Naming, RegExp>> = {
  boxed: /\bboxed warning/i,
  contraindication: /contraindicat|\bmust not be\b|\bnot to (use|take|give)\b/i,
};

type Label = Agent['labels'][keyof Agent['labels']];
const factsOf = (c: Context, l: { facts: string[] }) => l.facts.flatMap((id) => c.bundle.facts[id] ?? []);
export const standings = (a: Agent) => Object.values(a.labels).map((l) => l.standing);
/** Labels that name PML in a text that somebody read. */
export const readLabels = (c: Context, a: Agent) =>
  Object.values(a.labels).filter((l) => factsOf(c, l).some((f) => f.how !== 'not-verified' && affirms(f)));

export const checkLabels: Check = (c) =>
  c.bundle.agents.flatMap((a) => {
    const file = c.fileOf(`agent:${a.id}`);
    return [
      ...Object.entries(a.labels).flatMap(([r, l]) => ofLabel(c, l).map(([path, what, mend]) => problem(file, `labels.${r}.${path}`, what, mend))),
      ...ofEvidence(c, a).map((what) => problem(file, 'evidence', what, 'make evidence and labels agree with what was read.')),
    ];
  });

type Finding = [path: string, what: string, mend: string];

function ofLabel(c: Context, l: Label): Finding[] {
  const facts = factsOf(c, l);
  const label = facts.filter((f) => ['label', 'programme', 'incidence', 'product'].includes(f.kind));
  const found: Finding[] = [];
  if (label.length < facts.length) found.push(['facts', 'A fact here says nothing of the label.', 'cite facts of kind "label" only.']);
  if (l.standing === 'unknown') {
    if (facts.length && !facts.some((f) => uncertain.test(f.text)))
      found.push(['standing', 'It is "unknown", but the facts say what the label says.', 'choose the standing that the facts give.']);
    return found;
  }
  if (!facts.length)
    return [...found, ['facts', `The standing is "${l.standing}" without a fact.`, 'cite the fact that says so, or write "unknown".']];
  if (l.section === null)
    found.push(['section', `The standing is "${l.standing}" without the section.`, 'name the section that was read, or write "unknown".']);
  if (l.standing === 'none-found') {
    const loud = facts.find(affirms);
    if (facts.every((f) => f.how === 'not-verified' || /\bnot read\b/.test(f.text)))
      found.push(['standing', 'It is "none-found", but nobody read the label.', 'write "unknown", or read it.']);
    if (loud) found.push(['standing', `It is "none-found", but "${loud.id}" does not say so.`, 'choose the standing that the fact gives.']);
    return found;
  }
  if (l.standing === 'not-marketed') {
    if (!facts.some((f) => /withdr|not (marketed|authorised|approved|sold)|suspend|ended/i.test(f.text)))
      found.push(['standing', 'No fact says that it is not marketed.', 'cite the one that does.']);
    return found;
  }
  if (!facts.some(affirms))
    found.push(['standing', `It is "${l.standing}", but the facts say that PML is not named.`, 'write "none-found" or cite the right fact.']);
  const words = says[l.standing];
  if (words && !facts.some((f) => f.kind === 'label' && words.test(f.text) && affirms(f)))
    found.push([
      'standing',
      `No label fact here tells of a ${l.standing === 'boxed' ? 'boxed warning' : l.standing}.`,
      'choose the standing that the facts give.',
    ]);
  return found;
}

function ofEvidence(c: Context, a: Agent): string[] {
  const all = standings(a);
  const read = readLabels(c, a).map((l) => l.standing);
  const has = (...s: string[]) => all.some((x) => s.includes(x));
  const hasRead = (...s: string[]) => read.some((x) => s.includes(x));
  if (a.evidence === 'boxed' && !has('boxed')) return ['It is "boxed", but no label is.'];
  if (a.evidence !== 'boxed' && has('boxed')) return [`A label is boxed, but the evidence is "${a.evidence}".`];
  if (a.evidence === 'warning' && !has('warning', 'class-warning', 'contraindication')) return ['It is "warning", but no label warns.'];
  if (['cases', 'theoretical', 'adverse-reaction'].includes(a.evidence) && hasRead('warning', 'class-warning', 'contraindication'))
    return [`A label that was read warns, but the evidence is "${a.evidence}".`];
  if (a.evidence === 'adverse-reaction' && !has('adverse-reaction')) return ['It is "adverse-reaction", but no label lists PML so.'];
  if (a.evidence === 'theoretical' && hasRead('adverse-reaction')) return ['A label lists PML, but the evidence is "theoretical".'];
  if (a.evidence === 'cases' && ![...a.incidence, ...a.latency].length) return ['It is "cases", but no fact of incidence or latency tells of one.'];
  return [];
}
