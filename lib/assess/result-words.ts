// The words by which a line of a page is worth looking at for a result or an MRI.

export const jcv = /\bJC[VP]?\b|\bJC[ -]?virus|stratify|immunowell/i;
export const lymphocytes = /lympho|lymphoz|\bALC\b/i;
export const leucocytes = /leu[ck]o[cz]|\bWBC\b|white (blood )?cell/i;
export const mri = /\b(MRI|MRT|IRM|RMN|magnetic resonance|kernspin|magnetresonan)/i;

/** The words that make a line worth looking at; the page is asked with these alone. */
export const resultWords = [jcv, lymphocytes, leucocytes, mri].map((r) => r.source).join('|');
