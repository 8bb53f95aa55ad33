// A mention: a name of an agent found in a line of text.

/** `code`: an ATC code; `near`: one typing error away from a name. */
export type Method = 'name' | 'suffix' | 'abbreviation' | 'regimen' | 'class' | 'code' | 'near';

export type Mention = {
  /** Agent id; empty for class words. */
  agent: string;
  /** The words as they stand in the raw text. */
  matched: string;
  /** UTF-16 offsets in the raw text, end exclusive. */
  start: number;
  end: number;
  method: Method;
  /** False for ambiguous words that nothing near them settles. */
  firm: boolean;
  product?: string;
  /** The route that the name alone implies. */
  route?: string;
  /** A biosimilar of the agent whose suffix the rules do not have. */
  newBiosimilar?: true;
  /** What the entry's code and its name say when they say two things. */
  conflict?: string;
  /** Class id of a class word. */
  classId?: string;
  /** The other agents an ambiguous word may mean. */
  others?: string[];
};
