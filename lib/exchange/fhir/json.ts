// Reads JSON of others without trusting its shape: what is not there or of another kind reads as absent.

export type Obj = Readonly<Record<string, unknown>>;

export const isObj = (x: unknown): x is Obj => typeof x === 'object' && x !== null && !Array.isArray(x);
/** The object, or an empty one. */
export const obj = (x: unknown): Obj => (isObj(x) ? x : {});
/** The objects of a list, or none. */
export const objs = (x: unknown): Obj[] => (Array.isArray(x) ? x.filter(isObj) : []);
/** Text that says something, of a sane length, on one line. */
export function text(x: unknown, max = 300): string | undefined {
  const s =
    typeof x === 'string'
      ? x
          .slice(0, 4 * max)
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, max)
      : '';
  return s || undefined;
}
