// What a hospital build carries of policy: its rules channel, beneath whatever the administrator sets.

/** Put in by wxt.config.ts; absent in tests. */
declare const __PML_CHANNEL__: Record<string, unknown> | undefined;

export const builtIn: Record<string, unknown> = typeof __PML_CHANNEL__ === 'undefined' ? {} : (__PML_CHANNEL__ ?? {});
