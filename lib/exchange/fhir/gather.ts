// Collects the medication records of FHIR JSON, follows its references, and counts what is there and could not be read.
import { t } from '../../language/say.ts';
import type { Problem } from '../../rules/problem.ts';
import { isObj, type Obj, obj, objs, text } from './json.ts';
import type { Resolve } from './medicine.ts';

export type Gathered = {
  records: Obj[];
  resolve: Resolve;
  /** Kinds that hold medicines too and are not read, with how many of each. */
  unread: Map<string, number>;
  /** The server has more than this answer holds. */
  more: number;
  /** The server itself reports an error within its answer. */
  troubled: boolean;
  /** An answer to a search that found nothing. */
  empty: boolean;
};

const read = ['MedicationRequest', 'MedicationStatement'];
const unreadKinds = ['MedicationAdministration', 'MedicationDispense'];
/** Characters: a list of thousands of orders; what is larger is an export, not a chart. */
const most = 20_000_000;

/** FHIR JSON as it was pasted or read from a file. */
export function parseFhir(json: string, file: string): { value?: unknown; problems: Problem[] } {
  const refuse = (what: string, mend: string) => ({ problems: [{ file, path: '', what, mend }] });
  if (json.length > most) return refuse(t('This is too long for the records of one patient.'), onePatient());
  try {
    const value: unknown = JSON.parse(json);
    return isObj(value) && text(value.resourceType)
      ? { value, problems: [] }
      : refuse(t('This is not a FHIR resource.'), t('give a Bundle of MedicationRequest or MedicationStatement, as JSON.'));
  } catch {
    return refuse(t('This is not JSON.'), t('copy the whole answer of the FHIR server, from the first brace to the last.'));
  }
}
const onePatient = () => t('give the records of one patient.');

/** Of one patient: records of several are refused, since no one chart would be true of them. */
export function gather(roots: readonly unknown[], file: string): Gathered | { problems: Problem[] } {
  const out = { records: [] as Obj[], unread: new Map<string, number>(), more: 0, troubled: false, empty: false };
  const byAddress = new Map<string, Obj>();
  const visit = (resource: Obj, depth: number) => {
    const kind = String(resource.resourceType);
    if (kind === 'Bundle' && depth < 3) bundle(resource, depth);
    else if (read.includes(kind)) out.records.push(resource);
    else if (unreadKinds.includes(kind)) out.unread.set(kind, (out.unread.get(kind) ?? 0) + 1);
    else if (kind === 'OperationOutcome') out.troubled ||= objs(resource.issue).some((i) => /^(error|fatal)$/.test(String(i.severity)));
    if (text(resource.id)) byAddress.set(`${kind}/${resource.id}`, resource);
  };
  const bundle = (b: Obj, depth: number) => {
    const entries = objs(b.entry);
    const matches = entries.filter((e) => !/^(include|outcome)$/.test(String(obj(e.search).mode)));
    const total = typeof b.total === 'number' ? b.total : matches.length;
    const next = objs(b.link).some((l) => l.relation === 'next') ? 1 : 0;
    out.more += Math.max(next, total - matches.length);
    if (b.type === 'searchset' && !matches.length && !total && !next) out.empty = true;
    for (const e of entries) {
      if (!isObj(e.resource)) continue;
      const address = text(e.fullUrl);
      if (address) byAddress.set(address, e.resource);
      visit(e.resource, depth + 1);
    }
  };
  for (const r of roots) if (isObj(r)) visit(r, 0);

  const whose = new Set(out.records.flatMap((r) => text(obj(r.subject).reference)?.replace(/^.*\/(?=Patient\/)|\/_history\/.*$/g, '') ?? []));
  if (whose.size > 1) return { problems: [{ file, path: '', what: t('These are records of several patients.'), mend: onePatient() }] };
  const resolve: Resolve = (reference) => {
    const plain = reference.replace(/\/_history\/.*$/, '');
    return byAddress.get(plain) ?? byAddress.get(/Medication\/[^/]+$/.exec(plain)?.[0] ?? '');
  };
  return { ...out, resolve };
}
