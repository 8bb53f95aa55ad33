// Which numbers of a patient sentence can be drawn as people: those that were read and are a share of people.
import type { Bundle } from '../rules/schema/bundle.ts';
import { shareOf } from './frequency.ts';
import type { PatientSentence } from './patient.ts';

export type Picture = { people: number; of: number };
/** More squares than this show nothing that an eye can tell. */
const most = 10_000;

export function picturesOf(q: PatientSentence, { facts }: Pick<Bundle, 'facts'>): Picture[] {
  if (!q.verified) return [];
  const asked = [...(facts[q.id]?.text ?? '').matchAll(/\{([a-z0-9-]+(?:\.[a-z0-9-]+)?):([a-zA-Z0-9]+)\}/g)].map((m) => ({
    fact: facts[m[1] === 'from' ? (q.from[0] ?? '') : (m[1] as string)],
    key: m[2] as string,
  }));
  const shares = asked.flatMap(({ fact, key }) => (fact?.values?.[key] && shareOf(fact.values[key])) || []);
  const { n, of } = Object.fromEntries(asked.map(({ fact, key }) => [key, fact?.values?.[key]?.value]));
  const upTo = n && of ? [{ people: Number(n), of: Number(String(of).replaceAll(',', '')) }] : [];
  return [...shares, ...upTo].filter((p) => p.of <= most && p.people > 0);
}
