// Results and MRIs that lines of a page speak of; offered with their date and words, never taken silently.
import { dayIn } from './dates.ts';
import type { Lasts } from './due.ts';
import { jcv, leucocytes, lymphocytes, mri } from './result-words.ts';
import { readNumber } from './tool/number.ts';
import { type CountUnit, unitIn } from './tool/unit.ts';

export type Result = {
  /** `jcv-dna` is a test for the virus and is never read as the antibody test. */
  kind: 'jcv-antibody' | 'jcv-dna' | 'lymphocytes' | 'leucocytes' | 'mri';
  /** The page's own words, cut. */
  text: string;
  day: number | null;
  value: number | null;
  unit: CountUnit | null;
  result: 'positive' | 'negative' | 'indeterminate' | null;
};

const dna = /\b(dna|pcr|copies|kopien|viral load|csf|liquor)\b/i;
const subset = /\bCD\d|b[- ]?cells?|t[- ]?cells?|b[- ]?zell|t[- ]?zell|lymphoma|lymphom|leuk[aä]mi|esterase/i;
const brain = /brain|head|cerebr|crani|schädel|schaedel|kopf|hirn|neuro|cerveau|encéphal|cérébr|\bPML\b/i;
const ahead = /\b(planned|scheduled|ordered|requested|due|next|pending|recommend|geplant|angefordert|nächste|prévue|prochaine|programad|próxima)/i;
const family = /\b(mother|father|brother|sister|family|mutter|vater|mère|père)\b/i;

const most = 30;

/** What can be compared of results, without the page's words. */
export const resultKeys = (lines: string[], now: number): string[] => resultsIn(lines, now).map((r) => `${r.kind}|${r.day}|${r.value}|${r.result}`);

/** `now` keeps a date to come from being read as a result. */
export function resultsIn(lines: string[], now: number): Result[] {
  const seen = new Set<string>();
  return lines.flatMap((line): Result[] => {
    const found = resultIn(line, now);
    const key = found && `${found.kind}|${found.day}|${found.value}|${found.result}`;
    if (!key || seen.has(key) || seen.size >= most) return [];
    seen.add(key);
    return [found];
  });
}

function resultIn(line: string, now: number): Result | null {
  const text = line.replace(/\s+/g, ' ').trim().slice(0, 160);
  if (family.test(text)) return null;
  const day = dayIn(text);
  const base = { text, day: day !== null && day <= now ? day : null, value: null, unit: null, result: null };
  if (day !== null && day > now) return null;
  if (jcv.test(text)) {
    if (dna.test(text)) return { ...base, kind: 'jcv-dna' };
    const index =
      /index\D{0,20}?([<>]?\s?\d+[.,]\d+|[<>]?\s?\d)(?![\d./-])/i.exec(text)?.[1] ?? /\d{4}\D+?(\d[.,]\d{1,2})(?![\d./-])/.exec(text)?.[1];
    const read = index ? readNumber(index) : null;
    const value = read?.kind === 'exact' ? (read.readings[0] ?? null) : null;
    const result = resultWord(text);
    return value === null && !result ? null : { ...base, kind: 'jcv-antibody', value, result };
  }
  if (mri.test(text)) return brain.test(text) && !ahead.test(text) && base.day !== null ? { ...base, kind: 'mri' } : null;
  const kind = subset.test(text) ? null : lymphocytes.test(text) ? 'lymphocytes' : leucocytes.test(text) ? 'leucocytes' : null;
  return kind && countIn(text, kind, base);
}

export function resultWord(text: string): Result['result'] {
  if (/indetermina|borderline|equivocal|grenzwertig|indétermin|douteux/i.test(text)) return 'indeterminate';
  if (/\bnegativ|négati|not detected|non[- ]reactive/i.test(text)) return 'negative';
  return /\bpositiv|\breactive/i.test(text) ? 'positive' : null;
}

/** The first number after the name that is no part of a date; without a unit it is offered as one to complete. */
function countIn(text: string, kind: 'lymphocytes' | 'leucocytes', base: Omit<Result, 'kind'>): Result | null {
  const bare = text
    .replace(
      /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[ .]*(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*[ ,.]*\d{4}/gi,
      ' ',
    )
    .replace(/[x×]?\s?10\s?[\^*]?\s?[39⁹³]\s?\/\s?[lµuμ]+l?/gi, (u) => (/9|⁹/.test(u) ? ' G/L' : ' K/µL'));
  const number = /(?:lympho\p{L}*|ALC|leu[ck]o\p{L}*|WBC|cells?)[^\d<>]{0,40}([<>]?\s?\d[\d.,]*)/iu.exec(bare)?.[1];
  const read = number ? readNumber(number) : null;
  if (read?.kind !== 'exact') return null;
  const unit = unitIn(bare);
  return { ...base, kind, value: unit?.pick(read.readings) ?? read.readings[0] ?? null, unit: unit?.id ?? null };
}

/** The latest dated result of each kind, as the last test; the page's date is inferred until somebody confirms it. */
export function lastsOf(results: Result[]): Lasts {
  const lasts: Lasts = {};
  const tests = { mri: 'mri', 'jcv-antibody': 'jcv-antibody', lymphocytes: 'blood-count' } as const;
  for (const r of results) {
    if (r.day === null || !(r.kind in tests)) continue;
    const test = tests[r.kind as keyof typeof tests];
    if ((lasts[test]?.day ?? Number.NEGATIVE_INFINITY) < r.day) lasts[test] = { day: r.day, by: 'page', text: r.text };
  }
  return lasts;
}
