// The closed lists of the rules in the words of a person: kinds of name, numbers, how somebody knows.
import type { Agent, Name } from '../../rules/schema/agent.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Fact, Source, Value } from '../../rules/schema/fact.ts';
import { showValue } from '../quote.ts';

export const actionWords: Record<Agent['suspicion']['action'], string> = {
  'withhold-next-dose': 'withhold the next dose',
  'cannot-be-withheld': 'the dose cannot be taken back; refer at once',
  'transplant-team': 'change only together with the transplant team',
  'never-stop-abruptly': 'never stop it abruptly',
};

export const howWords: Record<Fact['how'] | Source['how'], string> = {
  'text-read': 'read in the source text',
  'abstract-read': 'read in an abstract',
  'secondary-source-read': 'read in a secondary source',
  'not-verified': 'not verified',
  'not-read': 'not read',
};

const nameKindWords: Record<Name['kind'], string> = {
  inn: 'international name',
  synonym: 'synonym',
  brand: 'brand',
  'biosimilar-brand': 'biosimilar brand',
  suffix: 'name with suffix',
  salt: 'salt',
  code: 'code',
  abbreviation: 'abbreviation',
  discontinued: 'discontinued brand',
  translation: 'translation',
};

/** `Tysabri (brand, US, EU)`; everything that the rules say of a name. */
export function nameWords(n: Name): string {
  const more = [
    nameKindWords[n.kind],
    ...(n.regions ?? []),
    n.lang && `language ${n.lang}`,
    n.product && `product ${n.product}`,
    n.route && `implies ${n.route}`,
    n.match === 'ask' && 'has other meanings, never firm by itself',
    n.match === 'caps' && 'only as written',
    n.doseMg && `at ${n.doseMg.from} to ${n.doseMg.to} mg`,
  ];
  return `${n.text} (${more.filter(Boolean).join(', ')})`;
}

/** How long a stopped agent still counts. */
export function carryWords(c: Agent['carryOver'], rules: Pick<Bundle, 'facts'>): string {
  if (c.kind !== 'months')
    return { 'until-recovery': 'until the blood counts have recovered', lasting: 'without an end', unknown: 'for a time that is not known' }[c.kind];
  return `for ${valueWords(rules.facts[c.fact]?.values?.[c.value])}`;
}

/** `4.19 per 1,000 (756 of 177 800, ever exposed)`; a value that is not there is "no number". */
export function valueWords(v: Value | undefined): string {
  if (!v) return 'no number';
  const share = v.numerator !== undefined || v.denominator !== undefined;
  const more = [
    v.interval && `interval ${v.interval}`,
    share && `${showValue(v.numerator ?? 'not known')} of ${showValue(v.denominator ?? 'not known')}`,
    v.population,
    v.asOf && `as of ${v.asOf}`,
  ].filter(Boolean);
  return `${showValue(v.value)} ${v.unit}${more.length ? ` (${more.join(', ')})` : ''}`;
}

export const none = (v: string | null | undefined) => v || 'not stated';
/** What it is now, and what it was. */
export const change = (what: string, old: string, now: string) => `${what}: ${now.replace(/\.$/, '')}. Before: ${old.replace(/\.$/, '')}.`;
