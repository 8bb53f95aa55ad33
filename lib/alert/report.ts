// A report of trouble as text to copy: versions, counts and places in our own code; no address and no word of a page.

/** Where our own code failed; `place` is a file of the package with line and column. */
export type Fault = { at: string; where: string; kind: string; place: string };

export type ReportParts = {
  version: string;
  browser: string;
  rules: number;
  issued: string;
  /** How many sites; never which. */
  watched: number;
  off: number;
  /** Names of what is set, never values. */
  settings: string[];
  faults: Fault[];
};

export function reportText(p: ReportParts): string {
  const { faults } = p;
  return [
    'PML Sentinel, report of a problem',
    `Extension ${p.version}; rules version ${p.rules} of ${p.issued}`,
    `Browser: ${p.browser}`,
    `Sites watched: ${p.watched}; switched off: ${p.off} (addresses are left out)`,
    `Set by the user: ${p.settings.join(', ') || 'nothing'}`,
    faults.length ? 'Faults since the browser started:' : 'No fault since the browser started.',
    ...faults.map((f) => `- ${f.at} ${f.where}: ${f.kind} at ${f.place}`),
    'What I did, what I expected and what happened (write nothing about a patient): ',
  ].join('\n');
}
