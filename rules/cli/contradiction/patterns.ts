// Compiles a language's word list into the questions the judgement asks of a clause.
import { en } from './words/en.ts';
import { de, es, fr, it, nl, pt } from './words/others.ts';
import type { Words } from './words/words.ts';

const any = (parts: string | string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${typeof parts === 'string' ? parts : parts.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const near = '(?:(?!qpml|qdrug|qthis|;)\\S+ ){0,4}';
const afar = '(?:(?!qdrug|qthis|;)\\S+ ){0,6}';

export type Patterns = ReturnType<typeof patternsOf>;

function patternsOf(w: Words) {
  const harm = any(w.harm);
  const harms = new RegExp(harm, 'gu');
  const no = any(w.no);
  const goal = any(w.goal);
  const thisDisease = any(w.thisDisease);
  const help = any(w.help);
  const during = new RegExp(any(w.during), 'gu');
  const notNo = new RegExp(any(w.notNo.length ? w.notNo : ['qnever']), 'gu');
  const stopBefore = any(`(?:${w.stop}) ${near}(?:qthis|${w.pronoun})`);
  const stopAfter = any(`qthis ${afar}${w.passive}(?:${w.stop})`);
  const calm = `(?:(?!(?:${w.hurry}) )\\S+ ){0,5}`;
  const keeps = [
    any(`(?:${w.no}) ${calm}(?:${w.stop}) ${near}qthis`),
    any(`qthis ${afar}(?:${w.no}) (?:\\S+ ){0,3}?(?:${w.stop})`),
    ...w.keep.map((k) => any(k)),
  ];
  const way = any(`(?:${w.way}|cannot)`);
  const parts = new RegExp(w.parts, 'u');
  const opening = new RegExp(`^ (?:${w.when}) [^,;]*?, (?!(?:and|or) )`, 'u');
  return {
    marks: new RegExp(`(?<= )(?:${w.marks})(?= )`, 'g'),
    help,
    given: any([`(?:${w.give}) (?:(?!qpml)\\S+ ){0,6}qthis`, `qthis (?:(?!qpml)\\S+ ){0,6}(?:${w.give})`]),
    no,
    caution: any(w.caution),
    exposed: any(w.exposed),
    /** It was taken while something happened, and nothing good is said of that. */
    onlyDuring(c: string) {
      const left = c.replace(during, ' ');
      return left !== c && !help.test(left);
    },
    treatsIt: any(w.treatsIt),
    goal,
    harm,
    heading: any(w.heading),
    pronoun: new RegExp(`(?<= )(?:${w.pronoun})(?= )`, 'gu'),
    /** "This infection", or "it" where "it" is treated, is PML when the sentence before spoke of it. */
    carry(t: string) {
      if (t.includes('qpml')) return t;
      const it = t.replace(/^ (?:it|es|sie|elle|il|esta|essa|questa|ze|het) /, ' qpml ');
      return goal.test(it) ? it : t.replace(thisDisease, 'qpml');
    },
    wards: any(w.wards),
    /** A sentence without a subject that begins with what it does for PML. */
    headless: new RegExp(`^ (?:\\S+ ){0,1}(?:${w.help}) (?:(?!;)\\S+ ){0,4}qpml`, 'u'),
    exception: any(`(?:${w.no}) (?:(?!;)\\S+ ){0,8}?(?:${w.except}) (?:(?!qpml|;)\\S+ ){0,3}qthis`),
    /** PML as an outcome is `qharm` from here on. */
    harmed: (t: string) => t.replace(harms, (s) => s.replaceAll('qpml', 'qharm')),
    /** Without what only sounds like a denial. */
    plain: (c: string) => c.replace(notNo, ' '),
    stopped: (c: string) => stopBefore.test(c) || stopAfter.test(c),
    /** "Do not stop it": a denial that governs the stopping. */
    keepsOn: (c: string) => keeps.some((k) => k.test(c)) && !way.test(c),
    /** The clause that holds the medicine, and the rest of the sentence. */
    clauseOf(t: string) {
      const first = opening.exec(t)?.[0] ?? '';
      const main = t.slice(first.length);
      if (first.includes('qthis')) return { clause: first, opening: '', others: first.includes('qpml') || goal.test(t) ? main : '' };
      const clauses = ` ${main}`.split(parts).map((c) => ` ${c.trim()} `);
      const clause = clauses.find((c) => c.includes('qthis')) ?? main;
      return { clause, opening: first, others: clauses.filter((c) => c !== clause).join(' ; ') };
    },
  };
}

const languages: Patterns[] = [en, de, fr, es, pt, it, nl].map(patternsOf);

/** The languages whose short words are the most, English where there are none; more than one when they are even. */
export function languagesOf(folded: string): Patterns[] {
  const counts = languages.map((l) => folded.match(l.marks)?.length ?? 0);
  const most = Math.max(...counts);
  return most ? languages.filter((_, i) => counts[i] === most) : languages.slice(0, 1);
}
