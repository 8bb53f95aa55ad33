// A clinic day behind a proxy: it sees the pages that were visited, and not one byte of what stood in them or was typed beside them.
import assert from 'node:assert/strict';
import { scenario } from '../e2e/harness.ts';
import { clinicDay, dayWords, shapesOf } from './support/day.ts';
import { openProxy } from './support/proxy.ts';
import { note } from './support/results.ts';

/** Services of the browsers themselves that no preference turns off: clock, updates. The proxy refuses them, and keeps their bytes too. */
const browsersOwn =
  /^(CONNECT [\w.-]+\.(mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gstatic\.com|gvt1\.com):443$|(GET|POST) http:\/\/(clients2\.google\.com\/time|update\.googleapis\.com\/service)\/)/;

scenario('a clinic day behind a proxy: every byte that was sent is looked at, and none is of a patient', { timeoutMs: 180_000 }, async (t) => {
  const proxy = await openProxy();
  t.after(() => proxy.close());
  const session = await t.session({
    fresh: true,
    args: t.browser === 'chromium' ? [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'] : [],
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  await clinicDay(t, session);
  await session.close();

  const ofPages = proxy.asked.filter((line) => t.site.origins.some((origin) => line.startsWith(`GET ${origin}/`)));
  const others = proxy.asked.filter((line) => !ofPages.includes(line));
  assert.ok(ofPages.length >= 12, 'the proxy stood between the browser and the charts');
  assert.deepEqual(
    others.filter((line) => !browsersOwn.test(line)),
    [],
    'requests beside those for the charts',
  );
  const sent = proxy.sent();
  const words = dayWords();
  const found = words.filter((word) => shapesOf(word).some((bytes) => sent.includes(bytes)));
  note({
    of: 'on the wire',
    name: 'a clinic day',
    kind: 'attack',
    browser: t.browser,
    tried: shapesOf('abcdef').length * words.length,
    lost: found.length,
    more: { bytes: sent.length, requests: ofPages.length, refused: others.length },
  });
  assert.deepEqual(found, []);
  // the search itself finds what is there
  assert.ok(sent.includes(Buffer.from(new URL(t.site.origins[0]).host)));
});
