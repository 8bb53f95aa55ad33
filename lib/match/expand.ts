// Turns hits into mentions: which agents, how told, and whether an ambiguous word is settled by its dose.

import { settleCodes } from './codes.ts';
import type { Hit } from './matcher.ts';
import type { Mention, Method } from './mention.ts';
import type { Entry, NamePack } from './pack.ts';

/** The first strength after a name, in mg or g, over a few words between. */
const dose = /^[^\p{L}\d]{0,3}(?:\p{L}+[^\p{L}\d]{0,3}){0,3}(\d+(?:[.,]\d+)?)\s*(m?g)\b/u;

/** Mentions of a line in order; `hits` must come from a matcher of the same pack. Unknown indices give none. */
export function expandHits(hits: Hit[], line: string, pack: NamePack): Mention[] {
  const mentions = hits.flatMap(([indices, start, end, suffix]): Mention[] => {
    const entries = indices.map((i) => pack.entries[i]).filter((e) => e !== undefined);
    const base = { matched: line.slice(start, end).replaceAll('\u200b', ''), start, end };
    // a code is a word of its own: letters or digits beside it make it something else
    if (entries.some(isCode) && /[\p{L}\d]$/u.test(line.slice(0, start))) return [];
    const [, strength = '', unit] = dose.exec(line.slice(end, end + 60)) ?? [];
    const amount = strength ? Number(strength.replace(',', '.')) * (unit === 'g' ? 1000 : 1) : Number.NaN;
    const fresh = suffix && isBiosimilar(base.matched) ? { newBiosimilar: true as const } : {};
    const fits = (e: Entry) => !e[3]?.d || (amount >= e[3].d[0] && amount <= e[3].d[1]);
    const named = entries.filter((e) => e[1] !== 'a' && fits(e));
    // a name whose product the dose tells (ofatumumab 20 mg) outranks the bare name
    const sure = named.filter((e) => e[3]?.d || !named.some((o) => o[3]?.d && `${o[2]}` === `${e[2]}`));
    return sure.length ? sure.flatMap((e) => sureMention(e)) : unsure(entries);

    function sureMention(e: Entry): Mention[] {
      const [, kind, agents, extra] = e;
      if (kind === 'k') return [{ agent: '', ...base, method: 'class', firm: false, classId: extra?.t ?? '' }];
      const method: Method = isCode(e) ? 'code' : suffix ? 'suffix' : kind === 'c' ? 'abbreviation' : kind === 'r' ? 'regimen' : 'name';
      return agents.map((a) => ({ agent: pack.agents[a] as string, ...base, method, firm: extra?.t !== 'ask', ...more(e), ...fresh }));
    }

    function unsure(all: Entry[]): Mention[] {
      const settled = all.filter((e) => e[3]?.d && fits(e));
      const use = settled.length === 1 ? settled : all;
      const ids = use.flatMap((e) => e[2]).map((a) => pack.agents[a] as string);
      return use.flatMap((e) =>
        e[2].map((a) => {
          const agent = pack.agents[a] as string;
          const others = ids.filter((o) => o !== agent);
          return { agent, ...base, method: 'abbreviation' as const, firm: settled.length === 1, ...more(e), ...(others.length && { others }) };
        }),
      );
    }
  });
  return settleCodes(mentions);
}

const isCode = ([, kind, , extra]: Entry) => kind === 'c' && extra?.t === 'code';

/** Four letters that mean nothing behind a biologic's core (FDA), written in the core's case. A word is no such suffix. */
function isBiosimilar(matched: string): boolean {
  const [, core, suffix] = /^(.+(?:mab|cept))[-\u2010-\u2015]([a-z]{4})$/i.exec(matched) ?? [];
  if (!core || !suffix || words.test(suffix)) return false;
  return suffix === suffix.toLowerCase() || matched === matched.toUpperCase();
}
const words = /^(?:arms?|base|caps|days?|dose|drug|each|every|form|from|inje|infu|kits?|oral|pens?|plan|pump|soln|susp|tabs|test|vial|week|with)$/i;

const more = (e: Entry) => ({ ...(e[3]?.p && { product: e[3].p }), ...(e[3]?.r && { route: e[3].r }) });
