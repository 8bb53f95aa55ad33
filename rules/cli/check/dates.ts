// Dates and review states: nothing lies in the future, and nothing is approved that nobody approved.

import { memo } from '../../../lib/read/dom.ts';
import type { Agent } from '../../../lib/rules/schema/agent.ts';
import { type Check, type Context, factProblem, problem } from './context.ts';

/** People who may approve a rule, as their names stand in `by`. There are none yet, so nothing is approved. */
const approvers: readonly string[] = [];

const months = 'January February March April May June July August September October November December'.split(' ');
const dateText = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b|\b(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})\b|\b(\d{1,2})\/(\d{4})\b|\b(\d{4})\b/g;
const pad = (n: number) => String(n).padStart(2, '0');

/** Every date in a text as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; one that no calendar has as `bad`. */
export const datesIn = memo((text): readonly { said: string; iso?: string }[] =>
  [...text.matchAll(dateText)].flatMap((m) => {
    const year = Number(m[1] ?? m[6] ?? m[8] ?? m[9]);
    const named = m[5] === undefined ? 0 : months.indexOf(m[5]) + 1;
    // "2015-16" is two years
    if (m[2] && !m[3] && Number(m[2]) > 12 && Number(m[2]) === (year % 100) + 1) return [{ said: m[0], iso: String(year + 1) }];
    const month = Number(m[2] ?? m[7] ?? (named || 0));
    const date = Number(m[3] ?? (named ? m[4] : undefined) ?? 0);
    if (year < 1900 || year > 2199) return [];
    const said = m[0];
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month > 12 || (m[2] !== undefined && month < 1) || (month && date > length)) return [{ said }];
    return [{ said, iso: `${year}${month ? `-${pad(month)}` : ''}${month && date ? `-${pad(date)}` : ''}` }];
  }),
);

export const checkDates: Check = (c) => {
  const { facts, sources, tables, agents } = c.bundle;
  const bad = (file: string, path: string, text: string | null | undefined) =>
    datesIn(text ?? '').flatMap(({ said, iso }) =>
      iso === undefined
        ? [problem(file, path, `"${said}" is no date.`, 'write a day that the calendar has.')]
        : iso > c.today.slice(0, iso.length)
          ? [problem(file, path, `"${said}" lies in the future.`, 'write the day it happened.')]
          : [],
    );
  return [
    ...Object.values(facts).flatMap((f) => {
      const file = c.fileOf(`fact:${f.id}`);
      return [
        ...bad(file, `${f.id}.asOf`, f.asOf),
        ...Object.entries(f.values ?? {}).flatMap(([k, v]) => [
          ...bad(file, `${f.id}.values.${k}.asOf`, v.asOf),
          ...bad(file, `${f.id}.values.${k}.value`, v.unit === 'date' || v.unit === 'year' ? String(v.value) : ''),
          ...bad(file, `${f.id}.values.${k}.population`, v.population?.replace(/\b\d{1,3}(,\d{3})+\b/g, '')),
        ]),
        ...(f.values && Object.values(f.values).some((v) => v.unit === 'date' && !datesIn(String(v.value)).length)
          ? [factProblem(c, f)('values', 'A value with the unit "date" holds no date.', 'write a year, a month or a day.')]
          : []),
      ];
    }),
    ...Object.values(sources).flatMap((s) => bad('rules/sources.json', `${s.id}.date`, s.date)),
    ...tables.flatMap((t) => bad(c.fileOf(`table:${t.id}`), 'asOf', t.asOf)),
    ...agents.flatMap((a) => {
      const file = c.fileOf(`agent:${a.id}`);
      return [
        ...Object.entries(a.labels).flatMap(([r, l]) => bad(file, `labels.${r}.revision`, l.revision)),
        ...a.review.transitions.flatMap((t, i) => bad(file, `review.transitions[${i}].on`, t.on)),
        ...bad(file, 'review.searchedTo', a.review.searchedTo),
        ...ofReview(a).map(([path, what, mend]) => problem(file, `review.${path}`, what, mend)),
      ];
    }),
  ];
};

function ofReview({ review }: Agent): [path: string, what: string, mend: string][] {
  const found: [string, string, string][] = [];
  const { transitions, searchedTo, due } = review;
  if (!datesIn(due)[0]?.iso) found.push(['due', `"${due}" is no date.`, 'write a day that the calendar has.']);
  if (due <= searchedTo) found.push(['due', 'It is due before the search that it follows.', 'write a later day.']);
  else if (Number(due.slice(0, 4)) - Number(searchedTo.slice(0, 4)) > 2)
    found.push(['due', 'It is due in more than two years.', 'write an earlier day.']);
  if (transitions[0]?.to !== 'submitted') found.push(['transitions', 'It does not begin with "submitted".', 'record who submitted it and when.']);
  for (const [i, t] of transitions.entries()) {
    const before = transitions[i - 1];
    if (before && t.on < before.on) found.push([`transitions[${i}].on`, 'It comes before the state it follows.', 'write the days in order.']);
    if (t.to !== 'submitted' && !t.by?.trim())
      found.push([`transitions[${i}].by`, `"${t.to}" without a person.`, 'name the person, or remove the state.']);
    if (t.to === 'approved' && !approvers.includes(t.by ?? ''))
      found.push([
        `transitions[${i}].to`,
        'It is approved by nobody who may approve.',
        'keep the last state; people who may approve are listed in rules/cli/check/dates.ts.',
      ]);
  }
  return found;
}

/** What the check says without refusing: reviews that are overdue. */
export const overdue = (c: Context) =>
  c.bundle.agents
    .filter((a) => a.review.due < c.today)
    .map((a) => problem(c.fileOf(`agent:${a.id}`), 'review.due', `The review was due on ${a.review.due}.`, 'search again, and write the new days.'));
