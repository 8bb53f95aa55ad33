// What the printed labels of a risk table mean, so that its numbers stand in the rules alone and once.

export type Span = { from: number; to: number };
export type Column = {
  antibody: 'negative' | 'positive';
  prior: 'none' | 'some' | null;
  /** The part of the index axis: above `above`, up to and with `to`; `unknown` is the table's own column for it. */
  index: { above: number; to: number } | 'unknown' | null;
};

/** "13 to 24". */
export function spanOf(label: string): Span | null {
  const m = /^(\d+) to (\d+)$/.exec(label.trim());
  return m ? { from: Number(m[1]), to: Number(m[2]) } : null;
}

/** "Antibody positive, none before" or "Positive, none before, index above 0.9 to 1.5". */
export function columnOf(label: string): Column | null {
  const m = /^(?:Antibody )?(negative|positive)(?:, (none|some) before)?(?:, index (.+))?$/i.exec(label.trim());
  if (!m) return null;
  const index = indexOf(m[3]);
  if (m[3] && !index) return null;
  return { antibody: m[1]?.toLowerCase() as Column['antibody'], prior: (m[2] as 'none' | 'some' | undefined) ?? null, index };
}

function indexOf(text: string | undefined): Column['index'] {
  if (!text) return null;
  if (text === 'unknown') return 'unknown';
  const less = /^([\d.]+) or less$/.exec(text);
  if (less) return { above: Number.NEGATIVE_INFINITY, to: Number(less[1]) };
  const between = /^above ([\d.]+) to ([\d.]+)$/.exec(text);
  if (between) return { above: Number(between[1]), to: Number(between[2]) };
  const above = /^above ([\d.]+)$/.exec(text);
  return above ? { above: Number(above[1]), to: Number.POSITIVE_INFINITY } : null;
}

/** A cell as people in 10,000: "per 1,000" is the table's unit, "antibody negative per 10,000" its exception. */
export function cellOf(cell: string, unit: string, column: Column): { from: number; to: number; below: boolean } | null {
  const own = column.antibody === 'negative' ? /antibody negative per ([\d,]+)/i.exec(unit)?.[1] : undefined;
  const per = Number((own ?? /per ([\d,]+)/i.exec(unit)?.[1] ?? '').replaceAll(',', ''));
  const m = /^(<)?\s?([\d.]+)(?: to ([\d.]+))?$/.exec(cell.trim());
  if (!(per > 0) || !m) return null;
  const scale = 10_000 / per;
  const from = Number(m[2]) * scale;
  return { from: m[1] ? 0 : from, to: m[3] ? Number(m[3]) * scale : from, below: Boolean(m[1]) };
}

/** What a row of a table of blood counts asks. */
export type Ask =
  | { kind: 'routine' | 'suspicion' | 'unknown' }
  | { kind: 'low-normal' }
  | { kind: 'count'; when: 'before' | 'now'; any: Limit[]; months: number | null; confirmed: boolean };
export type Limit = { of: 'lymphocytes' | 'leucocytes'; from: number | null; below: number };

/** "0.5 to below 0.8 for more than 6 months", "Before start, lymphocytes below 1.0 or leucocytes below 3.0". */
export function askOf(label: string): Ask {
  if (/^routine$/i.test(label)) return { kind: 'routine' };
  if (/^PML suspected/i.test(label)) return { kind: 'suspicion' };
  if (/^below the lower limit of normal$/i.test(label)) return { kind: 'low-normal' };
  const months = / for more than (\d+) months$/.exec(label);
  const before = /^before start, /i.exec(label);
  const confirmed = / ?,? confirmed on repeat$/.exec(label);
  const bare = label.slice(before?.[0].length ?? 0, label.length - (months?.[0].length ?? confirmed?.[0].length ?? 0));
  const any = bare.split(' or ').map(limitOf);
  if (any.some((l) => !l)) return { kind: 'unknown' };
  return {
    kind: 'count',
    when: before ? 'before' : 'now',
    any: any as Limit[],
    months: months ? Number(months[1]) : null,
    confirmed: Boolean(confirmed),
  };
}

function limitOf(text: string): Limit | null {
  const m = /^(?:(lymphocytes|leucocytes) )?(?:([\d.]+) to )?below ([\d.]+)$/i.exec(text.trim());
  if (!m) return null;
  return { of: (m[1]?.toLowerCase() ?? 'lymphocytes') as Limit['of'], from: m[2] ? Number(m[2]) : null, below: Number(m[3]) };
}
