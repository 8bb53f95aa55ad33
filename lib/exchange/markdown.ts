// Plain words within Markdown (CommonMark, GFM): signs that would be mark-up are escaped, and a line stays one line.

/** CommonMark 2.4: a backslash before ASCII punctuation makes it a sign like any other. GFM makes links of bare addresses. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&#@]|:(?=\/\/)|(?<=www)\./g, '\\$&');

/** As it may stand anywhere: what a source's address writes plainly is escaped. */
export const address = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);

/** A link only where the address is one that may stand in a note; else the words alone. */
export const link = (words: string, url: string | null | undefined): string =>
  url?.startsWith('https://') ? `[${plain(words)}](<${address(url)}>)` : plain(words);
