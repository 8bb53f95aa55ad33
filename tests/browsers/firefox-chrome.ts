// Firefox's own window, where its privileged code shows what extension pages cannot: every request, errors, the toolbar.
import type { Browser } from 'puppeteer-core';
import type { ExtensionRequest } from './driver.ts';
import { memorySource, readMemory } from './firefox-memory.ts';
import type { Memory } from './memory.ts';

/** Puppeteer's BiDi connection, which it does not type: privileged contexts have no page object. */
interface Link {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

const watchSource = `{
  const seen = { requests: [], problems: [] };
  globalThis.pmlSeen = seen;
  Services.obs.addObserver({
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const who = channel.loadInfo.triggeringPrincipal?.origin ?? '';
      if (who.includes('moz-extension://')) seen.requests.push({ url: channel.URI.spec, from: who });
    },
  }, 'http-on-modify-request');
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      // Firefox reports a message in flight when its page goes; that is no fault of the code.
      if (message.errorMessage.includes('after context unloaded')) return;
      if (message.sourceName.startsWith('moz-extension://'))
        seen.problems.push(message.sourceName + ': ' + message.errorMessage);
    },
  });
}`;

/** Real key events of the window, before any page has them. */
const keysSource = `(() => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!tip.beginInputTransactionForTests(window)) throw new Error('no keys can be pressed');
  const keys = ['Alt', 'Shift', 'K'].map((key) => new window.KeyboardEvent('', { key, code: key === 'K' ? 'KeyK' : key + 'Left', keyCode: window.KeyboardEvent['DOM_VK_' + key.toUpperCase()] }));
  for (const key of keys) tip.keydown(key);
  for (const key of keys.reverse()) tip.keyup(key);
})()`;

const menuSource = (addon: string, name: string): string => `(async () => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { id } = ExtensionParent.apiManager.global.browserActionFor(extension).widget;
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  const menu = window.document.getElementById('toolbar-context-menu');
  const shown = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
  const { x, y, width, height } = window.document.getElementById(id).getBoundingClientRect();
  for (const type of ['mousedown', 'contextmenu', 'mouseup'])
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 2, buttons: 2, clickCount: 1 });
  await shown;
  const item = [...menu.querySelectorAll('menuitem')].find((one) => one.id.endsWith('-menuitem-_${name}'));
  if (!item) throw new Error('the menu of the button has no such item');
  menu.activateItem(item);
})()`;

export class FirefoxChrome {
  readonly #link: Link;
  readonly #context: string;

  constructor(link: Link, context: string) {
    this.#link = link;
    this.#context = context;
  }

  /** Begins to watch, in the window that `openWindow` opens and nobody closes; call it before the extension is installed. */
  static async start(browser: Browser, openWindow: () => Promise<void>): Promise<FirefoxChrome> {
    const link = (browser as unknown as { connection: Link }).connection;
    const windows = async () => {
      const tree = (await link.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string }[] };
      return tree.contexts.map((one) => one.context);
    };
    const before = await windows();
    await openWindow();
    const context = (await windows()).find((one) => !before.includes(one));
    if (!context) throw new Error('Firefox did not open a window');
    const chrome = new FirefoxChrome(link, context);
    await chrome.#run(watchSource);
    return chrome;
  }

