// Nothing hinders anybody in any component and state: axe over the whole gallery, light and dark.
import assert from 'node:assert/strict';
import { galleryPage } from '../visual/page.ts';
import { assertAccessible } from './axe.ts';
import { scenario } from './harness.ts';

/** One page for both schemes. */
let page: Promise<string> | undefined;

/** In how many parts it is looked at: axe takes minutes over the whole and seconds over its parts. */
const pieces = 24;

/** Leaves every so many-th tile on the page, from one on; the others keep their state beside it. Gives how many stay. */
function showPiece([piece, of]: [number, number]): number {
  const scope = globalThis as { tiles?: { tile: Element; home: Element }[] };
  scope.tiles ??= [...document.querySelectorAll('#gallery [data-tile]')].map((tile) => ({ tile, home: tile.parentElement as Element }));
  for (const { tile } of scope.tiles) tile.remove();
  const shown = scope.tiles.filter((_, i) => i % of === piece);
  for (const { tile, home } of shown) {
    home.append(tile);
    // what came back fades in once more
    for (const one of tile.querySelector('div')?.shadowRoot?.getAnimations() ?? []) one.finish();
  }
  return shown.length;
}

/** Said of a page and not of a component: the gallery holds many pages in one. */
const ofPages = [
  'landmark-no-duplicate-main',
  'landmark-main-is-top-level',
  'landmark-unique',
  'landmark-no-duplicate-banner',
  'landmark-banner-is-top-level',
  'landmark-no-duplicate-contentinfo',
  'landmark-contentinfo-is-top-level',
  'landmark-complementary-is-top-level',
  'heading-order',
  'region',
  'page-has-heading-one',
  'skip-link',
];

const why = 'it takes a minute and finds the same in the same tree; every surface is looked at in both';

for (const scheme of ['light', 'dark'] as const)
  scenario(`nothing hinders anybody: every component in every state, ${scheme}`, { browsers: ['chromium'], why, timeoutMs: 240_000 }, async (t) => {
    const dark = scheme === 'dark';
    const session = await t.session({ dark });
    page ??= galleryPage();
    const url = t.site.unwatched(t.site.serve(await page));
    const gallery = await session.newPage();
    await gallery.goto(url);
    const made = Number(await gallery.waitFor('document.documentElement.dataset.ready', 60_000));
    assert.equal(await gallery.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), dark);
    let tiles = 0;
    for (let piece = 0; piece < pieces; piece++) {
      tiles += await gallery.evaluate<number, [number, number]>(showPiece, [piece, pieces]);
      await assertAccessible(gallery, `gallery, piece ${piece}`, ofPages);
    }
    assert.deepEqual(gallery.errors, []);
    assert.equal(tiles, made);
    assert.ok(tiles > 70, `${tiles} tiles`);
  });
