// Quotes a fact: its text with its numbers in place, its sources, and whether anybody has read them.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Fact } from '../rules/schema/fact.ts';
import { frequency } from './frequency.ts';
import { showValue } from './value.ts';

export type Quote = {
  id: string;
  text: string;
  /** Nobody has read a source for it: marked where it stands. */
  verified: boolean;
  how: Fact['how'];
  grade: Fact['grade'];
  region: string | null;
  asOf: string | null;
  sources: { id: string; title: string; locator: string; url: string | null; identifier: string | null; date: string | null }[];
};

export { showValue } from './value.ts';

/** The quote, or null for an id that the rules do not have. */
export function quote(id: string, rules: Pick<Bundle, 'facts' | 'sources'>): Quote | null {
  const f = rules.facts[id];
  if (!f) return null;
  const lenders = (f.from ?? []).flatMap((x) => rules.facts[x] ?? []);
  const cited = [f, ...lenders].flatMap((x) => x.sources);
  const how = weakest([f, ...lenders]);
  return {
    id,
    text: filled(f, rules),
    verified: how !== 'not-verified',
    how,
    grade: lenders[0]?.grade ?? f.grade,
    region: f.region ?? null,
    asOf: f.asOf ?? lenders.find((x) => x.asOf)?.asOf ?? null,
    sources: cited.flatMap((c, i) => {
      const s = rules.sources[c.source];
      const again = cited.findIndex((x) => x.source === c.source && x.locator === c.locator) < i;
      return s && !again ? [{ id: s.id, title: s.title, locator: c.locator, url: s.url, identifier: s.identifier, date: s.date }] : [];
    }),
  };
}

/** A sentence is known no better than the worst known of what it rests on. */
export const weakest = (facts: Pick<Fact, 'how'>[]): Fact['how'] =>
  facts.map((f) => f.how).sort((a, b) => hows.indexOf(b) - hows.indexOf(a))[0] ?? 'not-verified';
const hows: Fact['how'][] = ['text-read', 'abstract-read', 'secondary-source-read', 'not-verified'];

/** The text with its own numbers and with those borrowed from another fact; a share of people is said as a frequency. */
function filled(f: Fact, rules: Pick<Bundle, 'facts'>): string {
  return f.text
    .replace(/\{([a-zA-Z0-9]+)\}/g, (_, k: string) => showValue(f.values?.[k]?.value ?? ''))
    .replace(/\{([a-z0-9-]+\.[a-z0-9-]+):([a-zA-Z0-9]+)\}/g, (_, from: string, k: string) => {
      const v = rules.facts[from]?.values?.[k];
      return v ? (frequency(v) ?? showValue(v.value)) : '';
    });
}

/** Quotes for a list of ids, in order. */
export const quotes = (ids: string[], rules: Pick<Bundle, 'facts' | 'sources'>): Quote[] => ids.flatMap((id) => quote(id, rules) ?? []);
