// What is used of crx3, which has no types of its own.
declare module 'crx3' {
  /** Dates in ms; `crxURL` is written into the file at `xmlPath`. */
  export default function crx3(
    files: string[],
    options: { keyPath: string; crxPath: string; xmlPath: string; crxURL: string; forceDateTime: number },
  ): Promise<{ appId: string }>;
}
