// Keeps what the tests in Node tried on the rules channel, for the table in docs/security.md.
import { basename } from 'node:path';
import type { TestCase } from 'vitest/node';
import { note } from './results.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** How many attacks or lives a test stands for; one, where it does not say. */
    tried?: number;
  }
}

const kinds: Record<string, string> = {
  'bytes.attack.ts': 'rules',
  'server.attack.ts': 'rules',
  'channel-accept.test.ts': 'rules',
  'channel-keys.test.ts': 'rules',
  'channel-load.test.ts': 'rules',
  'channel-merge.test.ts': 'rules',
  'life.attack.ts': 'installations',
};

export const reporter = {
  onTestCaseResult(test: TestCase) {
    const of = kinds[basename(test.module.moduleId)];
    const { state } = test.result();
    if (!of || state === 'skipped') return;
    note({
      of,
      name: `${basename(test.module.moduleId)} ${test.fullName}`,
      kind: 'attack',
      tried: test.meta().tried ?? 1,
      lost: state === 'passed' ? 0 : 1,
    });
  },
};
