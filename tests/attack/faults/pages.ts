// Pages go, come back, break off, hang, crash and change under the reader.
import { type Fault, pause, quiet } from './fault.ts';

export const pages: readonly Fault[] = [
  {
    name: 'back from the back-forward cache',
    quick: true,
    make: async ({ page, serve, shows }) => {
      await page.goto(serve(quiet));
      await shows('0');
      await page.evaluate('void history.back()');
    },
  },
  {
    name: 'back and forward five times',
    sign: '0',
    make: async ({ page, serve, shows }) => {
      await page.goto(serve(quiet));
      for (let i = 0; i < 5; i++) {
        await shows('0');
        await page.evaluate('void history.back()');
        await shows('1');
        await page.evaluate('void history.forward()');
      }
    },
  },
  {
    name: 'back from a cache, and the background was ended meanwhile',
    make: async ({ session, page, serve, shows }) => {
      await page.goto(serve(quiet));
      await shows('0');
      await session.stopBackground();
      await page.evaluate('void history.back()');
    },
  },
  {
    name: 'twenty reloads, one upon the other',
    quick: true,
    make: async ({ page, t, url }) => {
      for (let i = 0; i < 20; i++) {
        await page.evaluate('void location.reload()').catch(() => undefined);
        await pause(60);
      }
      await t.until('the page', async () => (await page.evaluate('document.readyState')) === 'complete' && (await page.url()) === url);
    },
  },
  {
    name: 'a load that is broken off',
    make: async ({ page, t, url }) => {
      const slow = t.site.serve(quiet, { delayMs: 3000 });
      await page.evaluate(`void (location.href = ${JSON.stringify(slow)}, setTimeout(() => window.stop(), 300))`);
      await pause(900);
      await t.until('the page stays', async () => (await page.url()) === url);
    },
  },
  {
    name: 'a load that ends in an error of the server',
    sign: '1',
    make: async ({ page, t, url, shows }) => {
      await page.goto(t.site.serve('<h1>500</h1><p>The server is down.</p>', { status: 500 }));
      await shows('');
      await page.goto(url);
    },
  },
  {
    name: 'a server that does not answer at all',
    make: async ({ page, url, shows }) => {
      await page.goto('http://127.0.0.1:1/').catch(() => undefined);
      await shows('');
      await page.goto(url);
    },
  },
  {
    name: 'offline while the patient changes',
    quick: true,
    sign: '0',
    make: async ({ session, turnTo, shows }) => {
      await session.setOffline(true);
      await turnTo(quiet);
      await shows('0');
      await session.setOffline(false);
    },
  },
  {
    name: 'offline with the background ended and woken',
    sign: '0',
    make: async ({ session, turnTo, shows }) => {
      await session.setOffline(true);
      await session.stopBackground();
      await turnTo(quiet);
      await shows('0');
      await session.setOffline(false);
    },
  },
  {
    name: 'a tab is discarded, the background ended, and the tab loaded again',
    fresh: true,
    make: async ({ session, page, t, serve }) => {
      const says = (id: number) => t.until('the sign of the other tab', async () => (await session.chart(id)).badge === '0' && 'yes', 20_000);
      const other = await session.newPage(serve(quiet));
      await says(other.tabId);
      await page.bringToFront();
      // Chromium gives a discarded tab another number
      const later = await session.inExtension(async (api, tab) => {
        const gone = (await (api.tabs.discard(tab) as Promise<unknown>)) as { id?: number } | undefined;
        return gone?.id ?? tab;
      }, other.tabId);
      await session.stopBackground();
      await session.inExtension((api, tab) => api.tabs.update(tab, { active: true }).then(() => undefined), later);
      await says(later);
      await session.inExtension((api, tab) => api.tabs.remove(tab), later);
      await page.bringToFront();
    },
  },
  {
    name: 'the page’s process crashes and the page is loaded again',
    only: 'chromium',
    why: 'Firefox’s protocol cannot end the process of one page.',
    make: async ({ page, url, t }) => {
      await page.goto('chrome://crash').catch(() => undefined);
      await t.until('the page again', () => page.goto(url).then(() => true));
    },
  },
  {
    name: 'the page is hidden, changes patient, and is shown',
    sign: '0',
    make: async ({ session, page, t, turnTo }) => {
      const other = await session.newPage(t.site.serve(quiet));
      await other.bringToFront();
      await turnTo(quiet);
      await pause(400);
      await other.close();
      await page.bringToFront();
    },
  },
  {
    name: 'the page’s main thread stands still for two seconds',
    make: ({ page }) => page.evaluate('void (() => { const until = Date.now() + 2000; while (Date.now() < until); })()'),
  },
  {
    name: 'a dialog of the page holds everything up',
    make: async ({ page }) => {
      await page.evaluate(
        "void document.body.insertAdjacentHTML('beforeend', '<dialog id=d>Sign the order</dialog>'); void document.getElementById('d').showModal()",
      );
      await pause(300);
      await page.evaluate("void document.getElementById('d').remove()");
    },
  },
  {
    name: 'the whole document is written anew',
    quick: true,
    sign: '0',
    make: ({ page }) =>
      page.evaluate(`void (() => { document.open(); document.write(${JSON.stringify(`<!doctype html><body>${quiet}`)}); document.close(); })()`),
  },
  {
    name: 'the document element is replaced',
    sign: '0',
    make: ({ page }) =>
      page.evaluate(
        `void document.replaceChild(new DOMParser().parseFromString(${JSON.stringify(quiet)}, 'text/html').documentElement, document.documentElement)`,
      ),
  },
  {
    name: 'the address changes with the patient',
    sign: '0',
    make: async ({ page, turnTo }) => {
      await page.evaluate("void history.pushState({}, '', '?patient=220417')");
      await turnTo(quiet);
    },
  },
];
