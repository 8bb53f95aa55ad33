// Every hostile page in real browsers: the badge tells the truth, no script of ours fails, nothing runs and nothing leaves.
import assert from 'node:assert/strict';
import { scenario } from '../e2e/harness.ts';
import { hostilePages, hugePages } from './hostile-pages.ts';
import { note } from './support/results.ts';

const tenth = Math.ceil(hostilePages.length / 6);

for (let part = 0; part * tenth < hostilePages.length; part++)
  scenario(`hostile pages ${part * tenth + 1} to ${Math.min(hostilePages.length, (part + 1) * tenth)}`, { timeoutMs: 240_000 }, async (t) => {
    const session = await t.session({ fresh: true });
    const page = await session.newPage();
    const lies: string[] = [];
    for (const { name, html, badge, act, patienceMs = 10_000 } of hostilePages.slice(part * tenth, (part + 1) * tenth)) {
      await page.goto(t.site.serve(html));
      if (act) await page.evaluate(`void (() => { ${act} })()`);
      // what the page does is given time to do harm
      await new Promise((done) => setTimeout(done, act ? 700 : 100));
      const fits = (text: string) => (typeof badge === 'string' ? text === badge : badge.test(text));
      let last = '';
      const right = await t.until(name, async () => fits((last = await session.badge(page.tabId))) && 'right', patienceMs).catch(() => null);
      if (!right) lies.push(`${name}: the badge says "${last}"`);
      if (await page.evaluate('Boolean(window.hit)').catch(() => false)) lies.push(`${name}: a script of the page's text ran`);
      for (const problem of await session.problems()) lies.push(`${name}: ${problem}`);
      if (lies.length > 20) break;
    }
    const tried = hostilePages.slice(part * tenth, (part + 1) * tenth).length;
    note({ of: 'hostile pages', name: `part ${part + 1}`, kind: 'attack', browser: t.browser, tried, lost: lies.length });
    assert.deepEqual(lies, []);
    assert.deepEqual(await session.foreignRequests(), []);
  });

for (const { name, html, act, badge, patienceMs = 60_000 } of hugePages)
  scenario(`hostile pages: ${name}`, { timeoutMs: 300_000 }, async (t) => {
    const session = await t.session({ fresh: true });
    const page = await session.newPage();
    // a browser that is not done within half a minute goes on in the tab
    await page.goto(t.site.serve(html)).catch((error: Error) => assert.match(error.message, /timeout/i));
    if (act) await page.evaluate(`void (() => { ${act} })()`);
    let last = '';
    const right = await t
      .until(name, async () => RegExp(badge).test((last = await session.badge(page.tabId))) && 'right', patienceMs)
      .catch(() => null);
    const lies = right || last === '…' ? [] : [`${name}: the badge says "${last}"`];
    lies.push(...(await session.problems()));
    console.log(`       ${t.browser}: ${name}: the sign is "${last}"`);
    note({ of: 'hostile pages', name, kind: 'attack', browser: t.browser, tried: 1, lost: lies.length });
    assert.deepEqual(lies, []);
  });
