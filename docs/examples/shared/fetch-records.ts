// Fetches the medication records of a patient from a FHIR server, page by page; a page that is not fetched is told and never forgotten.
import { isObj, objs, text } from '../../../lib/exchange/fhir/json.ts';

/** As CDS Hooks prefetch templates; `{{context.patientId}}` is filled in. */
export const queries = {
  requests: 'MedicationRequest?patient={{context.patientId}}&_include=MedicationRequest:medication&_count=200',
  statements: 'MedicationStatement?patient={{context.patientId}}&_include=MedicationStatement:medication&_count=200',
};
const mostPages = 20;

/** Null where any page failed. `base` has no slash at its end, and no other address is asked, whatever an answer says. */
export async function fetchRecords(base: string, query: string, patient: string, token?: string): Promise<unknown[] | null> {
  const pages: unknown[] = [];
  let next: string | undefined = `${base}/${query.replace('{{context.patientId}}', encodeURIComponent(patient))}`;
  while (next && pages.length < mostPages) {
    const headers = { accept: 'application/fhir+json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer: Response | null = await fetch(next, { headers, redirect: 'error', signal: AbortSignal.timeout(5000) }).catch(() => null);
    const page: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!isObj(page) || page.resourceType !== 'Bundle') return null;
    const link = text(objs(page.link).find((l) => l.relation === 'next')?.url, 2000);
    next = link?.startsWith(`${base}/`) || link?.startsWith(`${base}?`) ? link : undefined;
    // of a page whose next one is fetched nothing is missing; a link that is not followed stays, and the answer says so
    pages.push(next && pages.length + 1 < mostPages ? { ...page, link: [], total: undefined } : { ...page, total: undefined });
  }
  return pages;
}
