// From bytes to rules in force: parsed by the schema, refused with reasons, the packaged ones as the floor.
import { parseBy } from './parse.ts';
import type { Problem } from './problem.ts';
import { Bundle } from './schema/bundle.ts';

/** The bundle, or why it is refused; never throws. `file` names it in the reasons. */
export function readBundle(text: string, file: string): { bundle?: Bundle; problems: Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [{ file, path: '', what: 'This is not JSON.', mend: 'install the extension again.' }] };
  }
  const r = parseBy<Bundle>(Bundle, value, file);
  return r.value ? { bundle: r.value, problems: [] } : { problems: r.problems };
}
