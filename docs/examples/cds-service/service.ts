// A small CDS Hooks 2.0 service: the extension's own engine and sentences for an EHR that asks by itself.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { hookCards } from '../../../lib/exchange/cds/card.ts';
import { CardsSchema } from '../../../lib/exchange/cds/schema.ts';
import { makeJudge } from '../../../lib/exchange/chart.ts';
import { isObj, obj, objs } from '../../../lib/exchange/fhir/json.ts';
import { parseBy } from '../../../lib/rules/parse.ts';
import { problemLine } from '../../../lib/rules/problem.ts';
import type { Bundle } from '../../../lib/rules/schema/bundle.ts';
import { queries } from '../shared/fetch-records.ts';
import { recordsOf } from './records.ts';
import { Feedback, HookRequest } from './request.ts';

const hooks = ['patient-view', 'order-select', 'order-sign'] as const;
const most = 5_000_000;

export type ServiceOptions = {
  rules: Bundle;
  /** FHIR servers, without a slash at the end, that may be asked where the EHR sent no prefetch. */
  servers?: readonly string[];
  /** Where the article is served, if anywhere. */
  article?: (anchor: string) => string;
};
/** How often cards were answered, by outcome and coded reason; no patient, no user, no time. */
export type Tally = Record<string, number>;

export function makeService({ rules, servers = [], article }: ServiceOptions) {
  const judge = makeJudge(rules);
  const tally: Tally = {};
  const services = hooks.map((hook) => ({
    hook,
    id: `pml-${hook}`,
    title: 'PML Sentinel',
    description: 'Names the medicines of this patient that are associated with progressive multifocal leukoencephalopathy, with their sources.',
    prefetch: queries,
    usageRequirements: 'Medication records as FHIR R4 MedicationRequest and MedicationStatement.',
  }));

  async function answer(request: HookRequest, hook: string): Promise<{ status: number; body: object }> {
    const records = await recordsOf(request, servers);
    // https://cds-hooks.hl7.org/2.0/#http-status-codes
    if (!records)
      return {
        status: 412,
        body: { error: 'The medication records are missing. Send the prefetch, or name the FHIR server when the service is started.' },
      };
    const { patientId, draftOrders } = request.context;
    const ordering = hook !== 'patient-view';
    const given = [...records, ...(ordering && isObj(draftOrders) ? [draftOrders] : [])];
    if (strangers(given, patientId)) return { status: 400, body: { error: 'The records are not those of the patient in the context.' } };
    const { chart, problems } = judge(given, Date.now());
    if (!chart) return { status: 400, body: { error: problems.map((p) => problemLine(p)).join(' ') } };
    const cards = { cards: hookCards(chart.agents, chart.coverage, rules, { uuid: randomUUID, planned: ordering, ...(article && { article }) }) };
    const fits = parseBy(CardsSchema, cards, 'cards');
    return fits.value ? { status: 200, body: fits.value } : { status: 500, body: { error: 'The answer did not fit CDS Hooks and was held back.' } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body?: object) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers': 'authorization, content-type',
      });
      response.end(body && JSON.stringify(body));
    };
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'OPTIONS') return send(204);
    if (pathname === '/cds-services') return request.method === 'GET' ? send(200, { services }) : send(405, { error: 'Use GET.' });
    const [, id, feedback] = /^\/cds-services\/([a-z-]+)(\/feedback)?$/.exec(pathname) ?? [];
    const service = services.find((s) => s.id === id);
    if (!service) return send(404, { error: 'There is no such service. See /cds-services.' });
    if (request.method !== 'POST') return send(405, { error: 'Use POST.' });
    const body = await bodyOf(request);
    if (body === null) return send(413, { error: `A request may have ${most} bytes.` });
    if (feedback) {
      const { value, problems } = parseBy<Feedback>(Feedback, body, 'feedback');
      if (!value) return send(400, { error: problems.map(problemLine).join(' ') });
      for (const f of value.feedback) {
        const key = [f.outcome, f.overrideReason?.reason?.code].filter(Boolean).join(':').slice(0, 80);
        if (tally[key] !== undefined || Object.keys(tally).length < 100) tally[key] = (tally[key] ?? 0) + 1;
      }
      return send(200);
    }
    const { value, problems } = parseBy<HookRequest>(HookRequest, body, 'request');
    if (!value) return send(400, { error: problems.map(problemLine).join(' ') });
    if (value.hook !== service.hook) return send(400, { error: `This service answers the hook ${service.hook}.` });
    const out = await answer(value, service.hook);
    return send(out.status, out.body);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
  });
  return { server, tally };
}

/** Any medication record of somebody else. */
function strangers(resources: readonly unknown[], patientId: string): boolean {
  return resources.some((x) => {
    const r = obj(x);
    if (r.resourceType === 'Bundle')
      return strangers(
        objs(r.entry).map((e) => e.resource),
        patientId,
      );
    const whose = /Patient\/([^/]+)/.exec(String(obj(r.subject).reference ?? ''))?.[1];
    return /^Medication(Request|Statement)$/.test(String(r.resourceType)) && whose !== undefined && whose !== patientId;
  });
}

/** Undefined for what is not JSON, null for what is too long. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
