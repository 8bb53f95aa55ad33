// Reads what is kept on disk. Where the disk does not answer it counts as not set: charts are read all the same, and the self-test says so.
import { browser } from './native.ts';

/** For the first answer of the disk, in ms: a busy machine takes its time, and a disk that fails says so after ten seconds. */
const patience = 15_000;
/** Before a disk that has not answered is asked again. */
const rest = 600_000;

let answers: Promise<boolean> | undefined;
let asked = 0;

/**
 * One question first, whose answer all others wait for: where Chromium cannot write to the disk it tries for ten seconds at
 * each question, and meanwhile puts no script into any page.
 */
export function diskAnswers(): Promise<boolean> {
  if (answers && Date.now() - asked < rest) return answers;
  asked = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const first = browser.storage.local.get('region').then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), patience);
  });
  answers = Promise.race([first, late]).finally(() => clearTimeout(timer));
  // one that was only slow is believed from then on
  void first.then((said) => {
    if (said) answers = first;
  });
  void answers.then((said) => {
    // what has answered once is not asked again
    if (said) asked = Number.POSITIVE_INFINITY;
  });
  return answers;
}

/** What was asked for, or null where the disk does not answer. */
export async function orNone<T>(ask: () => Promise<T>): Promise<T | null> {
  return (await diskAnswers()) ? ask().catch(() => null) : null;
}

export const stored = async (key: string): Promise<unknown> => (await orNone(() => browser.storage.local.get(key)))?.[key];

/** What the administrator has set; without a policy Firefox rejects. */
export const managed = async (): Promise<Record<string, unknown>> => (await orNone(() => browser.storage.managed.get(null))) ?? {};
