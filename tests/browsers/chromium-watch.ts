// Sees every request and uncaught error of the extension in Chromium: worker, pages, popup and content scripts.
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { ExtensionRequest } from './driver.ts';

const scheme = 'chrome-extension://';
const everything = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

export class ChromiumWatch {
  readonly requests: ExtensionRequest[] = [];
  readonly problems: string[] = [];
  readonly #root: CDPSession;

  constructor(root: CDPSession) {
    this.#root = root;
  }

  /** Attaches to every target before its first line runs; call it before the extension is installed. */
  static async start(browser: Browser): Promise<ChromiumWatch> {
    const root = await browser.target().createCDPSession();
    const watch = new ChromiumWatch(root);
    root.on('Target.attachedToTarget', (event) => {
      const session = root.connection()?.session(event.sessionId);
      if (session) void watch.#attach(session, event.targetInfo);
    });
    await root.send('Target.setAutoAttach', everything);
    return watch;
  }

  /** Lets go of all targets while `act` runs: a worker that ends under watch would start again paused, with nobody told. */
  async aside(act: () => Promise<void>): Promise<void> {
    await this.#root.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
    await act();
    await this.#root.send('Target.setAutoAttach', everything);
  }

  async #attach(session: CDPSession, target: Protocol.Target.TargetInfo): Promise<void> {
    const ours = target.url.startsWith(scheme);
    session.on('Network.requestWillBeSent', (event) => {
      const script = event.initiator.stack?.callFrames.find((frame) => frame.url.startsWith(scheme))?.url;
      const from = ours && target.type !== 'page' ? target.url : event.documentURL.startsWith(scheme) ? event.documentURL : script;
      if (from) this.requests.push({ url: event.request.url, from });
    });
    session.on('Runtime.exceptionThrown', (event) => {
      const details = event.exceptionDetails;
      const place = details.url ?? target.url;
      if (place.startsWith(scheme)) this.problems.push(`${place}: ${details.exception?.description ?? details.text}`);
    });
    // A target can be gone before it answers; there is nothing left to watch then.
    await Promise.allSettled([
      session.send('Network.enable'),
      ...(ours ? [session.send('Runtime.enable')] : []),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }
}
