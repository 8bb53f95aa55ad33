// A tile of the gallery: one component in one state, in the style sheet of the page that it belongs to.
import type { ComponentChild } from 'preact';

export type Tile = {
  name: string;
  sheet: 'popup' | 'article' | 'welcome';
  node: ComponentChild;
  /** As wide as the page; others are as wide as the popup. */
  wide?: boolean;
  /** Also shown at 200 % and 400 %. */
  zoom?: boolean;
  /** Presses this once it is there, so that a state behind a click is seen. */
  press?: string;
  /** Writes into fields by `data-field`. */
  write?: Record<string, string>;
};
