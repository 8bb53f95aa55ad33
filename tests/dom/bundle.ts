// Bundles the page half of the tests into one script, from the same sources as the product.
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** Source of a script that sets `globalThis.pmlReadHere`. */
export const bundleEntry = () => bundle(join(import.meta.dirname, 'entry.ts'));

/** Source of a script with everything it imports. */
export async function bundle(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'pmlEntry' },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]) as Rollup.RollupOutput[];
  const chunk = outputs.flatMap((one) => one.output).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('The page script of the tests could not be bundled.');
  return chunk.code;
}
