// Quotes a fact: its text with its numbers in place, its sources, and whether anybody has read them.
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Fact } from '../rules/schema/fact.ts';

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

const thin = '\u202f';

/** 177800 → "177 800" with thin spaces; text values as they are. */
export function showValue(v: number | string): string {
  if (typeof v === 'string') return v;
  const [whole = '', part] = String(v).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thin) : whole;
  return part ? `${grouped}.${part}` : grouped;
}

/** The quote, or null for an id that the rules do not have. */
export function quote(id: string, rules: Pick<Bundle, 'facts' | 'sources'>): Quote | null {
  const f = rules.facts[id];
  if (!f) return null;
  return {
    id,
    text: f.text.replace(/\{([a-zA-Z0-9]+)\}/g, (_, k: string) => showValue(f.values?.[k]?.value ?? '')),
    verified: f.how !== 'not-verified',
    how: f.how,
    grade: f.grade,
    region: f.region ?? null,
    asOf: f.asOf ?? null,
    sources: f.sources.flatMap((c) => {
      const s = rules.sources[c.source];
      return s ? [{ id: s.id, title: s.title, locator: c.locator, url: s.url, identifier: s.identifier, date: s.date }] : [];
    }),
  };
}

/** Quotes for a list of ids, in order. */
export const quotes = (ids: string[], rules: Pick<Bundle, 'facts' | 'sources'>): Quote[] => ids.flatMap((id) => quote(id, rules) ?? []);
