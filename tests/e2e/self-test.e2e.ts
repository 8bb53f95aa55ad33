// The self-test in the real browser: it runs by itself after the start, on demand from the options, and is loud when it fails.
import assert from 'node:assert/strict';
import { scenario } from './harness.ts';

const chart =
  '<header><h1>Mira Solberg</h1><p>Born 1979-03-02, MRN 448812</p></header><section><h2>Current medications</h2><ul><li>ocrelizumab 300 mg infusion</li><li>metformin 500 mg</li></ul></section>';

scenario('self-test: after the start, on demand, and loud in popup and options when it fails', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const kept = () =>
    session.inExtension(async (api) => (await api.storage.session.get('selfTest')).selfTest as { failed: string[]; canaries: number });
  const first = await t.until('the test after the start', kept, 20_000);
  assert.deepEqual(first.failed, []);
  assert.ok(first.canaries > 10);
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  await options.waitFor("document.querySelector('[data-self-test=passed]')");
  // a browser that has lost the reader is found out on demand
  await session.inExtension((api) => api.scripting.unregisterContentScripts());
  await options.click('#self-test button');
  await options.waitFor("document.querySelector('[data-self-test=failed] [role=alert]')");
  assert.match(
    await options.evaluate<string>("document.querySelector('#self-test').innerText"),
    /failed: one thing is wrong.*\n.*reader is not registered/s,
  );
  const url = t.site.serve(chart);
  const page = await session.newPage(url);
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("document.querySelector('[data-self-test=failed]')");
  assert.match(await popup.evaluate<string>("document.querySelector('[data-self-test=failed]').innerText"), /Do not rely on the sign/);
  // switched off and on: the reader is registered anew
  for (const type of ['unwatch', 'watch'])
    await session.inExtension((api, say) => api.runtime.sendMessage({ t: say, pattern: 'http://127.0.0.1/*' }), type);
  await options.bringToFront();
  await options.click('#self-test button');
  await options.waitFor("document.querySelector('[data-self-test=passed]')");
  await t.until(
    'a popup without a warning',
    async () => (await popup.evaluate("document.querySelector('[data-self-test=failed]') === null")) && 'gone',
  );
  assert.deepEqual(await session.problems(), []);
});
