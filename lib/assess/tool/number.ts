// A number as somebody types it, in either decimal style; what it may mean, never a silent guess.
import { intlTag } from '../../language/say.ts';

export type Typed =
  | { kind: 'none' }
  /** One reading, or two where a sign may part decimals or thousands: "1,234". */
  | { kind: 'exact' | 'below' | 'above'; readings: number[] }
  | { kind: 'word'; word: string }
  | { kind: 'bad' };

/** `Intl` writes numbers and reads none; parsers such as numbro take one locale as given, and here the locale is what is not known. */
export function readNumber(text: string): Typed {
  const t = text.normalize('NFKC').replace(/[\s_'’]/g, '');
  if (!t) return { kind: 'none' };
  const m = /^(<=?|>=?|≤|≥)?(\d[\d.,]*)$/.exec(t);
  if (!m) return /^[\p{L}-]+$/u.test(t) ? { kind: 'word', word: t } : { kind: 'bad' };
  const readings = meanings(m[2] as string);
  if (!readings.length) return { kind: 'bad' };
  const sign = m[1] ?? '';
  return { kind: sign.startsWith('<') || sign === '≤' ? 'below' : sign ? 'above' : 'exact', readings };
}

/** A number of ours as the user's language writes decimals, without a sign for thousands, which would be read as one for decimals. */
export const written = (n: number, least = 0): string =>
  new Intl.NumberFormat(intlTag() ?? 'en', { useGrouping: false, minimumFractionDigits: least, maximumFractionDigits: 6 }).format(n);

function meanings(s: string): number[] {
  const [comma, dot] = [s.split(',').length - 1, s.split('.').length - 1];
  if (!comma && !dot) return [Number(s)];
  // both signs: the last one parts the decimals, and stands once
  if (comma && dot) {
    const decimal = s.lastIndexOf(',') > s.lastIndexOf('.') ? ',' : '.';
    const other = decimal === ',' ? '.' : ',';
    return s.split(decimal).length === 2 && grouped(s.split(decimal)[0] as string, other) ? [decimals(s.replaceAll(other, ''), decimal)] : [];
  }
  const sign = comma ? ',' : '.';
  const thousands = grouped(s, sign) ? [Number(s.replaceAll(sign, ''))] : [];
  return comma + dot > 1 ? thousands : [decimals(s, sign), ...thousands].filter((n) => !Number.isNaN(n));
}

const decimals = (s: string, sign: string) => (/\d$/.test(s) ? Number(s.replace(sign, '.')) : Number.NaN);
const grouped = (s: string, sign: string) => new RegExp(`^[1-9]\\d{0,2}(\\${sign}\\d{3})+$`).test(s);
