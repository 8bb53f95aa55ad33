// Measures how hard the rules are to read, agent by agent and section by section, and holds them to a gate.
import { agentFacts } from '../../lib/evidence/agent-facts.ts';
import { type PatientSentence, patientAgent, patientSection } from '../../lib/evidence/patient.ts';
import { quote } from '../../lib/evidence/quote.ts';
import type { Problem } from '../../lib/rules/problem.ts';
import type { ArticleNode, Bundle, Inline } from '../../lib/rules/schema/bundle.ts';
import { drugNamesOf, type English, type Grade, gradeOf, type Names, namesOf } from './grade.ts';

export type Reader = 'clinician' | 'patient';
/** One statement a reader takes in at once: a fact, a paragraph or an item of a list. */
type Statement = { id: string; text: string };
export type Text = { kind: 'agent' | 'section'; name: string; reader: Reader; file: string; statements: Statement[] };
export type Level = Omit<Text, 'statements'> &
  Grade & { statements: number; median: number; maximum: number; hardest: string; longestIn: string; asWritten: number };
type Rules = Pick<Bundle, 'agents' | 'facts' | 'sources' | 'article' | 'patient'>;

/** `text`: the whole; `statement`: its hardest part of ten words or more; `sentence`: words of the longest sentence. */
export const gates: Record<Reader, { text: number; statement: number; sentence: number }> = {
  clinician: { text: 11, statement: 17, sentence: 40 },
  // the safety line, whose words are given, reads at 8.4
  patient: { text: 8, statement: 9, sentence: 25 },
};
/** A shorter statement has no stable grade: one long word in six is worth four school years. */
const enough = 10;

/** Every text of the rules that is read as prose. */
export function textsOf(rules: Rules, files: ReadonlyMap<string, string> = new Map()): Text[] {
  const say = (id: string) => quote(id, rules)?.text ?? '';
  return [
    ...rules.agents.map((a) => ({
      kind: 'agent' as const,
      name: a.id,
      reader: 'clinician' as const,
      file: files.get(`agent:${a.id}`) ?? 'rules/agents',
      statements: agentFacts(a).map((id) => ({ id, text: say(id) })),
    })),
    ...rules.article.map((s) => ({
      kind: 'section' as const,
      name: s.id,
      reader: 'clinician' as const,
      file: `rules/article (${s.id})`,
      statements: s.nodes.flatMap((n) =>
        partsOf(n).map((c) => ({ id: start(c), text: c.map((i) => (i.t === 'fact' ? say(i.id) : 'v' in i ? i.v : '')).join('') })),
      ),
    })),
    ...rules.agents.map((a) => patientText('agent', a.id, patientAgent(a, rules))),
    ...rules.article.map((s) => patientText('section', s.id, patientSection(s.id, rules))),
  ];
}

const patientText = (kind: Text['kind'], name: string, sentences: PatientSentence[]): Text => ({
  kind,
  name,
  reader: 'patient',
  file: `rules/patient.json (${name})`,
  statements: sentences.map((s) => ({ id: s.id, text: s.text })),
});

/** Where a paragraph is: the fact it begins with, or its first words. */
const start = (c: Inline[]): string => {
  const [first] = c;
  return !first ? '' : 'id' in first ? first.id : `"${first.v.slice(0, 40)}"`;
};

function partsOf(n: ArticleNode): Inline[][] {
  if (n.t === 'p') return [n.c];
  if (n.t === 'ul' || n.t === 'ol') return n.items;
  return n.t === 'table' ? n.rows.flat() : [];
}

export function levelOf({ statements, ...text }: Text, names: Names, english: Pick<English, 'syllables'>): Level {
  const each = statements.map((s) => ({ id: s.id, ...gradeOf(s.text, names, english) })).filter((s) => s.words);
  const stable = each.filter((s) => s.words >= enough).sort((x, y) => x.grade - y.grade);
  const longest = each.reduce((x, y) => (y.longest > x.longest ? y : x), { id: '', longest: 0 });
  const whole = statements.map((s) => s.text).join('\n');
  return {
    ...text,
    ...gradeOf(whole, names, english),
    statements: each.length,
    median: stable[stable.length >> 1]?.grade ?? Number.NaN,
    maximum: stable.at(-1)?.grade ?? Number.NaN,
    hardest: stable.at(-1)?.id ?? '',
    longestIn: longest.id,
    asWritten: gradeOf(whole, new Set(), english).grade,
  };
}

export function levels(rules: Rules, english: English, files?: ReadonlyMap<string, string>): Level[] {
  const names = shortWords(rules, english);
  return textsOf(rules, files).map((t) => levelOf(t, names[t.reader], english));
}

/** What counts as one short word, for each reader. */
export const shortWords = (rules: Pick<Rules, 'agents'>, english: English): Record<Reader, Names> => ({
  clinician: namesOf(rules, english),
  patient: drugNamesOf(rules, english),
});

/** One problem for each gate that a text does not pass. */
export const checkLevel = (rules: Rules, files: ReadonlyMap<string, string>, english: English): Problem[] =>
  levels(rules, english, files).flatMap(overGate);

export function overGate(l: Level): Problem[] {
  const gate = gates[l.reader];
  const over: [path: string, grade: number, most: number][] = [
    ['', l.grade, gate.text],
    [l.hardest, l.maximum, gate.statement],
  ];
  const mend = 'use shorter sentences and plainer words.';
  const problems = over
    .filter(([, grade, most]) => grade > most)
    .map(([path, grade, most]) => ({ file: l.file, path, what: `It reads at grade ${grade}; at most ${most} for a ${l.reader}.`, mend }));
  if (l.longest > gate.sentence)
    problems.push({ file: l.file, path: l.longestIn, what: `A sentence has ${l.longest} words; at most ${gate.sentence} for a ${l.reader}.`, mend });
  return problems;
}

/** What `rules level` prints. */
export function levelReport(rules: Rules, json: boolean, english: English): string {
  const all = levels(rules, english);
  return json ? JSON.stringify({ levels: all }) : levelTable(all);
}

/** One line a text, the hardest first. */
function levelTable(all: Level[]): string {
  const line = (cells: (string | number)[]) =>
    cells.map((c, i) => (i < 3 ? String(c).padEnd(i === 1 ? 28 : 10) : String(c).padStart(i === 3 ? 10 : 9))).join('');
  const rows = all
    .toSorted((x, y) => y.grade - x.grade)
    .map((l) => line([l.kind, l.name, l.reader, l.sentences, l.words, l.longest, l.grade, l.median, l.maximum, l.asWritten]));
  return [line(['', '', 'reader', 'sentences', 'words', 'longest', 'grade', 'median', 'maximum', 'as is']), ...rows].join('\n');
}
