// A control chart of one site: whether charts that give no list, or a part of one, come more often now than its own past lets one expect.

/** What a chart gave: its list, none where its kind of page used to give one, or a part. */
export type Gave = 'list' | 'none' | 'part';
/** Of one run of the browser, counts alone: the last outcomes by their first letter, oldest first, and how many came before them. */
export type Course = { last: string; before: Record<Gave, number> };
/** What a site gave in earlier runs, as far as that is kept. */
export type Past = { lists: number; nones: number };
export type Alarm = { gave: Exclude<Gave, 'list'>; times: number; of: number };

/** Outcomes that are compared with the past. */
const window = 12;
/** Fewer are no alarm, however rare they were. */
const least = 4;
/** Outcomes that make a past. */
const enough = 20;
/** How seldom such a run may come by chance alone, as the usual three standard deviations have it on one side. */
const chance = 0.001;

export const noCourse: Course = { last: '', before: { list: 0, none: 0, part: 0 } };
const names: Record<string, Gave> = { l: 'list', n: 'none', p: 'part' };

/** What was written by something else is no course. */
export const isCourse = (c: unknown): c is Course => {
  const { last, before } = (c ?? {}) as Partial<Course>;
  return typeof last === 'string' && /^[lnp]{0,12}$/.test(last) && ['list', 'none', 'part'].every((k) => Number.isInteger(before?.[k as Gave]));
};

export function after({ last, before }: Course, gave: Gave): Course {
  const all = last + gave[0];
  const gone = all.length > window ? names[all[0] as string] : undefined;
  return { last: all.slice(-window), before: gone ? { ...before, [gone]: before[gone] + 1 } : before };
}

/** The worse of two, or null while the site does what it used to do. */
export function alarmOf({ last, before }: Course, past: Past): Alarm | null {
  const seen = before.list + before.none + before.part;
  const alarms = (['none', 'part'] as const).flatMap((gave): Alarm[] => {
    const times = last.split(gave[0] as string).length - 1;
    // how often a part was read is kept of this run alone
    const [all, had] = gave === 'none' ? [seen + past.lists + past.nones, before.none + past.nones] : [seen, before.part];
    if (times < least || all < enough) return [];
    // one of each is added, so that what never happened is not taken for impossible
    return atLeast(times, last.length, (had + 1) / (all + 2)) < chance ? [{ gave, times, of: last.length }] : [];
  });
  return alarms.sort((a, b) => b.times - a.times)[0] ?? null;
}

/** The chance of so many or more of `n`, each with the chance `p`. */
function atLeast(times: number, n: number, p: number): number {
  let one = (1 - p) ** n;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= times) sum += one;
    one *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}
