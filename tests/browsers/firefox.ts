// Firefox with the extension in it, over WebDriver BiDi.
import { randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import type { ExtensionRequest, OpenOptions, Page, PrivateWindow, Session, ToolbarPopup } from './driver.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { openProfile, type Profile } from './firefox-profile.ts';
import type { Memory } from './memory.ts';
import { PuppetSession } from './session.ts';
import { asValue, until, within } from './wait.ts';

/** The add-on's id, fixed so that policies and the address below can name it. */
const addonId = 'pml-sentinel@pml-sentinel.org';
const uuid = '6a1b2c3d-5e4f-4a6b-8c7d-000000000001';
const uuids = 'extensions.webextensions.uuids';
const originOf = (id: string) => `moz-extension://${id}`;

const prefs = {
  [uuids]: JSON.stringify({ [addonId]: uuid }),
  // A click on "allow" grants at once; the question itself is the browser's and cannot be driven.
  'extensions.webextOptionalPermissionPrompts': false,
  'devtools.jsonview.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  // No scenario has to do with these, and together they are a tenth of a start.
  'accessibility.force_disabled': 1,
  'browser.aboutwelcome.enabled': false,
  'browser.ml.enable': false,
  'browser.newtabpage.activity-stream.discoverystream.enabled': false,
  'browser.newtabpage.activity-stream.feeds.asrouterfeed': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.activity-stream.feeds.telemetry': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.quicksuggest.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'identity.fxaccounts.enabled': false,
  'layout.spellcheckDefault': 0,
  'media.rdd-process.enabled': false,
  'nimbus.rollouts.enabled': false,
  'reader.parse-on-load.enabled': false,
  'toolkit.telemetry.unified': false,
  // Nor with these, which are a twelfth of what windows and pages cost.
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.tabs.hoverPreview.enabled': false,
  'extensions.formautofill.addresses.enabled': false,
  'extensions.formautofill.creditCards.enabled': false,
  'sidebar.revamp': false,
  'signon.rememberSignons': false,
};

class FirefoxSession extends PuppetSession {
  readonly browser = 'firefox';
  chrome: FirefoxChrome | undefined;
  profile: Profile | undefined;

  get #chrome(): FirefoxChrome {
    if (!this.chrome) throw new Error('the session has not started');
    return this.chrome;
  }

  #kept: ExtensionRequest[] | undefined;

  async requests(): Promise<ExtensionRequest[]> {
    return this.#kept ?? this.#chrome.requests();
  }

  override async close(): Promise<void> {
    // a browser that is down already has nothing more to say
    this.#kept = await within(5000, this.requests(), []).catch(() => []);
    await super.close();
    this.profile?.end(this.puppeteer.process()?.exitCode === 0);
  }

  override async retire(): Promise<boolean> {
    await this.closeTabs();
    await this.leaveHelper();
    await this.#chrome.preferDark(false);
    await this.#chrome.uninstall(addonId);
    return true;
  }

  /** With an address of its own, at which nobody before it can have stored anything. */
  override async renew(extensionDir: string): Promise<void> {
    const id = randomUUID();
    this.origin = originOf(id);
    await this.#chrome.prepareInstall(uuids, JSON.stringify({ [addonId]: id }));
    await this.puppeteer.installExtension(extensionDir);
    await this.start(true);
    await this.endWelcome();
  }

  override darken(): Promise<void> {
    return this.#chrome.preferDark(true);
  }

  problems(): Promise<string[]> {
    return this.#chrome.problems();
  }

  stopBackground(): Promise<void> {
    return this.#chrome.stopBackground(addonId);
  }

  setOffline(on: boolean): Promise<void> {
    this.spent = true;
    return this.#chrome.setOffline(on);
  }

  protected switchExtension(on: boolean): Promise<void> {
    return this.#chrome.setEnabled(addonId, on);
  }

  protected switchPrivate(): Promise<void> {
    return this.#chrome.allowPrivate(addonId);
  }

  allowSites(on: boolean): Promise<void> {
    this.spent = true;
    return this.#chrome.allowOrigin(addonId, 'http://127.0.0.1/*', on);
  }

  async openPrivate(url: string): Promise<PrivateWindow> {
    this.spent = true;
    const tabId = await this.#chrome.openPrivate(addonId, url);
    const close = () => this.inExtension((api, id) => api.tabs.remove(id), tabId);
    return { tabId, inExtension: (script, arg) => this.inExtension(script, arg), close };
  }

  async inBackground(source: string): Promise<void> {
    this.spent = true;
    // pages of an extension share a process and may look at each other
    await this.inExtension<void, string>((api, code) => {
      const background = api.extension.getBackgroundPage() as (Window & { eval(code: string): unknown }) | null;
      if (!background) throw new Error('the background is asleep');
      background.eval(code);
    }, source);
  }

  async giveCommand(name: string, how: 'keys' | 'menu'): Promise<void> {
    this.spent = true;
    if (how === 'keys') await this.inExtension((api, n) => api.commands.update({ name: n, shortcut: 'Alt+Shift+K' }), name);
    await this.#chrome.giveCommand(addonId, name, how);
  }

  mainThreadMs(page: Page): Promise<number> {
    return this.#chrome.mainThreadMs(addonId, page.tabId);
  }

  memory(page: Page): Promise<Memory> {
    return this.#chrome.memory(addonId, page.tabId);
  }

  async toolbarPopup(page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    const isOpen = () => this.inExtension((api) => api.extension.getViews({ type: 'popup' }).length > 0);
    // A click on the button of an open popup closes it, and the extension may have opened one by itself.
    await until(
      'the toolbar popup',
      8000,
      async () => {
        if (await isOpen()) {
          await this.inExtension((api) => api.extension.getViews({ type: 'popup' })[0]?.close());
          await until('the end of the popup before', 1000, async () => !(await isOpen()));
        }
        await this.#chrome.clickAction(addonId, page.tabId);
        return until('a popup', 1000, isOpen);
      },
      8000,
    );
    // The popup is no target of the protocol, but extension pages share a process and may look at each other.
    const evaluate = <T>(expression: string): Promise<T> =>
      this.inExtension<T, string>((api, source) => {
        const [view] = api.extension.getViews({ type: 'popup' });
        if (!view) throw new Error('the popup is closed');
        return (view as Window & { eval(code: string): T }).eval(source);
      }, expression);
    return {
      evaluate,
      waitFor: <T>(expression: string, timeoutMs = 10_000) => until(expression, timeoutMs, () => evaluate<T>(asValue(expression))),
      close: () => evaluate<void>('window.close()'),
    };
  }
}

export async function openFirefox(executablePath: string, options: OpenOptions): Promise<Session> {
  const profile = openProfile(options.profileDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    userDataDir: profile.dir,
    // Without system access BiDi refuses moz-extension addresses.
    args: ['-remote-allow-system-access', ...(options.headless ? ['--width=1280', '--height=900'] : []), ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...prefs,
      // A temporary add-on loses its storage at shutdown unless told otherwise.
      ...(options.profileDir
        ? { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true }
        : {}),
      ...options.prefs,
    },
  });
  try {
    const session = new FirefoxSession(browser, await browser.version(), originOf(uuid));
    session.profile = profile;
    session.chrome = await FirefoxChrome.start(browser, () => session.prepare());
    await browser.installExtension(options.extensionDir);
    await session.start(options.headless);
    if (!options.welcome) await session.endWelcome();
    return session;
  } catch (error) {
    await browser.close();
    profile.end(false);
    throw error;
  }
}
