// Nothing hinders anybody in any component and state: axe over the whole gallery, light and dark.
import assert from 'node:assert/strict';
import { galleryPage } from '../visual/page.ts';
import { assertAccessible } from './axe.ts';
import { scenario } from './harness.ts';

/** One page for both schemes. */
let page: Promise<string> | undefined;

/** On how many pages it is looked at: axe takes minutes over one long page and seconds over its parts. */
const pieces = 24;

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
    const session = await t.session(dark ? { args: ['--force-dark-mode'] } : {});
    page ??= galleryPage();
    const url = t.site.unwatched(t.site.serve(await page));
    const gallery = await session.newPage();
    let tiles = 0;
    for (let piece = 0; piece < pieces; piece++) {
      await gallery.goto(`${url}?piece=${piece}of${pieces}`);
      tiles += Number(await gallery.waitFor('document.documentElement.dataset.ready', 60_000));
      assert.equal(await gallery.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), dark);
      assert.deepEqual(gallery.errors, []);
      await assertAccessible(gallery, `gallery, piece ${piece}`, ofPages);
    }
    assert.ok(tiles > 70, `${tiles} tiles`);
  });
