// A known failure: what the product gets wrong today, with what would be right, so that a test notices the day it is mended.

export interface KnownFailure {
  /** One sentence for clinicians and administrators: what goes wrong. */
  what: string;
  /** What to do meanwhile. */
  instead: string;
  /** What it says now, and what it should say. */
  now: unknown;
  right: unknown;
}

/** Tried on a line or a record, without a page. */
export interface KnownInWords extends KnownFailure {
  ask(): unknown;
}

/** Tried on a page of this folder, as the popup would show it. */
export interface KnownOnPage extends KnownFailure {
  /** Its file in tests/known/pages, without the ending. */
  page: string;
}
