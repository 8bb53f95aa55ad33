// The one description of what an administrator can set; Chrome's managed schema is made from it.

export const policyFields = {
  openPopupOnCritical: {
    type: 'boolean',
    title: 'Open the popup by itself for a critical medicine',
    description: 'On by default: once per patient and visit, never while a field has the focus. Set to false to show badge and card only.',
    fallback: true,
  },
  followThrough: {
    type: 'boolean',
    title: 'Ask at the next visit about what was promised',
    description:
      'Off by default. When it is on, “known and monitored” can be given a day, which is kept on disk under a keyed hash and asked about at the next visit.',
    fallback: false,
  },
  sharedWorkstation: {
    type: 'boolean',
    title: 'Several people use this browser profile',
    description: 'Off by default. When it is on, nothing about visits is kept on disk, whatever the user chooses.',
    fallback: false,
  },
  showWelcome: {
    type: 'boolean',
    title: 'Open the welcome page after installation',
    description:
      'Unless set, it opens once where a person installed the extension, and not where a policy did or in a build with sites of its own. Set it to true or false to decide.',
    fallback: true,
  },
} as const;

export type Policy = { [K in keyof typeof policyFields]: boolean };

/** Each field alone: one that is missing or of the wrong kind falls back, the others stand. */
export function policyOf(set: Record<string, unknown>): Policy {
  const one = (k: keyof typeof policyFields) => (typeof set[k] === 'boolean' ? set[k] : policyFields[k].fallback);
  return {
    openPopupOnCritical: one('openPopupOnCritical'),
    followThrough: one('followThrough'),
    sharedWorkstation: one('sharedWorkstation'),
    showWelcome: one('showWelcome'),
  };
}

/** The JSON Schema that Chrome and Edge demand; Firefox takes none. */
export function managedSchema(): string {
  const properties = Object.fromEntries(Object.entries(policyFields).map(([k, { fallback: _, ...field }]) => [k, field]));
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}
