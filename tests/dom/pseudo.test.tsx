// @vitest-environment jsdom
// Every surface of the gallery in the pseudo-language: what stands outside of brackets is clinical text, a page's words or a name, or it fails.
import { type ComponentChild, render } from 'preact';
import { afterAll, expect, test } from 'vitest';
import { Local } from '../../lib/channel/schema/release.ts';
import { speak } from '../../lib/language/say.ts';
import { z } from '../../lib/rules/zod.ts';
import { Editor } from '../../lib/ui/editor/Editor.tsx';
import type { Node } from '../../lib/ui/editor/node.ts';
import { rules } from '../unit/support/real.ts';
import { openChart } from '../visual/chart.ts';
import { pageTiles } from '../visual/page-tiles.tsx';
import { partTiles } from '../visual/part-tiles.tsx';
import { popupTiles } from '../visual/popup-tiles.tsx';
import { pseudoMessages } from '../visual/pseudo.ts';

// before the tiles are made
speak('pseudo', pseudoMessages);
afterAll(() => speak('en'));

const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
/** What is nobody's to translate: names, codes, and all that is marked as being in a language of its own. */
const apart = ':is([lang], bdi, code, kbd, pre, [translate="no"], script, style)';
const named = /PML Sentinel|\b(US|EU|UK|CA|AU|JP)\b/g;

async function shown(node: ComponentChild): Promise<HTMLElement> {
  const box = document.createElement('div');
  document.body.append(box);
  render(node, box);
  await pause(30);
  for (let round = 0; round < 3; round++) {
    const closed = [...box.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    if (!closed.length) break;
    for (const d of closed) {
      d.open = true;
      d.dispatchEvent(new Event('toggle'));
    }
    await pause(60);
  }
  return box;
}

/** Bracketed text taken out, from within. */
function unbracketed(text: string): string {
  const less = text.replace(/\[[^[\]]*\]/g, ' ');
  return less === text ? text : unbracketed(less);
}

function leftOver(box: HTMLElement): string[] {
  const copy = box.cloneNode(true) as HTMLElement;
  // our own words within clinical text are looked at by themselves, the deepest first
  for (const e of [...copy.querySelectorAll('[lang="en"] [lang="pseudo"]')].reverse()) copy.append(' ', e);
  for (const e of copy.querySelectorAll(`${apart}:not([lang="pseudo"])`)) e.replaceWith(' ');
  const words = unbracketed(copy.textContent ?? '').replace(named, ' ');
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
    [...copy.querySelectorAll(`[${name}]`)]
      .map((e) => e.getAttribute(name) ?? '')
      .filter((v) => /\p{L}{2}/u.test(v.replace(named, '')) && !v.includes('[') && !v.startsWith('https://'))
      .map((v) => `${name}: ${v}`),
  );
  return [...(words.match(/[\p{L}\p{M}’'-]{2,}(?:[ ,]+[\p{L}\p{M}’'-]{2,})*/gu) ?? []), ...attributes];
}

const chart = openChart(rules);
const editor = {
  name: 'rules editor',
  node: (
    <Editor
      schema={z.toJSONSchema(Local) as Node}
      packaged={rules}
      inForce={rules}
      current={{ organisation: '' }}
      version={7}
      check={async () => [{ file: 'natalizumab', path: 'tier', what: 'What.', mend: 'mend it.' }]}
      now={0}
    />
  ),
};
// each stands in a box of its own and mostly waits, so that several may stand side by side
test.concurrent.each([...popupTiles(chart), ...partTiles(chart), ...pageTiles(chart), editor].map((tile) => [tile.name, tile] as const))(
  '%s',
  async (_name, { node }) => {
    const box = await shown(node);
    expect(leftOver(box)).toEqual([]);
    render(null, box);
    box.remove();
  },
);

test('text that bypasses the translations is found', async () => {
  const box = await shown(
    <p title="Bare title">
      Bare words <b>[ñöt bárè]</b> <q lang="en">clinical</q>
    </p>,
  );
  expect(leftOver(box)).toEqual(['Bare words', 'title: Bare title']);
});
