// Judges medication records of another system by the engine that judges pages: the same names, statuses, tiers and words for what was not read.
import { badgeOf } from '../alert/badge.ts';
import { type AgentView, findingsIn, viewsOf } from '../assess/assessment.ts';
import { type Coverage, coverageOf } from '../assess/coverage.ts';
import { gather as gatherNoticed, makeNotice, missesOf, type Noticed } from '../assess/notice.ts';
import { count, t } from '../language/say.ts';
import { compileNames } from '../match/compile.ts';
import { makeMatcher } from '../match/matcher.ts';
import { lexicon } from '../read/lexicon.ts';
import { learn } from '../read/words.ts';
import type { Problem } from '../rules/problem.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { entryOf } from './fhir/entry.ts';
import { type Gathered, gather } from './fhir/gather.ts';

/** What an assessment says, of records instead of a page. */
export type RecordChart = { coverage: Coverage; badge: string; agents: AgentView[] } & Noticed;
export type JudgeRules = Pick<Bundle, 'agents' | 'facts' | 'regimens' | 'classes' | 'leftOut' | 'version'>;
export type Judge = (resources: readonly unknown[], now: number, file?: string) => { chart?: RecordChart; problems: Problem[] };

/** Making it takes some 50 ms; keep it as long as the rules are in force. */
export function makeJudge(rules: JudgeRules): Judge {
  learn(lexicon);
  const pack = compileNames(rules);
  const match = makeMatcher(pack);
  const notice = makeNotice(rules, pack);
  return (resources, now, file = 'FHIR') => {
    const given = gather(resources, file);
    if ('problems' in given) return { problems: given.problems };
    const entries = given.records.map((r) => entryOf(r, given.resolve, rules.agents)).filter((e) => e !== null);
    const found = entries.map((e) => ({ ...e, hits: match(e.text) }));
    const findings = findingsIn(
      found.filter((f) => f.hits.length),
      rules,
      pack,
      now,
    );
    const agents = viewsOf(findings, rules, now);
    // who only made a mistake, and whom nobody is to give it, takes nothing: names nearly right are not sought there
    const live = entries.filter((e) => e.section !== 'note').map((e) => e.text);
    const noticed = gatherNoticed([...notice(live), { possible: [], notAssessed: [], nearMisses: missesOf(findings) }], agents);
    const coverage = coverageIn(given, entries.length, now);
    return { chart: { coverage, badge: badgeOf(coverage, agents).text, agents, ...noticed }, problems: [] };
  };
}

/** In the words of a page's coverage; what is missing is named after them. */
function coverageIn(given: Gathered, rowsRead: number, now: number): Coverage {
  const unnamed = given.records.length - rowsRead;
  const others = [...given.unread.values()].reduce((a, b) => a + b, 0);
  const rowsKnown = rowsRead + unnamed + others + given.more + Number(given.troubled);
  const saysNone = given.empty && rowsKnown === 0;
  const frame = { rowsRead, rowsKnown, lists: 1, hiddenRows: 0, chart: true, saysNone, loading: false, pixels: false, inner: [], filled: false };
  const coverage = coverageOf([{ state: 'read', top: true, origin: '', frame }], 0, new Date(now).toISOString());
  const missing = [
    ...(unnamed
      ? [
          count(unnamed, {
            one: '{n} record names no medicine that can be read: it holds a code without words, or refers to a record that is not here.',
            other: '{n} records name no medicine that can be read: they hold a code without words, or refer to a record that is not here.',
          }),
        ]
      : []),
    ...(others ? [t('Records of these kinds are not read: {kinds}.', { kinds: [...given.unread.keys()].join(', ') })] : []),
    ...(given.more ? [t('The server has more records than this answer holds.')] : []),
    ...(given.troubled ? [t('The server reports an error in its answer.')] : []),
  ];
  const said = rowsRead ? [coverage.sentence, ...missing] : missing.length ? missing : [t('There is no medication record in it.')];
  return { ...coverage, sentence: said.join(' ') };
}
