// Compares every name of every agent with the general names of medicines, and makes sure that no look-alike matches firmly.
import { tryLines } from '../../lib/assess/lines.ts';
import { editsBetween } from '../../lib/match/distance.ts';
import { keyOf } from '../../lib/match/normal.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { Agent, Name } from '../../lib/rules/schema/agent.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';

/** A name of an agent and a general name that somebody may take for it; distance 0 means that they are one name. */
export type Lookalike = { agent: string; name: string; kind: Name['kind']; general: string; distance: number; listed: boolean };
type Names = Pick<Bundle, 'agents' | 'regimens' | 'classes'>;

/** Two letters wrong at most: the distance at which the pairs of the lists of confused names mostly lie. */
const farthest = 2;

/** A bit for each letter; one edit changes at most two of them, which spares the costly comparison of almost all pairs. */
function lettersIn(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}
function bitCount(n: number): number {
  let count = 0;
  for (let rest = n; rest; rest &= rest - 1) count++;
  return count;
}

/** Abbreviations under five letters are near to everything, and match only as written. */
const compared = (n: Name, key: string) => /^[a-z0-9]+$/.test(key) && key.length > 2 && !(n.kind === 'abbreviation' && key.length < 5);

/** Every pair within two edits, in order of agent, distance and name. */
export function findLookalikes(agents: Agent[], names: readonly string[]): Lookalike[] {
  const others = new Map<number, { text: string; key: string; bits: number }[]>();
  for (const text of names) {
    const { key } = keyOf(text);
    const same = others.get(key.length) ?? [];
    same.push({ text, key, bits: lettersIn(key) });
    others.set(key.length, same);
  }
  const near = (length: number) => [-2, -1, 0, 1, 2].flatMap((d) => others.get(length + d) ?? []);
  return agents.flatMap((a) => {
    const listed = new Set(a.lookalikes.map((l) => keyOf(l).key));
    const pairs = a.names.flatMap((n) => {
      const { key } = keyOf(n.text);
      if (!compared(n, key)) return [];
      const bits = lettersIn(key);
      return near(key.length).flatMap((o) => {
        if (bitCount(o.bits ^ bits) > 2 * farthest - Math.abs(o.key.length - key.length)) return [];
        const steps = editsBetween(key, o.key, farthest);
        return steps <= farthest ? [{ agent: a.id, name: n.text, kind: n.kind, general: o.text, distance: steps, listed: listed.has(o.key) }] : [];
      });
    });
    return pairs.sort((x, y) => x.distance - y.distance || (x.general < y.general ? -1 : x.general > y.general ? 1 : 0));
  });
}

/** How a list writes a medicine that is not ours; none of them may give a firm mention. */
export const entriesOf = (name: string): string[] => [
  name,
  `${name} 10 mg tablet`,
  `${name} 10 mg tablet, take 1 tablet by mouth daily, Active`,
  `${name.toUpperCase()} 100 mg/mL injection`,
];

/** Pairs that the agent does not list, names that are one, and look-alikes or general names that match an agent firmly. */
export function checkLookalikes(bundle: Names, files: ReadonlyMap<string, string>, names: readonly string[]): Problem[] {
  const fileOf = (agent: string) => files.get(`agent:${agent}`) ?? 'rules/agents';
  const pairs = findLookalikes(bundle.agents, names);
  const problems = pairs.flatMap((p): Problem[] => {
    if (!p.distance)
      return [
        {
          file: fileOf(p.agent),
          path: 'names',
          what: `"${p.name}" is also the general name of another medicine.`,
          mend: 'remove the name, or take it out of rules/general-names.json if it means this agent.',
        },
      ];
    if (p.listed) return [];
    const what = `"${p.name}" is ${p.distance} ${p.distance === 1 ? 'letter' : 'letters'} from "${p.general}".`;
    return [{ file: fileOf(p.agent), path: 'lookalikes', what, mend: `add "${p.general}" to lookalikes.` }];
  });
  const known = new Set(names.map((n) => keyOf(n).key));
  const asked: Asked[] = [
    ...names.map((name, i) => ({ file: 'rules/general-names.json', path: `names[${i}]`, name })),
    ...bundle.agents.flatMap((a) =>
      a.lookalikes.flatMap((name, i) => (known.has(keyOf(name).key) ? [] : [{ file: fileOf(a.id), path: `lookalikes[${i}]`, name, agent: a.id }])),
    ),
  ];
  return [...problems, ...firm(bundle, asked)];
}

/** A name that must not fire: any agent, or the one agent that lists it as a look-alike. */
type Asked = { file: string; path: string; name: string; agent?: string };

/** One problem for each name whose entries give a firm mention, through the page's own code. */
function firm(bundle: Names, asked: Asked[]): Problem[] {
  const each = entriesOf('').length;
  const tried = tryLines(
    { ...bundle, leftOut: [], version: 1 },
    asked.flatMap((a) => entriesOf(a.name)),
  );
  return asked.flatMap(({ file, path, name, agent }, i) => {
    const mentions = tried.slice(i * each, (i + 1) * each).flatMap((t) => t.mentions);
    const fires = mentions.find((m) => m.firm && (!agent || m.agent === agent));
    return fires ? [{ file, path, what: `"${name}" fires ${fires.agent}.`, mend: `mend the name that matches "${fires.matched}".` }] : [];
  });
}

/** What `rules lookalikes` prints: distance, agent, its name, the general name. */
export function lookalikeReport({ agents }: Names, json: boolean, names: readonly string[]): string {
  const pairs = findLookalikes(agents, names);
  if (json) return JSON.stringify({ lookalikes: pairs });
  return pairs.map((p) => `${p.distance}  ${p.agent.padEnd(24)} ${p.name.padEnd(20)} ${p.general}${p.listed ? '' : '  (not listed)'}`).join('\n');
}
