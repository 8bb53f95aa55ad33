// The example CDS Hooks service over real HTTP: discovery, hooks with prefetch, what it refuses, and the answers of clinicians.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeService } from '../../docs/examples/cds-service/service.ts';
import { reasonCodes } from '../../lib/alert/acknowledge.ts';
import { CardsSchema, type HookCard } from '../../lib/exchange/cds/schema.ts';
import { parseBy } from '../../lib/rules/parse.ts';
import { rules } from './support/real.ts';

const { server, tally } = makeService({ rules });
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const bundle = (...resources: object[]) => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });
const order = (text: string, over: object = {}) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p1' },
  medicationCodeableConcept: { text },
  ...over,
});
const request = (over: object = {}, context: object = {}) => ({
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'p1', ...context },
  prefetch: { requests: bundle(order('Tysabri 300 mg')), statements: bundle() },
  ...over,
});
const post = (path: string, body: unknown) =>
  fetch(`${base}${path}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
async function cards(hook: string, body: object): Promise<HookCard[]> {
  const answer = await post(`/cds-services/pml-${hook}`, { ...body, hook });
  expect(answer.status).toBe(200);
  const value = await answer.json();
  expect(parseBy(CardsSchema, value, 'answer').problems).toEqual([]);
  return value.cards;
}

test('it says which hooks it answers and what it needs', async () => {
  const answer = await fetch(`${base}/cds-services`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const { services } = (await answer.json()) as { services: { hook: string; id: string; title: string; description: string; prefetch: object }[] };
  expect(services.map((s) => s.hook)).toEqual(['patient-view', 'order-select', 'order-sign']);
  for (const s of services) {
    expect(s.id && s.title && s.description).toBeTruthy();
    expect(JSON.stringify(s.prefetch)).toContain('MedicationRequest?patient={{context.patientId}}');
  }
});

describe('a chart is opened', () => {
  test('with a critical medicine', async () => {
    const [card, ...more] = await cards('patient-view', request());
    expect(more).toEqual([]);
    expect(card).toMatchObject({ indicator: 'critical', summary: expect.stringMatching(/^Natalizumab: PML risk/) });
    expect(card?.overrideReasons?.map((r) => r.code)).toEqual(reasonCodes);
  });
  test('with none: no card', async () => {
    expect(await cards('patient-view', request({ prefetch: { requests: bundle(order('Metformin 500 mg')), statements: bundle() } }))).toEqual([]);
  });
  test('with a record that cannot be read: a card says so', async () => {
    const code = order('', { medicationCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '1-2-3' }] } });
    const [card] = await cards('patient-view', request({ prefetch: { requests: bundle(code), statements: bundle() } }));
    expect(card).toMatchObject({ indicator: 'info', summary: expect.stringMatching(/could not all be read/) });
  });
});

test('a medicine that is being ordered has a card before it is taken', async () => {
  const draftOrders = bundle(order('Ocrevus 600 mg', { status: 'draft' }));
  const given = request({ prefetch: { requests: bundle(), statements: bundle() } }, { draftOrders, selections: [] });
  for (const hook of ['order-select', 'order-sign'])
    expect((await cards(hook, given)).map((c) => c.summary)).toEqual([expect.stringMatching(/^Ocrelizumab/)]);
  expect(await cards('patient-view', given)).toEqual([]);
});

describe('what it refuses, each with a sentence', () => {
  test.each([
    ['no prefetch and no server that it may ask', request({ prefetch: {}, fhirServer: 'http://127.0.0.1:1/fhir' }), 412, /missing/],
    ['half a prefetch', request({ prefetch: { requests: bundle() } }), 412, /missing/],
    ['records of another patient', request({}, { patientId: 'p2' }), 400, /not those of the patient/],
    ['an id that would change the query', request({ prefetch: {} }, { patientId: 'p1&_count=1' }), 400, /context.patientId/],
    ['another hook', request({ hook: 'order-sign' }), 400, /patient-view/],
    ['no JSON', '{', 400, /request/],
    ['too much', `{"x":"${'x'.repeat(5_000_001)}"}`, 413, /bytes/],
  ])('%s', async (_what, body, status, sentence) => {
    const answer = await post('/cds-services/pml-patient-view', body);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).toMatch(sentence);
  });
  test('other paths and methods', async () => {
    expect((await post('/cds-services/other', request())).status).toBe(404);
    expect((await fetch(`${base}/cds-services/pml-patient-view`)).status).toBe(405);
    expect((await fetch(base)).status).toBe(404);
  });
});

test('answers are counted by coded reason and nothing else', async () => {
  const card = '8ec709dd-701c-4b83-a760-7621d575de97';
  const overrideReason = { reason: { code: 'mitigate-risk-negative-outcome', system: 'http://example.org' }, userComment: 'Mrs Example knows' };
  const answer = await post('/cds-services/pml-patient-view/feedback', {
    feedback: [
      { card, outcome: 'overridden', overrideReason },
      { card, outcome: 'accepted' },
    ],
  });
  expect(answer.status).toBe(200);
  expect(tally).toEqual({ 'overridden:mitigate-risk-negative-outcome': 1, accepted: 1 });
  expect((await post('/cds-services/pml-patient-view/feedback', { feedback: 3 })).status).toBe(400);
});
