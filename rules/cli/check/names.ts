// Names tell agents apart: one name means one agent, in any spelling, and never an everyday word.

import { memo } from '../../../lib/read/dom.ts';
import type { Name } from '../../../lib/rules/schema/agent.ts';
import { type Check, type Context, problem } from './context.ts';

/** Words of charts and of everyday language that must never be a firm name. */
const everyday = new Set(
  `active added after allergy alpha and annual apply april arm as august before bid blood both box brain brand cap capsule capsules case cases cell cells
  chart check child clear clinic cold combo course cream current daily data date day days december delta device diet discontinued dose doses drop drops
  drug each ear enter evening every extra eye february first fluid food form friday full gel general generic give given good half hand head health heart
  high history hold home hospital hour hours immune infusion injection insulin iron january july june kit lab left level life light liquid list long lotion
  low main march mass max may meal medication medicine men mild mini monday month months morning mouth name nasal natural need new night no none normal note
  november nurse october off oil old on once one oral order other pack pain patch patient pen pill plan plasma plus port powder prime prn pro protein pump
  pure rapid rate ready release right risk saturday sensor september serum set short site skin sleep soft solution spray start status stop sunday support
  tab tablet tablets take test the therapy three thursday tissue today topical total treatment tuesday two ultra unit units vaccine vial virus vital water
  wednesday week weekly weeks with women year years yes`.split(/\s+/),
);

/** Case, accents, blanks and signs make no other name. */
export const nameKey = memo((s) =>
  s
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, ''),
);

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const mixed = memo((word) => scripts.filter((s) => s.test(word.replace(/[αβ]/g, ''))).length > 1);

export const checkNames: Check = (c) => {
  const taken = new Map<string, { agent: string; name: string }>();
  const found = c.bundle.agents.flatMap((a) => {
    const own = new Set<string>();
    const lookalikes = new Map(a.lookalikes.map((l) => [nameKey(l), l]));
    return a.names.flatMap((n, i) => {
      const at = (what: string, mend: string) => problem(c.fileOf(`agent:${a.id}`), `names[${i}]`, what, mend);
      const out = ofName(n).map(([what, mend]) => at(what, mend));
      const key = nameKey(n.text);
      if (own.has(`${n.text} ${n.product ?? ''}`)) out.push(at(`"${n.text}" stands twice.`, 'keep one.'));
      own.add(`${n.text} ${n.product ?? ''}`);
      const alike = lookalikes.get(key);
      if (alike) out.push(at(`"${n.text}" is also in its own look-alikes.`, 'remove it from names, or from lookalikes.'));
      if (n.product && !a.products?.some((p) => p.id === n.product)) out.push(at(`No product "${n.product}".`, 'add it to products.'));
      if (n.match === 'ask') return out;
      const other = taken.get(key);
      if (other && other.agent !== a.id) out.push(at(`"${n.text}" is also a name of ${other.agent}.`, 'keep it with one agent, or mark both "ask".'));
      taken.set(key, { agent: a.id, name: n.text });
      return out;
    });
  });
  return [...found, ...elsewhere(c, taken)];
};

function ofName(n: Name): [what: string, mend: string][] {
  const out: [string, string][] = [];
  const key = nameKey(n.text);
  if (n.text !== n.text.trim() || /\s{2,}/.test(n.text)) out.push([`"${n.text}" has blanks to spare.`, 'remove them.']);
  if (key.length < 2 || /^\d+$/.test(key)) out.push([`"${n.text}" is too short to be a name.`, 'remove it.']);
  else if (key.length < 4 && n.match === undefined && /^\p{Script=Latin}+$/u.test(key))
    out.push([`"${n.text}" is short, but matches in any case.`, 'set match to "caps" or "ask".']);
  if (n.match !== 'ask' && n.match !== 'caps' && everyday.has(n.text.toLowerCase()))
    out.push([`"${n.text}" is an everyday word.`, 'set match to "caps" or "ask", or remove it.']);
  if (n.text.split(/[\s-]+/).some(mixed)) out.push([`"${n.text}" mixes letters of two scripts.`, 'type it again in one.']);
  if (n.doseMg && n.doseMg.from > n.doseMg.to) out.push([`"${n.text}" has its dose bounds the wrong way round.`, 'write the lower one first.']);
  if (n.kind === 'translation' && !n.lang) out.push([`"${n.text}" is a translation without a language.`, 'give lang.']);
  return out;
}

/** Regimens, class words and what was left out keep clear of the agents' names and of each other. */
function elsewhere(c: Context, taken: Map<string, { agent: string }>) {
  const { regimens, classes, leftOut } = c.bundle;
  const seen = new Map<string, string>();
  const words = [
    ...regimens.flatMap((r) =>
      [r.text, ...(r.also ?? [])].map((word) => ({ word, file: 'rules/regimens.json', path: r.text, firm: r.match !== 'ask', of: [] as string[] })),
    ),
    ...classes.flatMap((k) => k.words.map((word) => ({ word, file: 'rules/classes.json', path: k.id, firm: true, of: k.agents }))),
    ...leftOut.flatMap((l) => l.names.map((word) => ({ word, file: 'rules/left-out.json', path: l.name, firm: true, of: [] as string[] }))),
  ];
  return words.flatMap(({ word, file, path, firm, of }) => {
    const key = nameKey(word);
    const agent = taken.get(key)?.agent;
    const before = seen.get(key);
    const here = `${file} ${path}`;
    seen.set(key, here);
    // a class may be called like the agent that it contains
    if (agent && firm && !of.includes(agent)) return [problem(file, path, `"${word}" is a name of ${agent}.`, 'keep it in one place.')];
    return before && before !== here
      ? [
          problem(
            file,
            path,
            `"${word}" also stands under ${before.split(' ').slice(1).join(' ')} in ${before.split(' ')[0]}.`,
            'keep it in one place.',
          ),
        ]
      : [];
  });
}
