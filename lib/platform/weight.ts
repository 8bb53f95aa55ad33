// How heavy a message is, found without walking further than it may be heavy: a schema reads all of an array before it counts.

/** Whether a value that came by message holds at most so many characters and so many parts. */
export function fits(value: unknown, most: { characters: number; parts: number }): boolean {
  let { characters, parts } = most;
  const open: unknown[] = [value];
  while (open.length) {
    const v = open.pop();
    if (--parts < 0) return false;
    if (typeof v === 'string') characters -= v.length;
    else if (Array.isArray(v)) {
      if (v.length > parts) return false;
      for (const x of v) open.push(x);
    } else if (typeof v === 'object' && v !== null)
      for (const k in v) {
        if (--parts < 0) return false;
        characters -= k.length;
        open.push((v as Record<string, unknown>)[k]);
      }
    if (characters < 0) return false;
  }
  return true;
}
