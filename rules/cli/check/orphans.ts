// Nothing lies about unused, and every name of an agent in a list is an agent.
import { basisFacts } from '../basis.ts';
import { planFacts } from '../patient-check.ts';
import { factIds } from './article.ts';
import { type Check, problem, usesOf } from './context.ts';

export const checkOrphans: Check = (c) => {
  const { agents, facts, sources, tables, article, regimens, classes, canaries, basis, patient } = c.bundle;
  const used = new Set([
    ...agents.flatMap((a) => usesOf(a).map((u) => u.id)),
    ...article.flatMap((s) => factIds(s.nodes)),
    ...basisFacts(c.bundle),
    ...planFacts(patient),
  ]);
  const cited = new Set([...Object.values(facts), ...tables, ...(basis?.follows ?? [])].flatMap((x) => x.sources).map((s) => s.source));
  const known = new Set(agents.map((a) => a.id));
  const ofAgents = (file: string, lists: [path: string, ids: string[]][]) =>
    lists.flatMap(([path, ids]) =>
      ids.flatMap((id, i) => [
        ...(known.has(id) ? [] : [problem(file, path, `There is no agent "${id}".`, 'use an id from rules/agents.')]),
        ...(ids.indexOf(id) === i ? [] : [problem(file, path, `"${id}" stands twice.`, 'keep one.')]),
      ]),
    );
  return [
    ...planFacts(patient)
      .filter((id) => !facts[id])
      .map((id) => problem('rules/patient.json', id, `There is no fact "${id}".`, 'write the fact or mend the id.')),
    ...Object.keys(facts)
      .filter((id) => !used.has(id))
      .map((id) => problem(c.fileOf(`fact:${id}`), id, 'No agent and no article text uses this fact.', 'use it or remove it.')),
    ...Object.keys(sources)
      .filter((id) => !cited.has(id))
      .map((id) => problem('rules/sources.json', id, 'No fact and no table cites this source.', 'cite it or remove it.')),
    ...ofAgents(
      'rules/regimens.json',
      regimens.map((r) => [r.text, r.agents]),
    ),
    ...ofAgents(
      'rules/classes.json',
      classes.map((k) => [k.id, k.agents]),
    ),
    ...ofAgents(
      'rules/canaries.json',
      canaries.flatMap((k) => k.expect.map((e): [string, string[]] => [k.id, [e.agent]])),
    ),
    ...tables.flatMap((t) => ofAgents(c.fileOf(`table:${t.id}`), [['agent', [t.agent]]])),
  ];
};
