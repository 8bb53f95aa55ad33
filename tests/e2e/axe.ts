// Asks axe-core what hinders people on a page; its script is put in by the driver, so that no page of ours has to allow it.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from '../browsers/driver.ts';

type Finding = { id: string; impact: string | null; nodes: { target: unknown; failureSummary?: string }[] };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that a colour scheme can change. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with each rule and place that axe finds fault with; target size (24 px) is among the rules. `without`: rules left out.
 * In the dark only colours are asked about, since each such scenario runs in the light too; `whole` asks everything.
 */
export async function assertAccessible(page: Page, what: string, without: readonly string[] = [], whole = false): Promise<void> {
  const dark = !whole && (await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches"));
  const rules = dark ? {} : { 'target-size': { enabled: true }, ...Object.fromEntries(without.map((id) => [id, { enabled: false }])) };
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) {
    await page.evaluate(`${axe.source}; undefined`);
    // What is still fading in has another contrast than what a person will read, and more may open while axe looks. A
    // constructed sheet is used, since a page's own policy may allow no style element.
    await page.evaluate(
      "(() => { const still = new CSSStyleSheet(); still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, still] })()",
    );
  }
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(dark ? ofColour : tags)}, rules: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  const told = found.flatMap((f) =>
    f.nodes.map((n) => `${f.id} (${f.impact}): ${JSON.stringify(n.target)} ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
  assert.deepEqual(told, [], `${what}: ${told.length} findings`);
}
