// Other systems: the examples of docs/examples against a real FHIR R4 server and a real sign-in, and the rules as that server takes them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage } from '../../docs/examples/smart-page/build.ts';
import type { HookCard } from '../../lib/exchange/cds/schema.ts';
import { planBundle } from '../../lib/exchange/fhir/plan.ts';
import { loadRules } from '../../rules/cli/load.ts';
import { assertAccessible } from './axe.ts';
import { fhirModule, fhirServer, records } from './fhir.ts';
import { scenario, type Test } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const noBrowser = { browsers: ['chromium'] as const, why: 'it needs no browser' };

scenario('ecosystem: a FHIR server takes each rule as a PlanDefinition and gives it back', noBrowser, async (t) => {
  const { bundle, version, issued } = loadRules(join(root, 'rules'));
  const plans = planBundle({ ...bundle, version, issued }, 'https://fhir.example.org').entry?.flatMap((e) => e.resource ?? []) ?? [];
  assert.ok(plans.length > 70);
  const { issuesOf } = await fhirModule();
  assert.deepEqual(issuesOf({ ...plans[0], status: 'reviewed-by-nobody', action: 'x' }).length > 0, true, 'the validation finds something');
  assert.deepEqual(
    plans.flatMap((p) => issuesOf(p)),
    [],
  );
  const server = await fhirServer(t, { resources: [] });
  const headers = { 'content-type': 'application/fhir+json' };
  for (const plan of plans.slice(0, 5)) {
    const put = await fetch(`${server.url}/PlanDefinition/${plan.id}`, { method: 'PUT', headers, body: JSON.stringify(plan) });
    assert.ok(put.ok, await put.text());
  }
  const found = (await (await fetch(`${server.url}/PlanDefinition?status=draft`)).json()) as { total: number };
  assert.equal(found.total, 5);
});

/** The service as its README starts it. */
async function startService(t: Test, port: number, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'docs/examples/cds-service/main.ts'), '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (d) => (said += d));
  child.stderr.on('data', (d) => (said += d));
  t.after(() => child.kill('SIGTERM'));
  await t.until('the service to listen', async () => /cds-services/.test(said) || child.exitCode !== null, 30_000);
  assert.equal(child.exitCode, null, said);
  return `http://127.0.0.1:${port}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

scenario('ecosystem: a CDS Hooks service asks the FHIR server of the EHR, and only the one that it was given', noBrowser, async (t) => {
  const fhir = await fhirServer(t, { resources: records({ nameless: true }), token: () => 'secret' });
  const stranger = await fhirServer(t, { resources: records() });
  const service = await startService(t, await freePort(), '--fhir', fhir.url);
  const call = async (over: object) => {
    const body = { hook: 'patient-view', hookInstance: crypto.randomUUID(), context: { userId: 'Practitioner/1', patientId: 'p1' }, ...over };
    const answer = await fetch(`${service}/cds-services/pml-patient-view`, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, cards: ((await answer.json()) as { cards?: HookCard[] }).cards };
  };
  const fhirAuthorization = { access_token: 'secret', token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: 'pml' };
  const { status, cards } = await call({ fhirServer: fhir.url, fhirAuthorization });
  assert.equal(status, 200);
  assert.deepEqual(
    cards?.map((c) => [c.indicator, c.summary.split(':')[0]]),
    [
      ['critical', 'Natalizumab'],
      ['info', 'The medication records could not all be read for medicines associated with PML.'],
    ],
  );
  assert.deepEqual(fhir.asked.map((a) => a.split('?')[0]).sort(), ['/MedicationRequest', '/MedicationStatement']);
  // without the right to ask, and where it was never told to ask, it answers nothing rather than half
  assert.equal((await call({ fhirServer: fhir.url })).status, 412);
  assert.equal((await call({ fhirServer: stranger.url })).status, 412);
  assert.deepEqual(stranger.asked, []);
});

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** The built page on a port of its own; its address is known before it is built. */
async function servePage(t: Test, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html'));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

interface SignInServer {
  issuer: { url: string; keys: { generate(alg: string): Promise<unknown> } };
  service: { on(event: string, act: (response: { body: Record<string, unknown> }) => void): void };
  start(port: number, host: string): Promise<void>;
  stop(): Promise<void>;
}

scenario('ecosystem: a SMART page is opened from the EHR, signs in, and says what the popup would', { timeoutMs: 90_000 }, async (t) => {
  const file = join(root, 'docs/examples/smart-page/node_modules/oauth2-mock-server/dist/index.mjs');
  const { OAuth2Server } = (await import(pathToFileURL(file).href)) as { OAuth2Server: new () => SignInServer };
  const signIn = new OAuth2Server();
  await signIn.issuer.keys.generate('RS256');
  await signIn.start(0, '127.0.0.1');
  t.after(() => signIn.stop());
  const issuer = signIn.issuer.url.replace('localhost', '127.0.0.1');
  let token = 'none yet';
  signIn.service.on('beforeResponse', ({ body }) => {
    delete body.id_token;
    token = String(body.access_token);
    body.patient = 'p1';
  });
  const smart = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    capabilities: ['launch-ehr', 'client-public'],
  });
  const fhir = await fhirServer(t, { resources: records(), token: () => token, smart });
  const folder = join(root, '.output/smart-page', t.browser);
  await buildPage(folder, { clientId: 'pml-sentinel', servers: [fhir.url] });
  const address = await servePage(t, folder);

  const session = await t.session({ build: 'store' });
  const page = await session.newPage(`${address}?iss=${encodeURIComponent(fhir.url)}&launch=opaque`, { window: true });
  await page.waitFor("document.querySelector('[data-records]')?.dataset.badge === '1'", 30_000);
  assert.equal(await page.evaluate("document.querySelector('[data-agent=natalizumab]').dataset.tier"), 'critical');
  assert.equal(await page.evaluate("document.querySelector('[data-agent=fingolimod]').dataset.counted"), 'false');
  assert.match(await page.evaluate<string>('document.body.innerText'), /No clinician has reviewed this/);
  assert.equal(await page.url(), address, 'neither code nor token stays in the address');
  await assertAccessible(page, 'the SMART page');
  await page.goto(`${address}?iss=${encodeURIComponent('https://evil.example/fhir')}&launch=x`);
  assert.match(await page.waitFor<string>("document.querySelector('[role=alert]')?.textContent"), /not one of the servers/);
});
