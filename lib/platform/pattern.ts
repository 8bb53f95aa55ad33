// The match pattern of a page's site, in a file of its own so that the popup stays small.

/** `https://ehr.example.org/*` for an address, or null for pages that no extension may read. */
export function patternOf(url: string): string | null {
  try {
    const u = new URL(url);
    return /^https?:$/.test(u.protocol) ? `${u.protocol}//${u.hostname}/*` : null;
  } catch {
    return null;
  }
}
