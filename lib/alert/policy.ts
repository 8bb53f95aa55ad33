// Reads what an administrator has set: each field alone, so that a bad one falls back and the others stand.
import { day, t } from '../language/say.ts';
import { fieldOf, type Policy, type PolicyName, policyNames } from './policy-fields.ts';
import { endOf } from './policy-values.ts';

export type { Policy };

export type PolicyProblem = { field: string; sentence: string };
export type PolicyRead = { policy: Policy; set: PolicyName[]; problems: PolicyProblem[] };

/** `now` in ms. Unknown names are told too: they are mostly misspelled. */
export function readPolicyFrom(given: Record<string, unknown>, now: number): PolicyRead {
  const problems: PolicyProblem[] = [];
  const set: PolicyName[] = [];
  const entries = policyNames.map((name) => {
    const field = fieldOf(name);
    // the Windows registry has no true and false; Firefox hands its numbers on as they are
    const value = field.type === 'boolean' && (given[name] === 0 || given[name] === 1) ? given[name] === 1 : given[name];
    if (value === undefined) return [name, field.fallback];
    const wrong = problem(field, value, now);
    if (wrong) problems.push({ field: name, sentence: `${wrong} It counts as not set.` });
    else set.push(name);
    return [name, wrong ? field.fallback : value];
  });
  for (const name of Object.keys(given))
    if (!policyNames.some((n) => n === name)) problems.push({ field: name.slice(0, 60), sentence: 'There is no such setting; check its spelling.' });
  return { policy: Object.fromEntries(entries) as Policy, set, problems };
}

function problem(field: ReturnType<typeof fieldOf>, value: unknown, now: number): string | null {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'It must be true or false.';
    case 'integer':
      return Number.isInteger(value) ? (field.wrong?.(value as number, now) ?? null) : 'It must be a whole number.';
    case 'string':
      return typeof value === 'string' ? (field.wrong?.(value, now) ?? null) : 'It must be a text.';
    case 'array':
      return Array.isArray(value) && value.every((v) => typeof v === 'string')
        ? (field.wrong?.(value as string[], now) ?? null)
        : 'It must be a list of texts.';
  }
}

/** The sentence that tells users of the brake, or null while interruptions are on; `now` in ms. */
export function interruptionsOff({ interruptionsOffUntil: until, interruptionsOffReason: reason }: Policy, now: number): string | null {
  const end = until ? endOf(until) : null;
  if (end === null || end < now) return null;
  const on = day(until);
  const off = reason
    ? t('Your organisation has switched cards and pop-ups off until {day}: {reason}.', { day: on, reason: reason.replace(/\.$/, '') })
    : t('Your organisation has switched cards and pop-ups off until {day}.', { day: on });
  return `${off} ${t('The badge and the look-up go on.')}`;
}
