// A real FHIR R4 server on 127.0.0.1 (Medplum's router, search and validation) for one scenario.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from './harness.ts';

export interface FhirServer {
  url: string;
  /** Paths in the order of the requests. */
  asked: string[];
  close(): Promise<void>;
}

interface FhirModule {
  serveFhir(options: { resources: object[]; token?: () => string | undefined; smart?: () => object }): Promise<FhirServer>;
  issuesOf(resource: unknown): { severity: string; details?: { text?: string } }[];
}

export const fhirModule = async (): Promise<FhirModule> => import(pathToFileURL(join(import.meta.dirname, '../ehr/medplum/fhir.mjs')).href);

/** Ends with the scenario. */
export async function fhirServer(t: Test, options: Parameters<FhirModule['serveFhir']>[0]): Promise<FhirServer> {
  const server = await (await fhirModule()).serveFhir(options);
  t.after(() => server.close());
  return server;
}

const subject = { reference: 'Patient/p1' };
/** An invented patient: one medicine by reference, one stopped long ago, one by a code alone where `nameless`. */
export const records = ({ nameless = false } = {}): object[] => [
  { resourceType: 'Patient', id: 'p1', name: [{ text: 'Example, Ada' }] },
  { resourceType: 'Medication', id: 'm1', code: { coding: [{ system: 'http://www.whocc.no/atc', code: 'L04AG03', display: 'natalizumab' }] } },
  { resourceType: 'MedicationRequest', id: 'r1', status: 'active', intent: 'order', subject, medicationReference: { reference: 'Medication/m1' } },
  {
    resourceType: 'MedicationStatement',
    id: 's1',
    status: 'completed',
    subject,
    medicationCodeableConcept: { text: 'Gilenya 0.5 mg' },
    effectivePeriod: { start: '2015-01-01', end: '2016-01-01' },
  },
  ...(nameless
    ? [
        {
          resourceType: 'MedicationRequest',
          id: 'r2',
          status: 'active',
          intent: 'order',
          subject,
          medicationCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '12345-678-90' }] },
        },
      ]
    : []),
];
