// Profiles for Firefox: each new and empty, but for what an earlier start made of the browser's own scripts.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What Firefox compiles of its own code at its first start, a third of what a start costs, and by which version. Nothing
 * in it is of an extension or of a page: `webext.sc.lz4`, which holds manifests, stays behind.
 */
const compiled = ['compatibility.ini', ...['scriptCache.bin', 'scriptCache-child.bin', 'startupCache.8.little'].map((f) => join('startupCache', f))];

/** Where it is kept for the starts after it. */
let kept: string | undefined;
const ours = new Set<string>();
const remove = (dir: string) => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
process.once('exit', () => ours.forEach(remove));

function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  ours.add(dir);
  return dir;
}

function copy(from: string, to: string): void {
  mkdirSync(join(to, 'startupCache'), { recursive: true });
  for (const file of compiled) cpSync(join(from, file), join(to, file));
}

export interface Profile {
  dir: string;
  /** Call it when the browser is gone; `well`: it ended by itself, so that its files are whole. */
  end(well: boolean): void;
}

/** `given`: a folder of the caller's, which may hold a profile already and outlives the browser. */
export function openProfile(given?: string): Profile {
  const dir = given ?? newFolder();
  if (kept && !existsSync(join(dir, 'compatibility.ini'))) copy(kept, dir);
  return {
    dir,
    end: (well) => {
      if (given) return;
      if (!kept && well && compiled.every((file) => existsSync(join(dir, file)))) {
        const own = newFolder();
        copy(dir, own);
        kept = own;
      }
      remove(dir);
      ours.delete(dir);
    },
  };
}
