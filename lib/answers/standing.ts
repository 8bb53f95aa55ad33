// How near a record stands to a question, beside the words that it holds: of its medicine, its kind, its voice, its region.
import type { Document } from './documents.ts';
import { fitsIntent } from './intent.ts';
import type { Question } from './question.ts';

/** What a bare name asks for first. */
const first: Partial<Record<Document['kind'], number>> = { risk: 1, label: 0.5, incidence: 0.4, suspicion: 0.2, table: 0.2 };
export const base = (d: Document, { agents, concepts, intents, products, local }: Question, more: boolean): number => {
  // what is said of both medicines, or of most of a class, answers before what is said of one
  const several = agents.length > 1 && involved(d, agents) >= (agents.length > 2 ? 0.7 * agents.length : 2);
  const pair = (several ? (d.kind === 'combination' ? 2.5 : 2) : 0) + (local && d.products.some((p) => products.includes(p)) ? 2 : 0);
  const other = concepts.some((c) => c.concept.kinds) && !concepts.some((c) => c.concept.kinds?.some((k) => d.kinds.includes(k)));
  const named =
    (other ? 0 : (first[d.kind] ?? 0)) *
      (agents.length > 1 ? 2 : more && (intents.length || concepts.some((c) => c.concept.kinds)) ? 0.5 : 1.6) *
      d.loud +
    pair;
  return agents.length ? named : named + (d.general ? Math.max(0, 0.6 - 0.06 * d.order) : 0);
};

/** How well a record is of the kind of answer asked for. */
export const kindOf = (d: Document, { intents }: Question): number => {
  const fits = intents.map((i) => fitsIntent(d, i));
  const best = Math.max(0, ...fits);
  return best + 0.25 * (fits.reduce((sum, f) => sum + f, 0) - best);
};

/** How near a record stands to what was asked, whatever words it holds: medicine, product, voice, kind, region. */
export function standing(d: Document, question: Question): number {
  const { agents, plain, diseases, intents, regions } = question;
  const own = d.owners.some((a) => agents.includes(a));
  const named = !d.owners.length && d.named.some((a) => agents.includes(a));
  const both = involved(d, agents);
  const general = intents.some((i) => i.general);
  const place = agents.length
    ? general && ofNone(d)
      ? 1.4
      : (own ? (isShared(d, agents) ? 0.9 : 1.4) : named ? 1.3 : d.owners.length ? 0.8 : isGeneral(d) ? 0.55 : 0.35) *
        (1 + 0.2 * Math.max(0, both - 1))
    : ofNone(d)
      ? 1
      : d.general
        ? 0.85
        : 0.55;
  const voice = d.kind === 'patient' ? (plain ? 1.4 : 0.4) : 1;
  const kind = intents.length ? 0.4 + kindOf(d, question) : 1;
  const where = !regions.length || !d.region ? 1 : regions.includes(d.region) ? 1.5 : 0.5;
  const other = !agents.length && d.diseases.length < 3 && d.diseases.some((n) => !diseases.includes(n)) ? 0.8 : 1;
  return place * voice * kind * where * other * ofProduct(d, question) * (d.verified ? 1 : 0.8);
}

/** What is said of another product of the same medicine is no answer; where no product is named, the usual one is meant. */
function ofProduct(d: Document, { products, local, agents }: Question): number {
  const asked = d.products.filter((p) => agents.includes(p.slice(0, p.indexOf('/'))));
  if (!asked.length) return local ? 0.4 : 1;
  const named = products.filter((p) => asked.some((a) => a.startsWith(p.slice(0, p.indexOf('/') + 1))));
  return named.length ? (asked.some((p) => named.includes(p)) ? 1.2 : 0.3) : d.usual ? 1 : 0.5;
}

/** Of so many medicines that it is hardly of the one asked for. */
export const isShared = (d: Document, agents: string[]): boolean => agents.length === 1 && d.owners.length > 3;
const ofNone = (d: Document): boolean => !d.owners.length && !d.named.length;
/** Holds with every medicine: of none of them, and not how often, how soon or how badly something else leads to PML. */
export const isGeneral = (d: Document): boolean => ofNone(d) && !d.diseases.length && !ofOthers.includes(d.kind);
const ofOthers: readonly Document['kind'][] = ['risk-factor', 'incidence', 'latency', 'outcome'];

/** How many of the medicines asked for a record speaks of. */
export const involved = (d: Document, agents: string[]): number => new Set([...d.owners, ...d.named].filter((a) => agents.includes(a))).size;
