// The general names of other medicines, against which names of agents are compared; build data, not in the extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In lower case, each once; the file says how the list was made. */
export const generalNames: string[] = JSON.parse(readFileSync(join(import.meta.dirname, '../general-names.json'), 'utf8')).names;
