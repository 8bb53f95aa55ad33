// Known failures in names, codes and records: each is tried by tests/unit/known.test.ts and stands on the page of known failures.
import { makeJudge } from '../../lib/exchange/chart.ts';
import { tryLines } from '../../rules/cli/try.ts';
import { rules } from '../unit/support/real.ts';
import { today } from '../unit/support/row.ts';
import type { KnownInWords } from './failure.ts';

const agents = (line: string) => tryLines(rules, [line])[0]?.mentions.map((m) => m.agent) ?? [];
const ofRecord = (code: { system: string; code: string }) => {
  const record = {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/1' },
    medicationCodeableConcept: { coding: [code] },
  };
  return makeJudge(rules)([record], today).chart?.agents.map((a) => a.agent) ?? [];
};
const line = (text: string, right: string) => ({ ask: () => agents(text), now: [], right: [right] });

export const knownInWords: readonly KnownInWords[] = [
  {
    what: 'A name with two typing errors is missed: "natalizumop".',
    instead: 'Look the name up in the popup, where near names are offered.',
    ...line('natalizumop 300 mg infusion', 'natalizumab'),
  },
  {
    what: 'An ATC code that WHO has replaced is missed: L04AA23, which was natalizumab.',
    instead: 'Names beside the code are read. A list of codes alone needs the codes of the current index.',
    ...line('L04AA23 injection', 'natalizumab'),
  },
  {
    what: 'A row with an RxNorm code and no name is missed.',
    instead: 'Show the list with names.',
    ...line('RxNorm 354770, 300 mg every 4 weeks', 'natalizumab'),
  },
  {
    what: 'A record of a FHIR server with only an RxNorm code names nothing. The answer says that it is incomplete.',
    instead: 'Ask the server for records with a text or a display name.',
    ask: () => ofRecord({ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '354770' }),
    now: [],
    right: ['natalizumab'],
  },
];
