// What the check of the rules says of an organisation's additions: all that it says of rules, and of nothing that was there before.
import type { Draft } from '../../lib/channel/schema/release.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Agent } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { localCriterion } from './check/tiers.ts';
import { checkRules } from './check.ts';
import { placed } from './contradiction/texts.ts';
import { contradictionsIn } from './contradiction.ts';
import type { English } from './grade.ts';
import { type Level, levelOf, overGate, shortWords, type Text, textsOf } from './level.ts';
import { checkLookalikes } from './lookalikes.ts';
import { checkText } from './text-check.ts';

const keyOf = (p: Problem) => `${p.file} ${p.path} ${p.what}`;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Opens the check of additions to one package; `before` is judged once, since what its rules folder lacks here would be found in it too. */
export function openCheck(before: Bundle, english: English): (after: Bundle, draft: Draft) => Problem[] {
  const known = new Set(whole(before).map(keyOf));
  const was = new Map(before.agents.map((a) => [a.id, a]));
  const changed = (pick: (a: Agent) => unknown, after: Bundle) => after.agents.filter((a) => !same(pick(a), pick(was.get(a.id) ?? ({} as Agent))));
  return (after, draft) => {
    const files = filesOf(after);
    const named = changed((a) => [a.names, a.lookalikes], after);
    const told = { ...after, agents: changed((a) => a, after), article: [] };
    const short = shortWords(after, english);
    return [
      ...whole(after).filter((p) => !known.has(keyOf(p))),
      ...checkLookalikes({ agents: named, regimens: [], classes: [] }, files, english.general).map((p) => (was.has(p.file) ? asAddition(p) : p)),
      ...textsOf(told, files).flatMap((t) => overGate(levelOf(t, short[t.reader], english))),
      ...checkErrata(after, draft),
      ...checkOwnWords(after, draft, (text) => levelOf(text, short.clinician, english)),
    ];
  };
}

/** Additions can give a packaged medicine names, and no look-alikes. */
const asAddition = (p: Problem) => (p.path === 'lookalikes' ? { ...p, mend: 'take the name out, unless nobody can mean the other.' } : p);

const filesOf = (bundle: Bundle) =>
  new Map([...bundle.agents.map((a) => [`agent:${a.id}`, a.id] as const), ...Object.keys(bundle.facts).map((id) => [`fact:${id}`, id] as const)]);

/** What a rules folder has beside the rules is not in a package. */
function whole(bundle: Bundle): Problem[] {
  const asks = { answers: {}, outside: [] };
  const loaded = { bundle, issued: bundle.issued, asks, cells: [], problems: [], files: filesOf(bundle) };
  return [...checkRules(loaded).filter((p) => p.what !== localCriterion), ...checkText(bundle)];
}

/** A correction that names a medicine which nobody can look up. */
function checkErrata({ agents }: Bundle, { errata }: Draft): Problem[] {
  const known = new Set(agents.map((a) => a.id));
  return errata.flatMap((e, i) =>
    e.agents
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: id,
        path: `errata[${i}].agents`,
        what: `There is no medicine "${id}".`,
        mend: 'use the id of a medicine of the rules.',
      })),
  );
}

/** Sentences that are in no rule and still stand beside a medicine: notes, reasons, corrections, and the words of links. */
function checkOwnWords(after: Bundle, { notes, tiers, names, links, errata }: Draft, level: (text: Text) => Level): Problem[] {
  const texts = [
    ...notes.map(({ agent, text }, i) => ({ agent, text, path: `notes[${i}].text` })),
    ...tiers.map(({ agent, reason }, i) => ({ agent, text: reason, path: `tiers[${i}].reason` })),
    ...names.map(({ agent, reason }, i) => ({ agent, text: reason, path: `names[${i}].reason` })),
    ...errata.map(({ agents: [agent = ''], text }, i) => ({ agent, text, path: `errata[${i}].text` })),
    ...links.map(({ agent, title }, i) => ({ agent, text: title, path: `links[${i}].title` })),
  ];
  const hard = texts.flatMap(({ agent, text, path }) => {
    const own = level({ kind: 'agent', name: agent, reader: 'clinician', file: agent, statements: [{ id: path, text }] });
    // one sentence is no text: the gate of statements holds, and that of whole texts does not
    return overGate(own).filter((p) => p.path);
  });
  const title = (id: string) => after.agents.find((a) => a.id === id)?.title;
  const sentences = texts.flatMap(({ agent, text, path }) => placed(agent, path, text, { about: title(agent) ?? agent }));
  return [...hard, ...contradictionsIn(sentences, after)];
}
