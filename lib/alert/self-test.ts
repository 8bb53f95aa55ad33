// What a self-test found, and the one sentence that says so.
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
