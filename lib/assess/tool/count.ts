// One dated count as typed, in x10⁹/L; a percentage only together with its leucocytes, a number without a unit not at all.
import { t } from '../../language/say.ts';
import { readNumber, written } from './number.ts';
import { readDay } from './typed.ts';
import { allowed, unitOf } from './unit.ts';

/** `from` to `to` in x10⁹/L: the same for an exact value; "<0.5" is anything below. */
export type Count = { day: number; from: number; to: number; leucocytes: number | null; open: boolean; how: string };
type Entry = { date: string; value: string; unit: string; leucocytes: string };

export function readCount(e: Entry, i: number, now: number, say: (field: string) => (sentence: string) => void): Count | null {
  if (!e.value.trim() && !e.leucocytes.trim()) {
    if (e.date) say(`value${i}`)(t('Write the count of this day.'));
    return null;
  }
  const day = readDay(e.date, now, say(`date${i}`));
  if (!e.date) say(`date${i}`)(t('Write the date of this count: how long it has been low decides.'));
  const leucocytes = leucocytesOf(e.leucocytes, say(`leucocytes${i}`));
  const read = readNumber(e.value);
  if (read.kind === 'none') return null;
  if (read.kind === 'word' || read.kind === 'bad') {
    say(`value${i}`)(t('This is no number. Write a count such as 0.7 or 700.'));
    return null;
  }
  const unit = unitOf(e.unit);
  if (!unit) {
    say(`unit${i}`)(t('Choose the unit: without it this number can mean different counts.'));
    return null;
  }
  const n = allowed(unit, read.readings);
  if (n === null) {
    say(`value${i}`)(
      read.readings.length > 1 && read.readings.every((r) => r >= unit.min && r <= unit.max)
        ? t('“{text}” can mean {one} or {other}. Write it without the sign for thousands.', {
            text: e.value.trim(),
            one: written(read.readings[0] as number),
            other: written(read.readings[1] as number),
          })
        : t('{text} is no possible count in {unit}. Check number and unit.', { text: e.value.trim(), unit: t(unit.label) }),
    );
    return null;
  }
  if (day === null) return null;
  const open = read.kind === 'below' || read.kind === 'above';
  const span = (v: number) => ({ from: read.kind === 'below' ? 0 : v, to: read.kind === 'above' ? Number.POSITIVE_INFINITY : v });
  if (unit.giga !== null) {
    const v = round(n * unit.giga);
    return { day, ...span(v), leucocytes, open, how: unit.giga === 1 ? '' : t('{n} cells/µL ÷ 1000 = {v} x10⁹/L', { n: written(n), v: written(v) }) };
  }
  if (leucocytes === null) {
    if (!e.leucocytes.trim()) say(`leucocytes${i}`)(t('A percentage alone says nothing. Add the leucocytes of the same sample, in x10⁹/L.'));
    return null;
  }
  const v = round((n / 100) * leucocytes);
  return {
    day,
    ...span(v),
    leucocytes,
    open,
    how: t('{n}% of {all} x10⁹/L = {v} x10⁹/L', { n: written(n), all: written(leucocytes), v: written(v) }),
  };
}

const giga = unitOf('giga');
/** Leucocytes are asked for in x10⁹/L. */
function leucocytesOf(text: string, say: (sentence: string) => void): number | null {
  const read = readNumber(text);
  if (read.kind === 'none') return null;
  const n = read.kind === 'exact' && giga ? allowed(giga, read.readings) : null;
  if (n === null) say(t('Write the leucocytes in x10⁹/L, such as 5.2.'));
  return n;
}

const round = (n: number) => Math.round(n * 1000) / 1000;
