// Weighs the codes of an entry against its names: a code settles an ambiguous name, and a contradiction is said while both go on counting: neither may silence the other.
import type { Mention } from './mention.ts';

/** The last two digits of a combination begin with 5 to 7 (WHO): beside the name of one of its ingredients it contradicts nothing. */
const combination = /[5-7]\d$/;

/** The mentions of one line. A code that names the same agent as a name beside it adds nothing and goes. */
export function settleCodes(mentions: Mention[]): Mention[] {
  const codes = mentions.filter((m) => m.method === 'code');
  if (!codes.length) return mentions;
  const told = new Set(codes.map((c) => c.agent));
  const names = mentions.filter((m) => m.method !== 'code' && m.agent);
  const agreed = new Set(names.filter((m) => told.has(m.agent)).map((m) => m.agent));
  // words that the code did not choose among their meanings
  const settled = new Set(names.filter((m) => told.has(m.agent)).map((m) => m.start));
  const against = names.filter((m) => m.firm && !told.has(m.agent) && !settled.has(m.start));
  const alone = codes.filter((c) => !agreed.has(c.agent) && !combination.test(c.matched));
  const conflict = against[0] && alone[0] ? `its code ${alone[0].matched} means ${alone[0].agent}, its name ${against[0].agent}` : undefined;
  return mentions.flatMap((m): Mention[] => {
    if (m.method === 'code') {
      if (agreed.has(m.agent)) return [];
      return [conflict && alone.includes(m) ? { ...m, conflict } : m];
    }
    if (told.has(m.agent)) return [{ ...m, firm: true, others: undefined }];
    if (m.others && settled.has(m.start)) return [];
    return [conflict && against.includes(m) ? { ...m, conflict } : m];
  });
}
