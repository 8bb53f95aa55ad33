// What a self-test found, and the one sentence that says so.
import type { Alarm } from '../assess/control.ts';
import { count, t } from '../language/say.ts';
import type { Problem } from '../rules/problem.ts';

export type SelfTest = {
  /** ISO 8601, UTC. */
  at: string;
  /** Of the extension, and of its rules. */
  version: string;
  rules: number;
  canaries: number;
  /** How long the canaries took, in ms. */
  ms: number;
  /** What is wrong, each in a sentence. */
  failed: string[];
  /** Sites that do what their own past does not let one expect. */
  sites?: (Alarm & { origin: string })[];
  /** Messages refused since the background started. */
  refused: number;
};

/** `browser` are sentences about what the browser did not do. */
export function selfTestOf(canaries: number, problems: Problem[], browser: string[]): Pick<SelfTest, 'canaries' | 'failed'> {
  const lists = problems.map((p) => `The test list "${p.path}" gave another answer than it must. ${p.what}`);
  return { canaries, failed: [...lists, ...browser] };
}

/** `at` in words of the reader's own clock. */
export const selfTestSentence = ({ failed, canaries }: SelfTest, at: string): string =>
  failed.length
    ? `${count(
        failed.length,
        {
          one: 'The self-test of {when} failed: one thing is wrong.',
          other: 'The self-test of {when} failed: {n} things are wrong.',
        },
        { when: at },
      )} ${t('Do not rely on the sign until it is mended: install the extension again, or ask whoever looks after it.')}`
    : t('The self-test of {when} passed: all {n} test lists gave the answer they must, and the browser does what is asked of it.', {
        when: at,
        n: canaries,
      });

/** Nothing is wrong with the extension there, and the sign may still be. */
export const siteSentence = ({ origin, gave, times, of }: NonNullable<SelfTest['sites']>[number]): string =>
  gave === 'none'
    ? t(
        'On {site} {n} of the last {all} charts gave no medication list, which was rare before. Its pages may have changed: compare the sign there with the chart.',
        { site: origin, n: times, all: of },
      )
    : t(
        'On {site} only a part of the list could be read on {n} of the last {all} charts, which was rare before. Its pages may have changed: compare the sign there with the chart.',
        { site: origin, n: times, all: of },
      );
