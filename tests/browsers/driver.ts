// The one interface through which the demo and the end-to-end scenarios drive a real browser with the extension in it.
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Assessment } from './assessment.ts';
import type { Memory } from './memory.ts';

export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export interface OpenOptions {
  /** Unpacked extension: the directory that holds manifest.json. */
  extensionDir: string;
  headless: boolean;
  /** Instead of the browser that is found: a program that starts it in surroundings of its own. */
  executable?: string;
  /** Kept after close; without it a throwaway profile is used. */
  profileDir?: string;
  /** More command line arguments for the browser. */
  args?: string[];
  /** Leaves the welcome page open that a fresh installation opens; without it, it is closed before anything is tried. */
  welcome?: boolean;
  /** Firefox preferences, over the driver's own. */
  prefs?: Record<string, string | number | boolean>;
}

/** JavaScript source of an expression, or a function that closes over nothing. */
export type Script<A, T> = string | ((arg: A) => T | Promise<T>);
export type ExtensionScript<A, T> = (api: ExtensionApi, arg: A) => T | Promise<T>;

export interface Page {
  /** The extension's number for this tab. */
  readonly tabId: number;
  /** Console lines ("error: ..."), oldest first. */
  readonly console: readonly string[];
  /** Uncaught errors of the page and of content scripts in it. */
  readonly errors: readonly string[];
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  evaluate<T, A = undefined>(script: Script<A, T>, arg?: A): Promise<T>;
  /** Waits until the expression is truthy and gives its value; throws with the expression after timeoutMs (10,000). */
  waitFor<T = unknown>(expression: string, timeoutMs?: number): Promise<T>;
  click(selector: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the pointer there. */
  pointAt(x: number, y: number): Promise<void>;
  /** One key or chord: "Enter", "Control+A". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** The real popup under the toolbar button. It closes by itself when it loses focus. */
export interface ToolbarPopup {
  evaluate<T>(expression: string): Promise<T>;
  waitFor<T = unknown>(expression: string, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

export interface Tab {
  id: number;
  windowId: number;
  active: boolean;
  /** Only where the extension may see it: watched origins and its own pages. */
  url?: string;
}

export interface ExtensionRequest {
  url: string;
  /** Who asked: an extension address or the content script's origin. */
  from: string;
}

/** What a clinician sees in a card on the page, read through its closed shadow root. */
export interface CardView {
  text: string;
  buttons: { text: string; x: number; y: number }[];
  rect: { x: number; y: number; width: number; height: number };
}

/** A window of which nothing may stay. Chromium gives it a background of its own, Firefox the one that serves all. */
export interface PrivateWindow {
  readonly tabId: number;
  /** As the session's, from within this window where that matters. */
  inExtension<T, A = undefined>(script: ExtensionScript<A, T>, arg?: A): Promise<T>;
  close(): Promise<void>;
}

export interface Session {
  readonly browser: BrowserName;
  readonly version: string;
  /** Settles when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** Something was done to the browser itself, which stays when the extension goes: it may not be used again. */
  readonly spent: boolean;
  /** Closes every tab, whoever opened it. */
  closeTabs(): Promise<void>;
  /** Takes the extension off with all that it kept, closes every tab and forgets what sites stored; false where the browser cannot. */
  retire(): Promise<boolean>;
  /** After `retire`: installs an extension as in a new browser. */
  renew(extensionDir: string): Promise<void>;
  extensionUrl(path: string): string;
  /** Opens a tab in the charts' window (or a window of its own) and, if given, loads the address. */
  newPage(url?: string, options?: { window?: boolean }): Promise<Page>;
  /** Pages opened through this session and not closed. */
  pages(): Page[];
  /** Runs in an extension page that is always there, in a window of its own. */
  inExtension<T, A = undefined>(script: ExtensionScript<A, T>, arg?: A): Promise<T>;
  /** Runs beside the content scripts of a tab's top frame; needs the host permission. */
  inContent<T, A = undefined>(tabId: number, script: (arg: A) => T, arg?: A): Promise<T>;
  tabs(): Promise<Tab[]>;
  badge(tabId: number): Promise<string>;
  /** The assessment the background holds for a tab. */
  chart(tabId: number): Promise<Assessment>;
  /** The chart once it is neither "reading" nor absent, or as it is after timeoutMs (20,000). */
  settledChart(tabId: number, timeoutMs?: number): Promise<Assessment>;
  /** The card in the page, or null while there is none. */
  card(tabId: number): Promise<CardView | null>;
  /** popup.html for a tab, 400 px wide, in a window of its own so that the chart stays visible. */
  popup(tabId: number, url: string): Promise<Page>;
  /** A click on the toolbar button: grants activeTab and opens the real popup. */
  toolbarPopup(page: Page): Promise<ToolbarPopup>;
  /** The text of the popup that hangs at the toolbar, whoever opened it; null while none is open. */
  shownPopup(): Promise<string | null>;
  closePopup(): Promise<void>;
  /** Puts a newer version (a folder) over the installed one, with all tabs open. */
  update(extensionDir: string): Promise<void>;
  /** Switches the whole extension off or on, as its entry in the browser's list of extensions does. */
  setEnabled(on: boolean): Promise<void>;
  /** Lets the extension into private windows, as the browser's list of extensions does. */
  allowPrivate(): Promise<void>;
  /** Takes back or gives the right to the charts' sites, as the browser's own settings of the extension do. */
  allowSites(on: boolean): Promise<void>;
  /** Opens a private window with this page. */
  openPrivate(url: string): Promise<PrivateWindow>;
  /** Runs in the background itself; nothing comes back. */
  inBackground(source: string): Promise<void>;
  /**
   * A command of the manifest by its keys, or an item of the button's menu. Firefox presses and clicks as a person does;
   * Chromium lets no test press the browser's own keys or open its menus, so the event comes without the key.
   */
  giveCommand(name: string, how: 'keys' | 'menu'): Promise<void>;
  /** From now on everything prefers dark colours, until the browser is used again; in Chromium an argument of its start did it. */
  darken(): Promise<void>;
  /** Takes the network away from every page, or gives it back. */
  setOffline(on: boolean): Promise<void>;
  /** Every request that any part of the extension started; whole only after close, since a browser may write late. */
  requests(): Promise<ExtensionRequest[]>;
  /** Those that leave the extension. */
  foreignRequests(): Promise<ExtensionRequest[]>;
  /** Uncaught errors of the background and of extension pages. */
  problems(): Promise<string[]>;
  /** Processor time that the page's main thread has used so far, in ms; what other programs take does not count. */
  mainThreadMs(page: Page): Promise<number>;
  /** What the browser holds of a page and of the background once its garbage is collected. */
  memory(page: Page): Promise<Memory>;
  /** To the browser and all of its processes: stopped as by a machine that sleeps, continued, or killed as by a loss of power. */
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void;
  /** Ends the background as an idle browser would; the next event wakes it. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
