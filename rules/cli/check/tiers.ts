// A tier holds only while its published criterion is met by the labels and by the facts it cites.
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import { tierCriteria } from '../../../lib/rules/tiers.ts';
import { type Check, type Context, problem } from './context.ts';
import { affirms, readLabels, standings } from './labels.ts';

type Rule = Agent['tier'];
type Criterion = Rule['criterion'];

/** Tells of a person who had PML. */
const tellsOfCases = (f: Fact) =>
  (['incidence', 'latency', 'combination'].includes(f.kind) || /\bcases?\b|\breports PML|\bhas occurred\b|\bdied of PML/i.test(f.text)) &&
  !/\bno cases?\b|\bnot been observed|\bno case was\b/i.test(f.text);
const boxedFact = (f: Fact) => /\bboxed warning/i.test(f.text) && !/\bnot in the title\b/.test(f.text) && affirms(f);

type Needs = { what: string; met: (a: Agent, facts: Fact[], c: Context) => boolean };
const label =
  (...s: string[]) =>
  (a: Agent) =>
    standings(a).some((x) => s.includes(x));
const boxed: Needs = { what: 'a boxed label and its fact', met: (a, fs) => label('boxed')(a) && fs.some(boxedFact) };
const cases: Needs = { what: 'a fact that tells of cases', met: (_, fs) => fs.some(tellsOfCases) };

const beyondTheory: Needs = { what: 'evidence beyond theory', met: (a) => a.evidence !== 'theoretical' };

const needs: Partial<Record<Criterion, Needs[]>> = {
  'critical.box-and-programme': [boxed, { what: 'a fact of kind "programme"', met: (_, fs) => fs.some((f) => f.kind === 'programme') }],
  'warning.boxed': [boxed],
  'warning.contraindication': [{ what: 'a contraindication in the EU', met: (a) => a.labels.EU.standing === 'contraindication' }],
  'warning.own-with-cases': [
    {
      what: 'a label that warns and was read',
      met: (a, _, c) => readLabels(c, a).some((l) => /^(boxed|contraindication|warning)$/.test(l.standing)),
    },
    cases,
  ],
  'note.class-wording': [{ what: 'a label that warns', met: label('warning', 'class-warning') }],
  'note.general-infection': [{ what: 'a label that warns or lists it', met: label('warning', 'class-warning', 'adverse-reaction') }],
  'note.adverse-reactions': [{ what: 'a label that lists it', met: label('adverse-reaction') }],
  'note.combination': [
    { what: 'a fact on combinations', met: (a, fs) => a.combinations.length > 0 || fs.some((f) => /\btwo or more\b/.test(f.text)) },
    beyondTheory,
  ],
  'note.cases': [{ what: 'a fact that tells of cases', met: (_, fs) => fs.some(tellsOfCases) }, beyondTheory],
  'reference.theoretical': [{ what: 'the evidence "theoretical"', met: (a) => a.evidence === 'theoretical' }],
};

/** True of an organisation’s own rules, where it is no fault. */
export const localCriterion = 'A local criterion in rules for everybody.';

export const checkTiers: Check = (c) =>
  c.bundle.agents.flatMap((a) => {
    const file = c.fileOf(`agent:${a.id}`);
    const products = (a.products ?? []).flatMap((p, i) =>
      p.tier ? [{ rule: p.tier, path: `products[${i}].tier`, evidence: p.evidence ?? a.evidence }] : [],
    );
    return [{ rule: a.tier, path: 'tier', evidence: a.evidence }, ...products].flatMap(({ rule, path, evidence }) =>
      ofRule(c, { ...a, evidence }, rule, path === 'tier').map(([what, mend]) => problem(file, path, what, mend)),
    );
  });

function ofRule(c: Context, a: Agent, t: Rule, own: boolean): [what: string, mend: string][] {
  if (t.criterion.endsWith('.local')) return [[localCriterion, 'choose a published criterion.']];
  if (!t.criterion.startsWith(`${t.value}.`))
    return [[`Tier ${t.value} with the criterion "${tierCriteria[t.criterion]}".`, 'choose the criterion of that tier.']];
  if (!t.facts.length) return [['A tier without a fact.', 'cite the facts that meet its criterion.']];
  const facts = t.facts.flatMap((id) => c.bundle.facts[id] ?? []);
  const found: [string, string][] = (needs[t.criterion] ?? [])
    .filter((n) => !n.met(a, facts, c))
    .map((n) => [`The criterion "${tierCriteria[t.criterion]}" needs ${n.what}.`, 'choose the criterion that labels and facts meet.']);
  const quiet = t.value === 'note' || t.value === 'reference';
  // a product may be quieter than its ingredient; the ingredient itself may not be quieter than its labels
  if (own && quiet && standings(a).some((s) => s === 'boxed' || s === 'contraindication'))
    found.push([
      `The tier is ${t.value}, but a label is boxed or names PML among its contraindications.`,
      'choose the criterion that the label meets.',
    ]);
  if (own && t.criterion !== 'critical.box-and-programme' && label('boxed')(a) && facts.some((f) => f.kind === 'programme'))
    found.push(['A boxed warning and a programme, but the tier is not critical.', 'choose critical.box-and-programme, or mend the facts.']);
  return found;
}
