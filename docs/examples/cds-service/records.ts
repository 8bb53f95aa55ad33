// Gets the medication records of the patient: from the prefetch, or from a FHIR server that the administrator named.
import { isObj, text } from '../../../lib/exchange/fhir/json.ts';
import { fetchRecords, queries } from '../shared/fetch-records.ts';
import type { HookRequest } from './request.ts';

/** Null where a part is missing and cannot be fetched: then the service says so instead of answering from half of the records. */
export async function recordsOf(request: HookRequest, servers: readonly string[]): Promise<unknown[] | null> {
  const base = request.fhirServer?.replace(/\/$/, '');
  const parts = await Promise.all(
    Object.entries(queries).map(([key, query]) => {
      const sent = request.prefetch?.[key];
      if (isObj(sent) && text(sent.resourceType)) return [sent];
      if (!base || !servers.includes(base)) return null;
      return fetchRecords(base, query, request.context.patientId, request.fhirAuthorization?.access_token);
    }),
  );
  return parts.includes(null) ? null : parts.flatMap((p) => p ?? []);
}
