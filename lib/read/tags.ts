// What a tag means to the walk; the table of tags reaches the page script with the lexicon.

/** Neither it nor what is in it is text of the page. */
export const skip = 1;
/** It ends a line. */
export const lineBreak = 2;
export const frame = 3;
/** A form field, read by its value. */
export const field = 5;
export const heading = 6;
/** From here on a tag is part of its line; every tag without a kind is a box of its own. */
export const inline = 7;
/** A name may run through these without a break. */
export const formatting = 8;
/** The only part of a line that can carry a shadow root (DOM standard, "valid shadow host name"). */
export const span = 9;
/** Boxes that can carry no shadow root: of a table, a list, a record. */
export const plain = -1;
/** A row of a table, an item of a list. */
export const entry = -2;
