// The one description of what an administrator can set; schema, guides and templates are made from it.
import { languageIds, languageOf } from '../language/languages.ts';
import { parseTaught } from '../read/taught-entry.ts';
import { daysOff, isAddress, isKey, isSite, quietWrong } from './policy-values.ts';

type Text = { title: string; description: string };
type Checked<T> = Text & {
  fallback: T;
  /** What a guide shows. */
  example: T;
  /** Null, or what is wrong with a value of the right kind; `now` in ms. */
  wrong?(value: T, now: number): string | null;
};
type FieldOf =
  | ({ type: 'boolean' } & Checked<boolean>)
  | ({ type: 'integer' } & Checked<number>)
  | ({ type: 'string' } & Checked<string>)
  | ({ type: 'array'; items: { type: 'string' } } & Checked<readonly string[]>);

const between = (from: number, to: number) => (v: number) => (v >= from && v <= to ? null : `It must be from ${from} to ${to}.`);
const oneOf = (values: readonly string[]) => (v: string) => (values.includes(v) ? null : `It must be ${values.filter(Boolean).join(' or ')}.`);
const short = (most: number) => (v: string) => (v.length <= most ? null : `It may have ${most} characters at most.`);

export const policyFields = {
  sites: {
    type: 'array',
    items: { type: 'string' },
    title: 'Sites that users are asked to watch',
    description:
      'Proposed on the welcome and options pages, where one click watches them: the browser leaves that permission to the user. To watch without a click, make a hospital build with PML_HOSTS. One site an entry, as scheme://host/*, without port or path.',
    fallback: [] as readonly string[],
    example: ['https://ehr.hospital.example/*'] as readonly string[],
    wrong: (v) => {
      const bad = v.findIndex((line) => !isSite(line));
      return v.length > 50 ? 'There may be 50 sites at most.' : bad < 0 ? null : `Entry ${bad + 1} is not as https://ehr.example.org/*.`;
    },
  },
  interruptTier: {
    type: 'string',
    title: 'From which tier on a card is shown on the page',
    description:
      'critical unless set, and then only critical medicines have a card on the page. With warning, those of the warning tier have one too; the popup still opens by itself for critical ones alone. It cannot be set higher: interruptionsOffUntil is the brake for a bad day.',
    fallback: 'critical' as string,
    example: 'warning',
    wrong: oneOf(['critical', 'warning']),
  },
  interruptBudgetPerDay: {
    type: 'integer',
    title: 'Cards on the page in one day',
    description:
      '3 unless set, from 1 to 100. So many charts a day get a card on the page, and a popup by itself where that is on; a chart that had its card keeps it. On further ones badge, row marks and popup say the same without a card, and the popup says that the number is used up. What was raised to critical by what stands in the chart is never held back and costs nothing. Counted in memory for each browser profile, anew each day and each time the browser starts.',
    fallback: 3 as number,
    example: 10,
    wrong: between(1, 100),
  },
  disabledAgents: {
    type: 'array',
    items: { type: 'string' },
    title: 'Medicines that are to be quiet, with the reason',
    description:
      'One medicine an entry, as its id, a colon and the reason. A floor applies: a critical medicine stays as it is; one that is packaged goes from warning to note at most and always counts on the badge; one that your own rules channel has added goes out of badge and cards and stays in the look-up. The options page and the medicine say “locally modified” with your reason, and what was not applied says why.',
    fallback: [] as readonly string[],
    example: ['ruxolitinib: Haematology has a protocol of its own for it.'] as readonly string[],
    wrong: quietWrong,
  },
  region: {
    type: 'string',
    title: 'Region whose labels stand first',
    description: 'US or EU. Unless set, the user says it. It orders what is shown and hides nothing; it is never guessed from language or time zone.',
    fallback: '' as string,
    example: 'EU',
    wrong: oneOf(['', 'US', 'EU']),
  },
  dataConsentGiven: {
    type: 'boolean',
    title: 'Users were told what is read and kept, and agreed',
    description:
      'Off by default. The extension sends nothing of a page anywhere; the one request it makes is to rulesUrl. Where Firefox installs it by policy, the welcome page opens once for each profile and says what is read and kept, even with showWelcome false, unless this is true. The options page says that your organisation has stated it.',
    fallback: false as boolean,
    example: true as boolean,
  },
  openPopupOnCritical: {
    type: 'boolean',
    title: 'Open the popup by itself for a critical medicine',
    description: 'On by default: once per patient and visit, never while a field has the focus. Set to false to show badge and card only.',
    fallback: true as boolean,
    example: false as boolean,
  },
  followThrough: {
    type: 'boolean',
    title: 'Ask at the next visit about what was promised',
    description:
      'Off by default. When it is on, “known and monitored” can be given a day, which is kept on disk under a keyed hash and asked about at the next visit.',
    fallback: false as boolean,
    example: true as boolean,
  },
  sharedWorkstation: {
    type: 'boolean',
    title: 'Several people use this browser profile',
    description: 'Off by default. When it is on, nothing about visits is kept on disk, whatever the user chooses, and no cards are counted.',
    fallback: false as boolean,
    example: true as boolean,
  },
  showWelcome: {
    type: 'boolean',
    title: 'Open the welcome page after installation',
    description:
      'Unless set, it opens once where a person installed the extension, and not where a policy did or in a build with sites of its own. Set it to true or false to decide. See dataConsentGiven for Firefox.',
    fallback: true as boolean,
    example: false as boolean,
  },
  interruptionsOffUntil: {
    type: 'string',
    title: 'No cards until this day',
    description:
      'The brake for a bad day, such as 2026-12-01: until then no card on the page and no popup by itself, for at most 14 days ahead. Badge and look-up go on, and the popup says so.',
    fallback: '',
    example: '2026-12-01',
    wrong: (v, now) => (v === '' ? null : daysOff(v, now)),
  },
  interruptionsOffReason: {
    type: 'string',
    title: 'Why there are no cards',
    description: 'Shown to users beside the day in interruptionsOffUntil.',
    fallback: '',
    example: 'Wrong alerts for vedolizumab since this morning; the rules are being mended.',
    wrong: short(200),
  },
  rulesUrl: {
    type: 'string',
    title: 'Address of the rules channel',
    description:
      'The https address of pointer.json, as "rules publish" writes it. Without it the extension uses the rules of its package and asks no server.',
    fallback: '',
    example: 'https://rules.hospital.example/pml/pointer.json',
    wrong: (v) => (v === '' ? null : isAddress(v)),
  },
  rulesKeys: {
    type: 'array',
    items: { type: 'string' },
    title: 'Public keys of the rules channel',
    description: 'The keys that "rules keygen" prints, one an entry. Rules that these keys have not signed are refused.',
    fallback: [] as readonly string[],
    example: [
      'BExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleEA',
      'BExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleEQ',
    ] as readonly string[],
    wrong: (v) => (v.length > 16 ? 'There may be 16 keys at most.' : v.every(isKey) ? null : 'One of the keys is not as "rules keygen" prints it.'),
  },
  rulesThreshold: {
    type: 'integer',
    title: 'How many keys must have signed',
    description: 'So many different keys of rulesKeys must have signed each release. 1 unless set; 2 is better.',
    fallback: 1 as number,
    example: 2,
    wrong: between(1, 8),
  },
  minimumRulesVersion: {
    type: 'integer',
    title: 'Lowest release that should be in force',
    description:
      'A browser with an older release asks the server at once, and says that it is behind. Chrome and Edge see a change of policy while they run; Firefox reads policy when it starts.',
    fallback: 0 as number,
    example: 20261123,
    wrong: between(0, 1_000_000_000),
  },
  rulesTrialHours: {
    type: 'integer',
    title: 'Hours for which a new release is tried before it counts',
    description:
      'Off (0) by default, 336 at most. For so long a release that was accepted reads beside the rules in force, and the options page counts what it would have said differently; nothing of a page is kept. It does not wait where the policy asks for it by minimumRulesVersion, where no release is in force yet or a recall or new keys come with it, and where somebody puts it in force by hand.',
    fallback: 0 as number,
    example: 24,
    wrong: between(0, 336),
  },
  updateMinutes: {
    type: 'integer',
    title: 'Minutes between two checks for rules',
    description: '180 unless set, 5 at least. Each browser adds a part of its own, so that not all ask at once.',
    fallback: 180 as number,
    example: 60,
    wrong: between(5, 10_080),
  },
  updateRing: {
    type: 'string',
    title: 'Name of the group that gets rules together',
    description: 'Shown on the options page and sent nowhere. Give the pilot group another rulesUrl; the same signed files then move on to all.',
    fallback: '',
    example: 'pilot',
    wrong: short(40),
  },
  locale: {
    type: 'string',
    title: 'Language of the interface',
    description:
      'en, de, fr, es, pt, ja or ar. Unless set, it is the language that the user chose, or else the browser’s. Clinical text stays in English, and the region is set apart.',
    fallback: '',
    example: 'de',
    wrong: (v) => (v === '' || languageOf(v) === v ? null : `It must be one of ${languageIds.join(', ')}.`),
  },
  shownBoxes: {
    type: 'array',
    items: { type: 'string' },
    title: 'Where the medication list and the patient’s name are',
    description:
      'For a record system that is read wrongly: one line a box, as the options page exports it after somebody has shown the boxes on the page. A line holds what the box is, the site, the pages (with * for any part) and its place in the mark-up, and no word of a page.',
    fallback: [] as readonly string[],
    example: [
      'list https://ehr.example.org /patients/*/chart main > div.therapy:nth-child(3)',
      'name https://ehr.example.org /patients/*/chart header > h1',
    ] as readonly string[],
    wrong: (v) => {
      const bad = v.findIndex((line) => !parseTaught(line));
      return v.length > 200 ? 'There may be 200 lines at most.' : bad < 0 ? null : `Line ${bad + 1} is not as the options page exports it.`;
    },
  },
  supportContact: {
    type: 'string',
    title: 'Whom users ask',
    description: 'A name, telephone number or mail address, shown as text on the options page and beside problems with the rules.',
    fallback: '',
    example: 'Pharmacy informatics, extension 4411',
    wrong: short(120),
  },
} as const satisfies Record<string, FieldOf>;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : readonly string[];
export type PolicyName = keyof typeof policyFields;
export type Policy = { [K in PolicyName]: Widened<(typeof policyFields)[K]['fallback']> };
export const policyNames = Object.keys(policyFields) as PolicyName[];
/** The description without the literal types, for code that goes through all fields. */
export const fieldOf = (name: PolicyName): FieldOf => policyFields[name] as FieldOf;

/** The JSON Schema that Chrome and Edge demand; Firefox takes none. */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    policyNames.map((name) => {
      const { fallback: _, example: _e, wrong: _w, ...field } = fieldOf(name);
      return [name, field];
    }),
  );
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}
