// A clinic day, then the whole profile on disk: no word of any patient, and no stored key beyond the closed list.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clinicDay, dayWords, shapesOf } from '../attack/support/day.ts';
import { note } from '../attack/support/results.ts';
import { scenario } from './harness.ts';

function filesWith(folder: string, words: string[]): string[] {
  const shapes = words.flatMap((word) => shapesOf(word).map((bytes) => ({ word, bytes })));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      const found = shapes.find((shape) => bytes.includes(shape.bytes));
      return found ? [`${file.slice(folder.length)}: ${found.word}`] : [];
    });
}

/** lib/platform writes these and no other; a new one belongs into the contract first. */
const closedList =
  /^(openPopup|sitesOff|articleReader|promises|promiseKey|followThrough|region|rules|rulesChecks|rulesWaiting|rulesTally|policySeen|taught|rowsSeen|cardTally)$/;

scenario('a clinic day leaves no word of any patient on disk', { timeoutMs: 150_000 }, async (t) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'pml-profile-'));
  t.after(() => rmSync(profileDir, { recursive: true, force: true }));
  const session = await t.session({ fresh: true, profileDir });
  await clinicDay(t, session);
  const keys = await session.inExtension(async (api) => Object.keys(await api.storage.local.get(null)));
  assert.deepEqual(
    keys.filter((key) => !closedList.test(key)),
    [],
    'keys that the closed list does not name',
  );
  await session.close();
  const words = dayWords();
  const found = filesWith(profileDir, words);
  note({
    of: 'at rest',
    name: 'a clinic day',
    kind: 'attack',
    browser: t.browser,
    tried: shapesOf('abcdef').length * words.length,
    lost: found.length,
  });
  assert.deepEqual(found, []);
  // the search itself finds what is there: the address of the last page is in the browser's own history
  assert.notDeepEqual(filesWith(profileDir, [new URL(t.site.origins[0]).port]), []);
});