  async requests(): Promise<ExtensionRequest[]> {
    return JSON.parse(await this.#run('JSON.stringify(pmlSeen.requests)'));
  }

  async problems(): Promise<string[]> {
    // Firefox logs a message that is under way when its page is left, answered or not; nothing is lost by it
    const all: string[] = JSON.parse(await this.#run('JSON.stringify(pmlSeen.problems)'));
    return all.filter((line) => !/Promise (resolved|rejected) while context is inactive/.test(line));
  }

  async clickAction(addon: string, tabId: number): Promise<void> {
    await this.#run(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const window = extension.tabManager.get(${tabId}).nativeTab.ownerDocument.defaultView;
      window.focus();
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  }

  /** Processor time of the main thread behind a tab. */
  async mainThreadMs(addon: string, tabId: number): Promise<number> {
    const nanoseconds = await this.#run(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
      const { osPid } = extension.tabManager.get(${tabId}).nativeTab.linkedBrowser.browsingContext.currentWindowGlobal;
      const { children } = await ChromeUtils.requestProcInfo();
      const { threads } = children.find((one) => one.pid === osPid);
      return String(threads.find((one) => one.tid === osPid).cpuTime);
    })()`);
    return Number(nanoseconds) / 1e6;
  }

  async memory(addon: string, tabId: number): Promise<Memory> {
    return readMemory(await this.#run(memorySource(addon, tabId)));
  }

  async stopBackground(addon: string): Promise<void> {
    await this.#run(`WebExtensionPolicy.getByID(${JSON.stringify(addon)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`);
  }

  /** Takes it off, with what it was allowed, and forgets all that any site or anybody stored. */
  async uninstall(addon: string): Promise<void> {
    await this.#run(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const id = ${JSON.stringify(addon)};
      await (await AddonManager.getAddonByID(id)).uninstall();
      await ExtensionPermissions.removeAll(id);
      const data = Cc['@mozilla.org/clear-data-service;1'].getService(Ci.nsIClearDataService);
      const left = await new Promise((done) => data.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done }));
      if (left) throw new Error('data of sites stayed behind: ' + left);
      if (WebExtensionPolicy.getByID(id)) throw new Error('the extension is still there');
    })()`);
  }

  /** The address that the next extension will have; errors of the one before it are not its own. */
  async prepareInstall(pref: string, value: string): Promise<void> {
    await this.#run(`void (Services.prefs.setStringPref(${JSON.stringify(pref)}, ${JSON.stringify(value)}), (pmlSeen.problems.length = 0))`);
  }

  async preferDark(on: boolean): Promise<void> {
    const pref = "'layout.css.prefers-color-scheme.content-override'";
    await this.#run(`void Services.prefs.${on ? `setIntPref(${pref}, 0)` : `clearUserPref(${pref})`}`);
  }

  async setOffline(on: boolean): Promise<void> {
    await this.#run(`void (Services.io.offline = ${on})`);
  }

  async setEnabled(addon: string, on: boolean): Promise<void> {
    await this.#run(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const found = await AddonManager.getAddonByID(${JSON.stringify(addon)});
      await found.${on ? 'enable' : 'disable'}();
    })()`);
  }

  async allowPrivate(addon: string): Promise<void> {
    await this.#run(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(${JSON.stringify(addon)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(addon)})).reload();
    })()`);
  }

  async openPrivate(addon: string, url: string): Promise<number> {
    return Number(
      await this.#run(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
      const window = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
      // before that it would load its own page over ours
      while (!window.gBrowserInit?.delayedStartupFinished) await new Promise((done) => ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs').setTimeout(done, 50));
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      window.gBrowser.loadURI(Services.io.newURI(${JSON.stringify(url)}), { triggeringPrincipal });
      return String(extension.tabManager.getWrapper(window.gBrowser.selectedTab).id);
    })()`),
    );
  }

  /** By Alt+Shift+K, which must be the command's, in the window used last; or by a click in the menu of the button. */
  async giveCommand(addon: string, name: string, how: 'keys' | 'menu'): Promise<void> {
    await this.#run(how === 'keys' ? keysSource : menuSource(addon, name));
  }

  /** What the switch of a site on the extension's page in about:addons does. */
  async allowOrigin(addon: string, origin: string, on: boolean): Promise<void> {
    await this.#run(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const id = ${JSON.stringify(addon)};
      const change = { permissions: [], origins: [${JSON.stringify(origin)}] };
      await ExtensionPermissions.${on ? 'add' : 'remove'}(id, change, WebExtensionPolicy.getByID(id).extension);
    })()`);
  }

  /** Its version, or an empty text where it is not installed. */
  async versionOf(addon: string): Promise<string> {
    return this.#run(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const found = await AddonManager.getAddonByID(${JSON.stringify(addon)});
      return found?.isActive ? found.version : '';
    })()`);
  }

  /** Addresses of the tabs of all windows. */
  async addresses(): Promise<string[]> {
    return JSON.parse(
      await this.#run(
        "JSON.stringify([...Services.wm.getEnumerator('navigator:browser')].flatMap((w) => w.gBrowser.tabs.map((t) => t.linkedBrowser.currentURI.spec)))",
      ),
    );
  }

  /** Asks for an update as Firefox does once a day, and installs what there is. */
  async takeUpdate(addon: string): Promise<void> {
    await this.#run(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const found = await AddonManager.getAddonByID(${JSON.stringify(addon)});
      const install = await new Promise((done) => found.findUpdates({
        onUpdateAvailable: (_addon, install) => done(install),
        onUpdateFinished: () => done(null),
      }, AddonManager.UPDATE_WHEN_PERIODIC_UPDATE));
      await install?.install();
    })()`);
  }

  async #run(expression: string): Promise<string> {
    const params = { expression, target: { context: this.#context }, awaitPromise: true };
    const answer = (await this.#link.send('script.evaluate', params)).result as Evaluated;
    if (answer.type === 'exception') throw new Error(`in Firefox's window: ${answer.exceptionDetails?.text}`);
    return answer.result?.value ?? '';
  }
}
