// Layout drift: a kind of page that used to give rows of medicines and gives none now has changed, rather than every patient's list.

/** Counts of one kind of page: rows when it last gave some, how often it did, how often it gave none in between, whether it gives none now. */
export type Given = readonly [rows: number, gave: number, back: number, none: boolean];

/** So often must it have given rows before its silence says anything. */
const enough = 3;
/** Where none and some take turns more often than once in so many, none is nothing new: a start page, or tabs under one address. */
const rarely = 4;
const most = 200;

/** After one more reading, of `rows` rows. */
export function givenNow(before: Given | undefined, rows: number): Given {
  const [last, gave, back, none] = before ?? [0, 0, 0, false];
  if (!rows) return [last, gave, back, gave > 0];
  const next: Given = [rows, gave + 1, none ? back + 1 : back, false];
  // what was long ago counts half
  return next[1] > most ? [rows, most / 2, Math.floor(next[2] / 2), false] : next;
}

/** How many rows it used to give; 0 where that cannot be said. */
export const usedToGive = (given: Given | undefined): number => (given && given[1] >= enough && given[2] * rarely <= given[1] ? given[0] : 0);
