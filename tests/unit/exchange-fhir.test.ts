// Medication records of a FHIR server, judged by the engine that judges pages: every status, every way to name a medicine, and what is missing.
import { describe, expect, test } from 'vitest';
import { makeJudge } from '../../lib/exchange/chart.ts';
import { parseFhir } from '../../lib/exchange/fhir/gather.ts';
import { rules } from './support/real.ts';
import { today } from './support/row.ts';

const judge = makeJudge(rules);
const subject = { reference: 'Patient/1' };
const request = (over: object) => ({ resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject, ...over });
const statement = (over: object) => ({ resourceType: 'MedicationStatement', status: 'active', subject, ...over });
const called = (text: string) => ({ medicationCodeableConcept: { text } });
const searchset = (resources: object[], over: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
  ...over,
});
const chart = (...resources: unknown[]) => {
  const { chart: made, problems } = judge(resources, today);
  if (!made) throw new Error(problems.map((p) => p.what).join(' '));
  return made;
};
const one = (resource: object) => {
  const [view, ...more] = chart(resource).agents;
  if (!view || more.length) throw new Error(`${more.length + (view ? 1 : 0)} agents instead of one`);
  return view;
};

describe('status', () => {
  test.each([
    ['active', 'active', true],
    ['on-hold', 'held', true],
    ['cancelled', 'stopped', true],
    ['completed', 'stopped', true],
    ['stopped', 'stopped', true],
    ['draft', 'planned', false],
    ['unknown', 'unknown', true],
    ['entered-in-error', 'mentioned', false],
    ['a word of tomorrow', 'unknown', true],
  ])('a request that is %s: %s', (status, means, counted) => {
    expect(one(request({ status, ...called('Tysabri 300 mg') }))).toMatchObject({ agent: 'natalizumab', status: means, counted });
  });

  test.each([
    ['active', 'active', true],
    ['on-hold', 'held', true],
    ['completed', 'stopped', true],
    ['stopped', 'stopped', true],
    ['not-taken', 'stopped', true],
    ['intended', 'planned', false],
    ['unknown', 'unknown', true],
    ['entered-in-error', 'mentioned', false],
  ])('a statement that is %s: %s', (status, means, counted) => {
    expect(one(statement({ status, ...called('Tysabri 300 mg') }))).toMatchObject({ status: means, counted });
  });

  test('an idea is planned, a plan that is active is what the patient takes, an order not to give it is passed over', () => {
    expect(one(request({ intent: 'proposal', ...called('Tysabri') }))).toMatchObject({ status: 'planned', counted: false });
    expect(one(request({ intent: 'plan', reportedBoolean: true, ...called('Tysabri') }))).toMatchObject({ status: 'active', counted: true });
    expect(one(request({ doNotPerform: true, ...called('Tysabri') }))).toMatchObject({ status: 'mentioned', counted: false });
    expect(chart(request({ doNotPerform: true, ...called('Tysabri') })).nearMisses).toEqual([
      { matched: 'Tysabri', agents: ['natalizumab'], reason: 'only mentioned (MedicationRequest.doNotPerform "true")' },
    ]);
  });

  test('instructions change nothing of it', () => {
    const dosageInstruction = [{ text: 'Take daily; discontinued if rash; hold in case of fever' }];
    expect(one(request({ ...called('Gilenya 0.5 mg'), dosageInstruction }))).toMatchObject({
      status: 'active',
      by: 'MedicationRequest.status "active"',
    });
  });
});

describe('dates', () => {
  const stopped = (end: string) => one(statement({ status: 'completed', ...called('Gilenya 0.5 mg'), effectivePeriod: { end } })).exposure;
  test('the end of its period decides whether a stopped medicine still counts', () => {
    expect(stopped('2026-11-01')).toMatchObject({ counts: true, why: 'within', stopped: Date.UTC(2026, 10, 1) });
    expect(stopped('2019-11-01T10:00:00+02:00')).toMatchObject({ counts: false, why: 'after' });
  });
  test('a month and a year end on their last day', () => {
    expect(stopped('2026-10').stopped).toBe(Date.UTC(2026, 9, 31));
    expect(stopped('2019').stopped).toBe(Date.UTC(2019, 11, 31));
  });
  test('a day on which it was taken is no end', () => {
    const view = one(statement({ status: 'completed', ...called('Gilenya'), effectiveDateTime: '2019-01-01' }));
    expect(view.exposure).toMatchObject({ counts: true, why: 'stop-unknown' });
  });
  test('the bounds of a request are its end', () => {
    const dosageInstruction = [{ timing: { repeat: { boundsPeriod: { end: '2026-11-01' } } } }];
    expect(one(request({ status: 'completed', ...called('Gilenya'), dosageInstruction })).exposure.stopped).toBe(Date.UTC(2026, 10, 1));
  });
});

