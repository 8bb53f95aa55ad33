// Sees the requests that content scripts and extension pages start in Chromium's tabs, and uncaught errors of ours there.
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { ExtensionRequest } from './driver.ts';

const scheme = 'chrome-extension://';
/** Tabs only: what the worker does is in the browser's own log (chromium-log.ts), which needs no debugger. */
const tabs = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] };

export class ChromiumWatch {
  readonly requests: ExtensionRequest[] = [];
  readonly problems: string[] = [];

  /** Attaches to every tab before its first line runs. */
  static async start(browser: Browser): Promise<ChromiumWatch> {
    const root = await browser.target().createCDPSession();
    const watch = new ChromiumWatch();
    root.on('Target.attachedToTarget', (event) => {
      const session = root.connection()?.session(event.sessionId);
      if (session) void watch.#attach(session, event.targetInfo);
    });
    await root.send('Target.setAutoAttach', tabs);
    return watch;
  }

  async #attach(session: CDPSession, target: Protocol.Target.TargetInfo): Promise<void> {
    session.on('Network.requestWillBeSent', (event) => {
      const script = event.initiator.stack?.callFrames.find((frame) => frame.url.startsWith(scheme))?.url;
      const from = event.documentURL.startsWith(scheme) ? event.documentURL : script;
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
      ...(target.url.startsWith(scheme) ? [session.send('Runtime.enable')] : []),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }
}
