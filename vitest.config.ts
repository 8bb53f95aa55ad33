// Runs the unit and DOM tests in Node: no browser, no build; a DOM test file asks for its own environment.
import { defineConfig } from 'vitest/config';

/** What `npm run check` leaves to `npm test`: pages in a browser, and commands in processes of their own. */
const left = process.env.QUICK
  ? ['tests/dom/{boundary,charts,cost,known,lists,pages,shown}.test.ts', 'tests/unit/{channel,rules}-commands.test.ts']
  : [];

export default defineConfig({
  test: {
    environment: 'node',
    // only a stuck test takes so long; a busy machine must not fail a good one
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      // the unit tests share their modules, so that the rules are loaded once a worker
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: left, isolate: false } },
      { extends: true, test: { name: 'dom', include: ['tests/dom/**/*.test.{ts,tsx}'], exclude: left } },
    ],
  },
});
