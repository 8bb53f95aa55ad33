// How a number is shown: digits in groups, so that nobody miscounts the zeros.

const thin = '\u202f';

/** 177800 → "177 800" with thin spaces; text values as they are. */
export function showValue(v: number | string): string {
  if (typeof v === 'string') return v;
  const [whole = '', part] = String(v).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thin) : whole;
  return part ? `${grouped}.${part}` : grouped;
}
