// The one place zod comes from, so that no schema is made before its code generator is off.
// zod probes `new Function` on the first parse, which extension pages' CSP reports:
// https://github.com/colinhacks/zod/issues/5864
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
