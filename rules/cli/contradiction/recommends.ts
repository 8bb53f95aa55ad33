// Says whether a sentence recommends a medicine that can cause PML as help against PML, whatever its wording.
// It asks for each medicine: is it stopped, denied, only taken, or given for something else? If none, and PML is the goal, it is recommended.
import { fold, mask } from './mask.ts';
import type { Names } from './names.ts';
import { languagesOf, type Patterns } from './patterns.ts';
import { pml } from './words/diseases.ts';

export type Context = {
  /** Headings above the sentence, outermost first; a table cell's column head and row label count. */
  headings: string[];
  /** The sentences before it in the same paragraph. */
  before: string[];
  /** The medicine a text belongs to, which "it" means. */
  about?: string;
  /** The whole text is about PML, so that "Treatment" alone means its treatment. */
  topic?: boolean;
};

export const alone: Context = { headings: [], before: [] };

/** The medicine's name as written, or null. */
export function recommendsCausal(sentence: string, context: Context, names: Names): string | null {
  const around = fold([sentence, ...context.before, ...context.headings].join(' ; '));
  if (!context.topic && around.search(pml) < 0) return null;
  let found: string | null = null;
  // where two languages are as likely, both must read it so
  for (const p of languagesOf(around)) {
    found = recommendedIn(sentence, context, names, p);
    if (!found) return null;
  }
  return found;
}

function recommendedIn(sentence: string, context: Context, names: Names, p: Patterns): string | null {
  const carried = carriedFrom(context, names, p);
  const { text: masked, names: named } = withPronoun(sentence, context, names, p);
  const text = carried.pml ? p.carry(masked) : masked;
  for (const m of text.matchAll(/qdrug(\d+)/g)) {
    const t = text.replaceAll(new RegExp(`${m[0]}(?!\\d)`, 'g'), 'qthis');
    if (judge(t, p, carried)) return named[Number(m[1])] ?? m[0];
  }
  return null;
}

type Carried = { heading: boolean; pml: boolean; goal: boolean };

/** "It", "these agents": the medicine named before, or the one the text belongs to. */
function withPronoun(sentence: string, { before, about }: Context, names: Names, p: Patterns) {
  const m = mask(sentence, names);
  if (m.text.includes('qdrug') || !m.text.includes('qpml')) return m;
  const last = before.findLast((s) => names(s).length);
  const name = (last && names(last)[0]?.name) ?? about;
  if (!name) return m;
  const text = m.text.replace(p.pronoun, 'qdrug0');
  if (text !== m.text) return { text, names: [name] };
  return about && p.headless.test(m.text) ? { text: ` qdrug0 ${m.text}`, names: [name] } : m;
}

/** What the headings and the sentences before leave in the air. */
function carriedFrom({ headings, before, topic }: Context, names: Names, p: Patterns): Carried {
  const heads = headings.map((h) => mask(h, names).text);
  const near = before.slice(-2).map((s) => p.harmed(mask(s, names).text));
  const inHeads = topic || heads.some((h) => h.includes('qpml'));
  const heading = inHeads && heads.some((h) => p.heading.test(h) && !/qother|qdrug|qiris/.test(h) && !p.harm.test(h) && !p.no.test(h));
  const about = near.findLast((s) => /qpml|qother/.test(s));
  const isPml = about?.includes('qpml') === true;
  const prior = near.at(-1) ?? '';
  return { heading, pml: isPml, goal: isPml && (p.help.test(prior) || before.at(-1)?.endsWith('?') === true) && !p.no.test(prior) };
}

function judge(sentence: string, p: Patterns, carried: Carried): boolean {
  const t = p.harmed(sentence);
  const { clause: c, opening, others } = p.clauseOf(t);
  if (p.wards.test(sentence) && !p.no.test(c)) return true;
  const here = c.includes('qpml');
  const target = here || opening.includes('qpml') || others.includes('qpml');
  const it = t.includes('qharm') && !t.includes('qother') && p.treatsIt.test(c);
  if (!target && !it && !carried.heading && (!carried.pml || /qother|qharm|qiris/.test(t))) return false;
  if (p.keepsOn(c)) return target;
  if (p.stopped(t)) return false;
  const excepted = p.exception.test(t);
  if (!excepted && (p.no.test(p.plain(c)) || p.caution.test(c))) return false;
  if (p.exposed.test(c)) return false;
  const goal = it || (target && p.goal.test(t));
  if (!goal && !here && (c.includes('qother') || p.no.test(others) || p.caution.test(others))) return false;
  if (!goal && p.onlyDuring(c)) return false;
  // a sentence that sets such a medicine beside PML and gives no innocent reading is refused
  if (target || it) return true;
  if (carried.heading) return !/qharm|qother|qiris/.test(t);
  return carried.goal || p.help.test(c);
}
