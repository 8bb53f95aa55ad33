// The part of JSON Schema that the rules use, and what a new entry of each kind holds.

export type Node = {
  type?: string;
  const?: unknown;
  enum?: string[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
  additionalProperties?: Node | boolean;
  maxLength?: number;
  maxItems?: number;
};

export type Json = Record<string, unknown>;

export const isJson = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);
/** What a file holds for the form: additions, a release with some, or corrections alone; null where it is none of these. */
export function draftIn(value: unknown): Json | null {
  if (Array.isArray(value)) return value.every((v) => isJson(v) && 'agents' in v && 'on' in v) ? { errata: value } : null;
  if (!isJson(value)) return null;
  if (isJson(value.local)) return { ...value.local, errata: value.errata ?? [] };
  return 'organisation' in value ? value : null;
}

const isNull = (n: Node) => n.type === 'null';

/** Of two ways, the one that is not "nothing". */
export const orNothing = (n: Node): Node | null => {
  const rest = n.anyOf?.filter((x) => !isNull(x)) ?? [];
  return n.anyOf && rest.length === 1 && rest.length < n.anyOf.length ? (rest[0] as Node) : null;
};

/** Numbers that may also be words, such as "unknown". */
export const numberOrText = (n: Node): boolean => !!n.anyOf && n.anyOf.every((x) => x.type === 'number' || x.type === 'string');

/** Which of several shapes a value has: the first whose needed keys it holds. */
export const shapeOf = (n: Node, value: unknown): number => {
  const i = (n.anyOf ?? []).findIndex((x) => isJson(value) && (x.required ?? []).every((k) => k in value));
  return Math.max(i, 0);
};

/** What a new entry holds: nothing that somebody would have to take back. */
export function blank(n: Node): unknown {
  if (n.const !== undefined) return n.const;
  if (orNothing(n)) return null;
  if (n.anyOf) return numberOrText(n) ? '' : blank(n.anyOf[0] as Node);
  if (n.enum) return n.enum[0] ?? '';
  if (n.type === 'array') return [];
  if (n.type === 'boolean') return false;
  if (n.type === 'object') return Object.fromEntries((n.required ?? []).map((k) => [k, blank(n.properties?.[k] ?? {})]));
  return '';
}
