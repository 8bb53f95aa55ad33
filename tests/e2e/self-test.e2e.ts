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

scenario('self-test: a site that gives no lists any more, against its own past, is told in options and popup, and nowhere else', {}, async (t) => {
  const session = await t.session({ fresh: true });
  const at = (name: string) => ({ path: `/course/${t.browser}/${name}/list` });
  const page = await session.newPage(t.site.serve(chart, at('quombath1')));
  await t.until('the chart', async () => (await session.badge(page.tabId)) === '1');
  const [origin, other] = t.site.origins;
  // a long morning: thirty charts with a list, and three of the last without
  await session.inExtension(
    (api, site) =>
      api.storage.session.set({
        course: { [site]: { course: { last: 'lllnnn', before: { list: 30, none: 0, part: 0 } }, past: { lists: 90, nones: 0 } }, x: { course: 7 } },
      }),
    origin,
  );
  const url = t.site.serve('<header><h1>Ada Lund</h1><p>Born 1979-03-02, MRN 220417</p></header><p>Welcome to the new view</p>', at('quombath2'));
  await page.goto(url);
  const options = await session.newPage(session.extensionUrl('options.html'), { window: true });
  const said = await t.until('the alarm', async () => {
    await options.goto(session.extensionUrl('options.html'));
    await options.waitFor("document.querySelector('#self-test')");
    return options.evaluate<string>("document.querySelector('[data-site-alarm=none]')?.innerText ?? ''");
  });
  assert.match(said, /^On http:\/\/127\.0\.0\.1:\d+ 4 of the last \d+ charts gave no medication list, which was rare before\./);
  // the extension itself is well
  await options.waitFor("document.querySelector('[data-self-test=passed]')");
  const popup = await session.popup(page.tabId, url);
  await popup.waitFor("/gave no medication list, which was rare/.test(document.querySelector('[role=alert]')?.innerText)");
  const elsewhere = t.site.serve(chart, { origin: 1 });
  await page.goto(elsewhere);
  await popup.goto(session.extensionUrl(`popup.html?tab=${page.tabId}&url=${encodeURIComponent(elsewhere)}`));
  await popup.waitFor("document.querySelector('[data-agent=ocrelizumab]')");
  assert.equal(await popup.evaluate("document.querySelector('[data-self-test=failed]')"), null, `nothing of it on ${other}`);
  const kept = await session.inExtension(async (api) => [await api.storage.session.get('course'), await api.storage.local.get(null)]);
  assert.doesNotMatch(JSON.stringify(kept), /quombath|Solberg|Lund|448812|220417|ocrelizumab 300/, 'letters and counts alone');
  assert.deepEqual(
    Object.keys(kept[1] as object).filter((k) => /course/.test(k)),
    [],
    'nothing of it on disk',
  );
  assert.deepEqual(await session.problems(), []);
});
