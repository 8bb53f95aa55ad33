// What a browser holds of a page and of the background after it was told to collect its garbage.
export interface Memory {
  /** Bytes of the page's process or heap, our scripts in it included. */
  page: number;
  /** Bytes of the background's. */
  background: number;
  /** What the browser counts by itself: nodes, listeners, documents. */
  counts: Record<string, number>;
}
