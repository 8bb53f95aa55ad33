// Languages: every sentence of the source in all seven, with its blanks and its forms of number; what the manifest names is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { languageProblems } from '../../assets/locales/check.ts';
import { compileLocales } from '../../assets/locales/compile.ts';
import { saidByTheSource, saidIn } from '../../assets/locales/said.ts';
import { type Entry, targets } from '../../assets/locales/texts.ts';
import { noteText } from '../../lib/alert/note.ts';
import { judge, type Voice } from '../../lib/assess/tool/judge.ts';
import { reviewLine } from '../../lib/evidence/review.ts';
import { dirOf, languageIds, languageOf } from '../../lib/language/languages.ts';
import { count, day, later, numeral, speak, t } from '../../lib/language/say.ts';
import { howText } from '../../lib/read/row.ts';
import { routes } from '../../lib/rules/schema/terms.ts';
import { reasons, routeWords } from '../../lib/ui/reasons.ts';
import { rules } from './support/real.ts';

afterEach(() => speak('en'));
const whats = (...given: Parameters<typeof languageProblems>) => languageProblems(...given).map((p) => `${p.path}: ${p.what}`);

describe('the translations', () => {
  test('have every sentence of the source, and none that nothing says', () => {
    expect(saidByTheSource().length).toBeGreaterThan(250);
    expect(languageProblems()).toEqual([]);
  });

  test('a missing, an unused and a changed sentence, a missing language, a lost blank and a missing form are found', () => {
    const all = Object.fromEntries(targets.map((l) => [l, 'Salut {name}']));
    const entry = (english: string, of: Entry['of']): Entry => ({ file: 'x.json', english, name: null, of });
    const said = (text: string, one: string | null = null) => [{ text, one, file: 'x.ts' }];
    expect(whats(said('Hello {name}'), [entry('Hello {name}', all)], [])).toEqual([]);
    expect(whats(said('Hello you'), [entry('Hello {name}', all)], [])).toEqual([
      'Hello you: This sentence has no translations.',
      'Hello {name}: Nothing says this sentence.',
    ]);
    expect(whats(said('Hello {name}'), [entry('Hello {name}', { ...all, ja: '' })], [])).toEqual(['ja: Hello {name}: This language is missing.']);
    expect(whats(said('Hello {name}'), [entry('Hello {name}', { ...all, ar: 'Salut' })], [])).toEqual([
      'ar: Hello {name}: Its blanks are not those of the English.',
    ]);
    const forms = Object.fromEntries(targets.map((l) => [l, { one: '{n} x', other: '{n} x' }]));
    expect(whats(said('{n} rows', '{n} row'), [entry('{n} rows', forms)], [])).toEqual([
      'ja: {n} rows: It has other forms of number than the language.',
      'ar: {n} rows: It has other forms of number than the language.',
    ]);
    expect(whats([], [], ['description'])).toEqual(['description: The manifest names a text that is not there.']);
  });

  test('have every reason that judging an entry gives', () => {
    const given = ['lib/assess/status.ts', 'lib/assess/assessment.ts'].flatMap((f) =>
      [...readFileSync(join(import.meta.dirname, '../..', f), 'utf8').matchAll(/\bby: '([^']+)'/g)].map((m) => m[1] as string),
    );
    expect(given.length).toBeGreaterThan(15);
    expect([...routes, 'by its product']).toEqual(routeWords.map(String));
    expect([...given, ...Object.values(howText)].filter((x) => !reasons.some((r) => r === x))).toEqual([]);
  });

  test('are found however they are written', () => {
    const code =
      "t('One.'); rich(`Two {x}`, { x }); count(n, { one: '{n} a', other: \"{n} b's\" }); later(\n 'Three'); // t('not this')\nset('nor this');";
    expect(saidIn('x', code).map((s) => s.text)).toEqual(['One.', 'Two {x}', 'Three', "{n} b's"]);
  });

  test('make folders that the store takes, with a description that it takes', () => {
    const files = compileLocales();
    expect(files.map((f) => f.path.split('/')[1])).toEqual(['en', 'de', 'fr', 'es', 'pt_BR', 'pt_PT', 'ja', 'ar']);
    for (const f of files) {
      const { description } = JSON.parse(f.contents) as { description: { message: string } };
      expect(description.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('speaking', () => {
  /** As the package holds it. */
  const load = (id: (typeof targets)[number], folder: string) => {
    const file = compileLocales().find((f) => f.path === `_locales/${folder}/messages.json`);
    const all = Object.values(JSON.parse(file?.contents ?? '{}') as Record<string, { message: string; description: string }>);
    speak(id, new Map(all.map((m) => [m.description, m.message])));
  };

  test('English needs no messages, and a language without one says it in English', () => {
    expect(t('Watching {host}.', { host: 'a.example' })).toBe('Watching a.example.');
    speak('de');
    expect(t('Watching {host}.', { host: 'a.example' })).toBe('Watching a.example.');
  });

  test('each language fills its own order of words', () => {
    load('de', 'de');
    expect(t('Watching {host}.', { host: 'a.example' })).toBe('a.example wird beobachtet.');
    expect(t(later('Active'))).toBe('Aktiv');
  });

  test('Arabic has its six forms', () => {
    load('ar', 'ar');
    const rows = [0, 1, 2, 3, 11, 100].map((n) => count(n, { one: '{n} row', other: '{n} rows' }));
    expect(rows).toEqual(['0 صف', 'صف واحد', 'صفين', '3 صفوف', '11 صفًا', '100 صف']);
  });

  test('Latin words within Arabic stand apart', () => {
    load('ar', 'ar');
    expect(t('Watching {host}.', { host: 'a.example' })).toBe('تجري مراقبة \u2068a.example\u2069.');
    expect(t('Not in the rules ({n})', { n: 2 })).toBe('غير موجود في القواعد (2)');
    // or the sign would be turned round and stand on the other side
    expect(t('index {n}', { n: '<0.4' })).toBe('المؤشر \u2068<0.4\u2069');
  });

  test('what is written to be kept stays English whatever is spoken', () => {
    load('de', 'de');
    expect(reviewLine(rules)).toMatch(/^No clinician/);
    expect(reviewLine(rules, t)).toMatch(/^Keine Ärztin/);
    const routine = (voice?: Voice) => judge({ kind: 'routine' }, { counts: [], lowNormal: null, start: null, now: 0, ...(voice && { voice }) }).why;
    expect([routine(), routine({ t, day })]).toEqual(['For everyone who takes it.', 'Für alle, die es nehmen.']);
    expect(noteText([{ agent: 'natalizumab', status: 'active', tier: 'critical' }], [], rules)).toMatch(
      /No clinician has reviewed this\. It informs/,
    );
  });

  test('digits are those of the sources, days those of the language', () => {
    expect([numeral(10_000), day(Date.UTC(2026, 10, 23))]).toEqual(['10000', '2026-11-23']);
    load('ar', 'ar');
    expect(numeral(10_000)).toMatch(/^[\d,.]+$/);
    expect(day('2026-11-23')).toMatch(/23.*2026/);
    load('ja', 'ja');
    expect(day('2026-11-23')).toBe('2026年11月23日');
  });

  test('a tag names its language whatever its region, and one that is not spoken none', () => {
    expect(['pt-BR', 'pt_PT', 'de-AT', 'AR', 'zh', '', undefined].map(languageOf)).toEqual(['pt', 'pt', 'de', 'ar', null, null, null]);
    expect(languageIds.filter((id) => dirOf(id) === 'rtl')).toEqual(['ar']);
  });
});
