// Words of the results that bear on PML, by which a page finds the rows that may hold one; lib/assess/results.ts reads them.

/** Source without flags, for folded text; a word begins before each. */
export const resultStarts =
  'jc[- ]?v|lymph|lymf|linfo|limfo|alc(?![a-z])|cd ?4|igg(?![a-z\\d])|immun?oglobulin|inmunoglobulin|imunoglobulin|mri|mrt|irm|rmn?(?![a-z])|resonancia|risonanza|ressonancia|magnet';

const anywhere = new RegExp(`(?<![a-z])(?:${resultStarts})`);

/** Whether a row may hold such a result. `folded`: lower case, no accents. */
export const mayHoldResult = (folded: string): boolean => anywhere.test(folded) && /\d|posit|negat/.test(folded);