describe('the name', () => {
  const coded = (system: string, code: string, display?: string) => ({
    medicationCodeableConcept: { coding: [{ system, code, ...(display && { display }) }] },
  });
  test.each([
    ['RxNorm', 'http://www.nlm.nih.gov/research/umls/rxnorm', 'natalizumab 20 MG/ML Injection [Tysabri]'],
    ['SNOMED CT', 'http://snomed.info/sct', 'Product containing natalizumab (medicinal product)'],
    ['NDC', 'http://hl7.org/fhir/sid/ndc', 'TYSABRI (natalizumab) injection'],
  ])('%s is told by its words', (_name, system, display) => {
    expect(one(request(coded(system, '12345', display)))).toMatchObject({ agent: 'natalizumab', counted: true });
  });
  test('ATC is told by its code alone', () => {
    expect(one(request(coded('http://www.whocc.no/atc', 'L04AG03')))).toMatchObject({ agent: 'natalizumab', counted: true });
    expect(one(request(coded('urn:oid:2.16.840.1.113883.6.73', 'L04AG03')))).toMatchObject({ agent: 'natalizumab' });
  });
  test('RxNorm by a code that the rules list', () => {
    const known = { ...rules, agents: rules.agents.map((a) => (a.id === 'natalizumab' ? { ...a, codes: { ...a.codes, rxnorm: ['12345'] } } : a)) };
    const made = makeJudge(known)([request(coded('http://www.nlm.nih.gov/research/umls/rxnorm', '12345'))], today).chart;
    expect(made?.agents).toMatchObject([{ agent: 'natalizumab', counted: true }]);
  });
  test('contained, in the bundle, by full address, by version, and only displayed', () => {
    const medication = { resourceType: 'Medication', id: 'm', code: { text: 'Tysabri' } };
    const by = (reference: string, more: object = {}) => ({ medicationReference: { reference, ...more } });
    expect(one(request({ ...by('#m'), contained: [medication] })).agent).toBe('natalizumab');
    const within = (reference: string, fullUrl: string) =>
      one({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: request(by(reference)) }, { fullUrl, resource: medication }] }).agent;
    expect(within('Medication/m', 'https://fhir.example.org/Medication/m')).toBe('natalizumab');
    expect(within('https://fhir.example.org/Medication/m', 'https://fhir.example.org/Medication/m')).toBe('natalizumab');
    expect(within('Medication/m/_history/2', 'urn:uuid:1')).toBe('natalizumab');
    expect(within('urn:uuid:1', 'urn:uuid:1')).toBe('natalizumab');
    expect(one(request(by('Medication/elsewhere', { display: 'Tysabri 300 mg' }))).agent).toBe('natalizumab');
  });
  test('what a mixture holds', () => {
    const ingredient = [{ itemCodeableConcept: { text: 'rituximab' } }, { itemReference: { reference: '#x' } }];
    const inside = [{ resourceType: 'Medication', id: 'x', code: { text: 'sodium chloride' } }];
    const contained = [{ resourceType: 'Medication', id: 'm', ingredient, contained: inside }];
    expect(one(request({ medicationReference: { reference: '#m' }, contained }))).toMatchObject({ agent: 'rituximab', counted: true });
  });
  test('a reference to itself ends', () => {
    const m = { resourceType: 'Medication', id: 'm', ingredient: [{ itemReference: { reference: 'Medication/m' } }] };
    expect(chart(searchset([m, request({ medicationReference: { reference: 'Medication/m' } })])).coverage.answer).not.toBe('complete');
  });
  test('the route rules a medicine out that stays where it is put, coded or in words', () => {
    const drops = (dosage: object) => one(request({ ...called('ciclosporin 0.1 %'), dosageInstruction: [dosage] }));
    expect(drops({ route: { coding: [{ display: 'Ocular use' }] } })).toMatchObject({ systemic: false, counted: false });
    expect(drops({ text: 'one drop in each eye' })).toMatchObject({ systemic: false });
    expect(drops({ text: 'one capsule twice daily' })).toMatchObject({ systemic: true });
  });
  test('the dose settles letters that mean two medicines', () => {
    const dose = (value: number) => ({ doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }] });
    const views = chart(request({ ...called('MMF'), dosageInstruction: [dose(1000)] })).agents;
    expect(views.filter((v) => v.counted).map((v) => v.agent)).toEqual(['mycophenolate']);
  });
  test('a name nearly right is only possible', () => {
    const made = chart(request(called('natalizumap 300 mg')));
    expect(made.agents).toEqual([]);
    expect(made.possible).toEqual([{ matched: 'natalizumap', agents: ['natalizumab'] }]);
  });
});

