// Ways into the look-up from outside the popup: address bar, keyboard, selected words; none of them needs a page's permission.
import { later, t } from '../language/say.ts';
import { makeLookup } from '../match/lookup.ts';
import { asQuery, suggestionsOf } from '../match/suggest.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { openLanguage } from './language.ts';
import { waiting } from './looked-up.ts';
import { browser } from './native.ts';

const menu = 'look-up';

/** Adds its listeners at once, so that a woken worker misses nothing. `more` adds further items to the menu. */
export function openLookUps(rules: () => Promise<Bundle>, more: () => Promise<unknown>): void {
  let search: ReturnType<typeof makeLookup> | undefined;
  let of: Bundle | undefined;
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void rules().then((bundle) => {
      // other rules may have come into force since
      if (of !== bundle) search = undefined;
      of = bundle;
      search ??= makeLookup(bundle);
      const note = (id: string) => bundle.agents.find((a) => a.id === id)?.class ?? '';
      suggest(
        suggestionsOf(
          search(text, 6),
          (h) => (h.kind === 'agent' ? note(h.id) : h.kind === 'left-out' ? t('assessed, left out') : t(kinds[h.kind])),
          t('did you mean this?'),
        ),
      );
    });
  });
  browser.omnibox.onInputEntered.addListener((text) => void lookUp(text));
  browser.commands.onCommand.addListener((name) => {
    if (name === menu) void lookUp('');
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === menu) void lookUp(info.selectionText ?? '');
  });
  // a menu item outlives the worker and not an update
  browser.runtime.onInstalled.addListener(() => {
    void Promise.all([openLanguage(), browser.contextMenus.removeAll()]).then(() => {
      browser.contextMenus.create({ id: menu, title: menuTitle(), contexts: ['selection'] });
      void more();
    });
  });
}

const kinds = { regimen: later('regimen'), class: later('class') };
/** The browser puts the selected words in place of the sign. */
const menuTitle = () => t('Look up “{words}” in PML Sentinel', { words: '%s' });

/** In the language in use now. */
export const nameMenu = (): Promise<unknown> => browser.contextMenus.update(menu, { title: menuTitle() }).catch(() => undefined);

/** In a tab, with the words in memory: selected words may be a page's, and an address stays in the browser's history. */
async function lookUp(words: string): Promise<void> {
  await browser.storage.session.set({ [waiting]: asQuery(words) });
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html?look' as '/popup.html') });
}
