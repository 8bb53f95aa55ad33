// How the demo chart is built: one page, JSX without a plugin, the FHIR schema cut down at build time.
import { defineConfig } from 'vite';
import { fhirSchema } from './build/fhirSchema.mjs';

export default defineConfig({
  plugins: [fhirSchema()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    // The mock server travels inside the page, so one large chunk is what we want; no advice about it.
    chunkSizeWarningLimit: 10_000,
    // Medplum publishes a media query with an unreplaced variable, at which the minifier gives up.
    cssMinify: false,
    rolldownOptions: {
      onLog(level, log, print) {
        // Hundreds of Mantine's files say "use client", which means nothing in a plain page.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
      },
    },
  },
});
