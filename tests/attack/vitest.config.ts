// Runs the attack suite on the rules channel in Node: npm run attack.
import { defineConfig } from 'vitest/config';
import { reporter } from './support/reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/attack/*.attack.ts', 'tests/unit/channel-{accept,keys,load,merge}.test.ts'],
    testTimeout: 3_600_000,
    maxWorkers: 2,
    reporters: ['verbose', reporter],
  },
});
