// What a fault is, and what several of them use.
import type { BrowserName } from '../../browsers/driver.ts';
import type { SessionOptions } from '../../e2e/harness.ts';
import { person, type Scene, section } from '../support/scene.ts';

export interface Fault {
  name: string;
  /** Among the few of `npm test`. */
  quick?: true;
  /** Leaves the browser changed, so it gets one of its own. */
  fresh?: true;
  /** A browser of its own, started so. */
  session?: SessionOptions;
  only?: BrowserName;
  why?: string;
  /** The sign that is true afterwards; `1` where the page is what it was. */
  sign?: string;
  make(s: Scene): Promise<unknown>;
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
export const quiet = person('Ada Lund', 220_417) + section(['metformin 500 mg tablets', 'ramipril 5 mg tablets']);
export const frame = `<iframe srcdoc="${section(['ocrelizumab 300 mg infusion', 'ramipril 5 mg tablets']).replaceAll('"', '&quot;')}"></iframe>`;
export const add = (row: string) => `void document.getElementById('l').insertAdjacentHTML('beforeend', '<li>${row}</li>')`;
