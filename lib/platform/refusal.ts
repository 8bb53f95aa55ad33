// Why a page cannot be read, by its address: one plain sentence with the next step, or null where nothing is against it.
import { t } from '../language/say.ts';

const next = () => t('Open a chart, or look a medicine up below.');

/** Stores whose pages browsers keep from every extension, by host. */
const stores = /^(chromewebstore\.google\.com|chrome\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/**
 * `url` as far as the browser shows it; undefined for pages whose address it hides from extensions.
 * `files`: whether the user has allowed this extension to read file addresses (Chrome asks for that apart).
 */
export function refusalOf(url: string | undefined, files: boolean): string | null {
  if (url === undefined) return `${t('The browser does not let an extension see this page.')} ${next()}`;
  const u = URL.parse(url);
  switch (u?.protocol) {
    case 'http:':
    case 'https:':
      if (stores.test(u.hostname)) return `${t('This is an extension store; browsers let no extension read its pages.')} ${next()}`;
      if (/\.pdf$/i.test(u.pathname))
        return `${t("This looks like a PDF; the browser's own viewer shows it, and no extension can read that.")} ${next()}`;
      return null;
    case 'file:':
      return files
        ? `${t('This page is a file on this computer; only pages of a site are read.')} ${next()}`
        : `${t('This page is a file on this computer, and this extension has no permission to read files.')} ${next()}`;
    case 'chrome-extension:':
    case 'moz-extension:':
      return `${t('This page belongs to an extension, and no other extension can read it.')} ${next()}`;
    default:
      return `${t('This is a page of the browser itself, and no extension can read it.')} ${next()}`;
  }
}

export const notAssessed = () => t('This page could not be assessed. Reload it.');
export const noAnswer = () => t('This page has not answered. Reload it. A PDF, or an error page of the browser, cannot be read.');
export const notWatched = () => t('This site is not watched. Choose below to read it.');
