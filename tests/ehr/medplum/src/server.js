// The server of the demo chart: Medplum's mock in the page, our patients in it, and a delay to play a slow network.
import { indexSearchParameter, loadDataType } from '@medplum/core';
import { MockClient } from '@medplum/mock';
import { parameters, structures } from 'virtual:fhir-schema';
import patients from '../patients.json';
import { physician } from './seed/physician.js';
import { seed } from './seed/seed.js';

/** Milliseconds before each answer. Read once: client-side navigation drops the query string, the delay stays. */
const delay = Number(new URLSearchParams(location.search).get('delay')) || 0;

/** @returns the mock client, filled and ready; what is done here is not delayed, only what the app asks for */
export async function startServer() {
  const client = new MockClient({
    // Whatever the components build a URL from must point back here, never to a real server.
    baseUrl: `${location.origin}/`,
    seedDefaultData: false,
    profile: physician,
    project: { resourceType: 'Project', id: 'demo', name: 'Lowmarsh General (fictional)' },
  });
  const answer = client.client.mockFetch.bind(client.client);

  // The mock loads its own partial schema with its first answer; ours has to come after it.
  await answer(`${location.origin}/fhir/R4/Patient`, { method: 'GET' });
  structures.forEach((s) => loadDataType(s));
  parameters.forEach((p) => indexSearchParameter(p));
  await client.mock.withSeeding(() => seed(client.repo, patients, new Date()));

  client.client.mockFetch = async (url, options) => {
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    return answer(url, options);
  };
  return client;
}
