// The one description of what an administrator can set; Chrome's managed schema is made from it.

export const policyFields = {
  openPopupOnCritical: {
    type: 'boolean',
    title: 'Open the popup by itself for a critical medicine',
    description: 'On by default: once per patient and visit, never while a field has the focus. Set to false to show badge and card only.',
    fallback: true,
  },
} as const;

export type Policy = { openPopupOnCritical: boolean };

/** Each field alone: one that is missing or of the wrong kind falls back, the others stand. */
export function policyOf(set: Record<string, unknown>): Policy {
  const given = set.openPopupOnCritical;
  return { openPopupOnCritical: typeof given === 'boolean' ? given : policyFields.openPopupOnCritical.fallback };
}

/** The JSON Schema that Chrome and Edge demand; Firefox takes none. */
export function managedSchema(): string {
  const properties = Object.fromEntries(Object.entries(policyFields).map(([k, { fallback: _, ...field }]) => [k, field]));
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}