describe('what was read', () => {
  const metformin = request(called('Metformin 500 mg'));
  const nameless = request({ medicationCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '64406-008-01' }] } });
  test('all of it: nothing found is a nought', () => {
    expect(chart(searchset([metformin]))).toMatchObject({
      badge: '0',
      agents: [],
      coverage: { answer: 'complete', sentence: 'Read 1 of 1 row in 1 medication list.' },
    });
  });
  test('a search that found nothing says that there is nothing', () => {
    expect(chart(searchset([]))).toMatchObject({ badge: '0', coverage: { answer: 'empty-list', sentence: 'There is no medication record in it.' } });
  });
  test('a record that is no medication list is not taken for an empty one', () => {
    expect(chart({ resourceType: 'Patient', id: '1' })).toMatchObject({ badge: '?', coverage: { answer: 'no-list' } });
  });
  test.each([
    ['a code without words', [searchset([metformin, nameless])], /1 record names no medicine/],
    ['a medicine that is not there', [searchset([metformin, request({ medicationReference: { reference: 'Medication/9' } })])], /not here/],
    ['another page', [searchset([metformin], { link: [{ relation: 'next', url: 'https://fhir.example.org/?page=2' }] })], /more records/],
    ['a total that is larger', [searchset([metformin], { total: 40 })], /Read 1 of 40 rows.*more records/],
    ['infusions as administrations', [searchset([metformin, { resourceType: 'MedicationAdministration', subject }])], /MedicationAdministration/],
    ['an error of the server', [searchset([metformin, { resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] }])], /reports an error/],
  ])('part of it: %s', (_what, roots, sentence) => {
    const made = chart(...roots);
    expect(made).toMatchObject({ badge: '?', coverage: { answer: 'partial' } });
    expect(made.coverage.sentence).toMatch(sentence);
  });
  test('included medicines are no matches of the search', () => {
    const bundle = searchset([metformin]);
    bundle.entry.push({ resource: { resourceType: 'Medication', id: 'x' }, search: { mode: 'include' } } as never);
    expect(chart(bundle).coverage.answer).toBe('complete');
  });
  test('several answers in one batch', () => {
    const batch = {
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: [{ resource: searchset([metformin]) }, { resource: searchset([request(called('Tysabri'))]) }],
    };
    expect(chart(batch)).toMatchObject({ badge: '1', coverage: { rowsRead: 2, rowsKnown: 2 } });
  });
});

describe('what is refused', () => {
  test('records of several patients', () => {
    const { chart: none, problems } = judge(
      [request(called('Tysabri')), request({ ...called('Rituximab'), subject: { reference: 'Patient/2' } })],
      today,
    );
    expect(none).toBeUndefined();
    expect(problems.map((p) => p.what)).toEqual(['These are records of several patients.']);
  });
  test('one patient by two addresses is one', () => {
    const far = { reference: 'https://fhir.example.org/Patient/1/_history/3' };
    expect(judge([request(called('Tysabri')), statement({ ...called('Rituximab'), subject: far })], today).chart?.agents).toHaveLength(2);
  });
  test.each([
    ['Tysabri 300 mg', 'This is not JSON.'],
    ['{"a":1}', 'This is not a FHIR resource.'],
    ['[]', 'This is not a FHIR resource.'],
  ])('%s', (json, what) => {
    expect(parseFhir(json, 'x').problems).toMatchObject([{ what }]);
  });
  test('JSON of any shape makes no fault', () => {
    const odd: unknown[] = [null, 3, 'x', [], { resourceType: 'Bundle', entry: 3 }, { resourceType: 'Bundle', entry: [null, { resource: [] }] }];
    for (const x of [
      ...odd,
      request({ medicationCodeableConcept: { coding: [null, 3, { display: 7 }] }, dosageInstruction: [{ route: 4, doseAndRate: {} }] }),
    ])
      expect(judge([x], today).problems).toEqual([]);
  });
});
