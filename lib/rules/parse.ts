// Parses a value by a schema and turns every issue into a Problem with file, path and mend.
import type { Problem } from './problem.ts';

type Issue = { path: PropertyKey[]; message: string; code?: string };
type Schema<T> = {
  safeParse(v: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } };
};

/** `names[3].text` from `['names', 3, 'text']`. */
export function pathText(path: PropertyKey[]): string {
  return path.map((p, i) => (typeof p === 'number' ? `[${p}]` : i ? `.${String(p)}` : String(p))).join('');
}

/** Either the parsed value or the problems; never both, never a throw. */
export function parseBy<T>(schema: Schema<T>, value: unknown, file: string): { value?: T; problems: Problem[] } {
  const r = schema.safeParse(value);
  if (r.success) return { value: r.data, problems: [] };
  return {
    problems: r.error.issues.map((i) => ({
      file,
      path: pathText(i.path),
      what: `${i.message || i.code || 'Does not fit the schema'}.`,
      mend: 'make it fit rules/schema.json at this path.',
    })),
  };
}
