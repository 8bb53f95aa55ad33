// What is used of libraries that bring no types, or that only `npm run bench` installs.
declare module 'mark.js' {
  type Options = { filter?: () => boolean; separateWordSearch?: boolean; diacritics?: boolean; done?: (marks: number) => void };
  export default class Mark {
    constructor(at: Element);
    mark(words: string[], options?: Options): void;
    markRegExp(pattern: RegExp, options?: Options): void;
  }
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    search(text: string): [number, string[]][];
  }
}
declare module '@monyone/aho-corasick/fast' {
  export class AhoCorasick {
    constructor(words: string[]);
    matchInText(text: string): { begin: number; end: number; keyword: string }[];
  }
}
