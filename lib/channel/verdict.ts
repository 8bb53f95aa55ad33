// What clients would say of additions while they are being written: fields, self-tests, and the acceptance of the whole.
import { pathText } from '../rules/parse.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { runCanaries } from './canaries.ts';
import { headOf, judge } from './draft.ts';
import type { LocalMark } from './merge.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { Draft, type Erratum, type Local } from './schema/release.ts';
import { makeTrial } from './trial.ts';

export type Fault = { path: string; what: string };
export type Tested = { id: string; good: boolean; what: string };
export type Verdict = {
  /** Fields that do not fit; with any, nothing else could be judged. */
  faults: Fault[];
  local: Local | null;
  errata: Erratum[];
  /** The rules as they would be in force; null where clients would refuse them. */
  rules: Bundle | null;
  marks: LocalMark[];
  refusal: Refusal | null;
  /** Each self-test of the additions, and how many of the package there are. */
  tests: Tested[];
};

type Issue = {
  path: PropertyKey[];
  code?: string;
  message: string;
  minimum?: unknown;
  maximum?: unknown;
  origin?: string;
  values?: unknown[];
  keys?: string[];
  errors?: Issue[][];
};

/** One plain sentence for a field. */
function sentence(i: Issue): string {
  switch (i.code) {
    case 'too_small':
      if (i.origin === 'string') return 'It is empty; fill it in.';
      return i.origin === 'array' ? `It needs ${String(i.minimum)} or more entries.` : `It must be ${String(i.minimum)} or more.`;
    case 'too_big':
      return i.origin === 'number'
        ? `It must be ${String(i.maximum)} or less.`
        : `It may have ${String(i.maximum)} ${i.origin === 'string' ? 'characters' : 'entries'} at most.`;
    case 'invalid_format':
      return 'It is not written as it must be; see what is said beside the field.';
    case 'invalid_value':
      return `It must be one of ${(i.values ?? []).map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `There is no field ${(i.keys ?? []).join(', ')}; take it out.`;
    case 'invalid_type':
      return 'It is missing, or of another kind than this field takes.';
    default:
      return 'It does not fit; see what is said beside the field.';
  }
}

/** `value` is whatever a form or a file holds; `now` in ms. */
export function verdictOf(value: unknown, packaged: Bundle, version: number, now: number): Verdict {
  const parsed = Draft.safeParse(value);
  const none = { errata: [], rules: null, marks: [], refusal: null, tests: [] };
  if (!parsed.success)
    return { ...none, local: null, faults: (parsed.error.issues as Issue[]).map((i) => ({ path: pathText(i.path), what: sentence(i) })) };
  const { errata, ...local } = parsed.data;
  const release = { ...headOf({ channel: 'hospital', version, now }), errata, local };
  const judged = judge(release as Parameters<typeof judge>[0], packaged, now);
  const rules = isRefusal(judged) ? null : judged.content.rules;
  const trial = rules && makeTrial(rules, now);
  return {
    faults: [],
    local,
    errata,
    rules,
    marks: isRefusal(judged) ? [] : judged.content.marks,
    refusal: isRefusal(judged) ? judged : null,
    tests: local.canaries.map((c) => {
      const [wrong] = rules && trial ? runCanaries({ ...rules, canaries: [c] }, now, trial) : [];
      return { id: c.id, good: rules !== null && !wrong, what: wrong?.what ?? (rules ? '' : 'Not tried: the additions would be refused.') };
    }),
  };
}
