// How a scenario is written: registered here by name, run in each browser by lanes.ts.
import type { Assessment } from '../browsers/assessment.ts';
import { type BrowserName, browserNames, type OpenOptions, type Page, type Session } from '../browsers/driver.ts';
import type { Build } from '../demo/build.ts';
import type { ServeOptions, Site } from './site.ts';

export interface SessionOptions extends Partial<Omit<OpenOptions, 'headless'>> {
  /** 'hospital' (default) watches http://127.0.0.1/*; 'store' watches nothing until told. */
  build?: Build;
  /**
   * A browser of the scenario's own; implied by any option of the browser. Without such options Firefox may be one that
   * an earlier scenario had: everything that it left is gone, and the extension is installed anew (again.e2e.ts tries it).
   * 'started': a new one in any case, where windows and their focus are what is tried.
   */
  fresh?: boolean | 'started';
  /** Prefers dark colours. */
  dark?: boolean;
  /** Where this session's policy has its rules: the one address to which requests may go. */
  rulesAt?: string;
}

/** Thrown by a scenario that this machine cannot run; the sentence says what is missing. It is counted as skipped. */
export class Skipped extends Error {}

/** A chart on the screen of a hospital build. */
export interface OpenChart {
  session: Session;
  page: Page;
  url: string;
  /** The assessment, once it is not "reading" any more. */
  settled(): Promise<Assessment>;
  badge(): Promise<string>;
}

export interface Test {
  readonly browser: BrowserName;
  /** Serves pages on two origins of 127.0.0.1. */
  readonly site: Site;
  session(options?: SessionOptions): Promise<Session>;
  /** Serves the HTML and opens it in the shared hospital build. */
  chart(html: string, options?: ServeOptions): Promise<OpenChart>;
  /** Polls until the probe is truthy; the message says what was waited for. */
  until<T>(what: string, probe: () => Promise<T>, timeoutMs?: number): Promise<NonNullable<T>>;
  /** Runs when the scenario ends, passed or not. */
  after(act: () => Promise<unknown> | unknown): void;
}

export interface Scenario {
  name: string;
  browsers: readonly BrowserName[];
  /** Why it cannot run in the other browser; printed, and asked of every scenario that leaves one out. */
  why?: string;
  timeoutMs: number;
  run(test: Test): Promise<void>;
}

export const scenarios: Scenario[] = [];

export interface ScenarioOptions {
  browsers?: readonly BrowserName[];
  why?: string;
  timeoutMs?: number;
}

/** Registers a scenario. The function fails by throwing, as node:assert does. */
export function scenario(name: string, options: ScenarioOptions, run: (test: Test) => Promise<void>): void {
  if (scenarios.some((one) => one.name === name)) throw new Error(`two scenarios are named "${name}"`);
  scenarios.push({ name, browsers: options.browsers ?? browserNames, why: options.why, timeoutMs: options.timeoutMs ?? 120_000, run });
}
