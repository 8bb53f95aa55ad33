// An extension for the bench alone: it puts the contenders where content scripts live, with the rights they have there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../dom/bundle.ts';

/** The id that the Firefox driver expects of whatever it installs. */
const gecko = { id: 'pml-sentinel@pml-sentinel.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } };

/** Writes it to `dir`, from the same sources as the product. */
export async function makeExtension(dir: string): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'bench.js'), await bundle(join(import.meta.dirname, 'entry.ts')));
  const matches = ['http://127.0.0.1/*'];
  const manifest = {
    manifest_version: 3,
    name: 'PML Sentinel bench',
    version: '1',
    permissions: ['scripting'],
    host_permissions: matches,
    content_scripts: [{ matches, js: ['bench.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
}
