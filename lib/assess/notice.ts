// Looks a second time at an entry, for what must never count: names nearly right, medicines not assessed, look-alikes and why they were passed over.
import { expandHits } from '../match/expand.ts';
import type { FoundRow } from '../match/found.ts';
import { makeKnown } from '../match/known.ts';
import { makeMatcher } from '../match/matcher.ts';
import { makeNear } from '../match/near.ts';
import type { NamePack } from '../match/pack.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { AgentView } from './assessment.ts';
import { type Finding, findingsOf } from './finding.ts';

export type Noticed = {
  /** One typing error away from names of these agents: to be confirmed. */
  possible: { matched: string; agents: string[] }[];
  /** Names that the rules do not speak of; `leftOut` is the reason where they were assessed and left out. */
  notAssessed: { name: string; leftOut: string | null }[];
  nearMisses: { matched: string; agents: string[]; reason: string }[];
};
export type NoticeRules = Pick<Bundle, 'agents' | 'leftOut' | 'classes'>;
type Looked = Noticed & { near: Finding[] };

/** An entry as a line of text, where nothing more is known of it than that a medication list holds it. */
export const lineRow = (text: string): FoundRow => ({
  text,
  parts: [text],
  section: 'listed',
  how: 'one line',
  visible: true,
  marks: [],
  hits: [],
});

/** Building it takes some 30 ms; keep it. For each text of a list: `near` are the possible names as findings, never firm. */
export function makeNotice(rules: NoticeRules, pack: NamePack): (texts: string[]) => Looked[] {
  const match = makeMatcher(pack);
  const known = makeKnown(rules);
  const near = makeNear(pack, [
    ...rules.agents.flatMap((a) => a.lookalikes),
    ...rules.leftOut.flatMap((l) => l.names),
    ...rules.classes.flatMap((c) => c.words),
  ]);
  const book = new Map(rules.agents.map((a) => [a.id, a]));

  return (texts) => {
    const nearly = near();
    return texts.map((text) => look(text, nearly));
  };

  function look(text: string, nearly: ReturnType<typeof near>): Looked {
    const hits = match(text);
    const exact = new Set(expandHits(hits, text, pack).map((m) => m.agent));
    const taken = hits.map(([, start, end]) => ({ start, end }));
    const mentions = nearly(text, taken).filter((m) => !exact.has(m.agent));
    const found = findingsOf({ ...lineRow(text), hits }, mentions, book);
    const others = known(text, [...taken, ...mentions]);
    return {
      near: found,
      possible: grouped(found.filter((f) => !reasonOf(f))),
      notAssessed: others.flatMap((k) => (k.kind === 'look-alike' ? [] : [{ name: k.name, leftOut: k.kind === 'left-out' ? k.reason : null }])),
      nearMisses: [
        ...missesOf(found),
        ...others.flatMap((k) => (k.kind === 'look-alike' ? [{ matched: k.name, agents: k.agents, reason: likeness(k.name) }] : [])),
      ],
    };
  }
}

const likeness = (name: string) => (/fumarat/i.test(name) ? 'look-alike salt' : 'look-alike, another medicine');

/** Names that were found and passed over, with the reason. */
export const missesOf = (findings: Finding[]): Noticed['nearMisses'] =>
  findings.flatMap((f) => {
    const reason = reasonOf(f);
    return reason ? [{ matched: f.matched, agents: [f.agent], reason }] : [];
  });

/** Why a finding is passed over whatever its name; null where it stands. */
function reasonOf(f: Finding): string | null {
  if (f.status === 'mentioned') return `only mentioned (${f.by})`;
  if (f.status === 'allergy') return 'an allergy';
  return f.systemic ? null : `${f.route ?? 'by its product'}, does not act on the whole body`;
}

function grouped(findings: Finding[]): Noticed['possible'] {
  const by = new Map<number, Noticed['possible'][number]>();
  for (const f of findings) {
    const one = by.get(f.start) ?? { matched: f.matched, agents: [] };
    one.agents.push(f.agent);
    by.set(f.start, one);
  }
  return [...by.values()];
}

const most = 20;

/** What all frames noticed, each once; a possible name of a medicine that is found for sure adds nothing. */
export function gather(all: Noticed[], sure: Pick<AgentView, 'agent' | 'firm'>[] = []): Noticed {
  const firm = new Set(sure.filter((v) => v.firm).map((v) => v.agent));
  return {
    possible: once(all.flatMap((n) => n.possible)).filter((p) => !p.agents.every((a) => firm.has(a))),
    notAssessed: once(all.flatMap((n) => n.notAssessed)),
    nearMisses: once(all.flatMap((n) => n.nearMisses)),
  };
}

function once<T extends { matched: string } | { name: string }>(list: T[]): T[] {
  const nameOf = (x: T) => ('matched' in x ? x.matched : x.name).toLowerCase();
  return [...new Map(list.map((x) => [`${nameOf(x)}|${'reason' in x ? x.reason : ''}`, x])).values()].slice(0, most);
}
