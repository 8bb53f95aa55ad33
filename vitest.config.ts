// Runs the unit and DOM tests: Node, no browser, no extension build; each DOM test file asks for its own environment.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/dom/**/*.test.{ts,tsx}'],
    environment: 'node',
    // a test that awaits nothing real has no business to take longer
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
