// Which inputs an answer used, which it looked for in vain, and which this version does not use at all.
import type { Agent } from '../rules/schema/agent.ts';
import type { Basis } from '../rules/schema/basis.ts';
import type { AgentView } from './assessment.ts';
import { dayText } from './dates.ts';

export type Inputs = { used: string[]; absent: string[] };

/** What of the page the answer rests on, with the page's own words. */
export function inputsOf(v: AgentView): Inputs {
  const row = v.rows[0];
  const used = row
    ? [
        `The entry “${row.text}”`,
        `The name “${row.matched}”`,
        `Where it stands: ${row.how}`,
        ...(v.by === row.how ? [] : [`What tells its status: ${v.by}`]),
        ...(v.rows.length > 1 ? [`${v.rows.length - 1} more ${v.rows.length === 2 ? 'entry' : 'entries'} of the same medicine`] : []),
      ]
    : [];
  const absent: string[] = [];
  if (v.route) used.push(`Route: ${v.route}`);
  else absent.push('Route');
  if (v.product) used.push('Product, by its name');
  if (v.exposure.stopped !== null) used.push(`Stop date ${dayText(v.exposure.stopped)}${v.exposure.ends === null ? '' : ', compared with today'}`);
  else if (v.status === 'stopped') absent.push('Stop date');
  if (v.status === 'unknown') absent.push('Whether it is taken now');
  return { used, absent };
}

/** What every answer of this version rests on; for pages that show a rule without a chart. */
export const inputsInGeneral = [
  'The entry that names it',
  'The title of the list it stands in',
  'Words and marks that tell whether it is taken, stopped, held or planned',
  'Route, product and stop date where the entry states them',
];

/** What would change the answer and is not used. */
export const inputsMissing = (a: Pick<Agent, 'id' | 'group'>, basis: Pick<Basis, 'missing'>): string[] =>
  basis.missing.filter((m) => (!m.agents && !m.groups) || m.agents?.includes(a.id) || m.groups?.includes(a.group)).map((m) => m.text);
