// Follow-up questions: quoted from the records, kept to the medicine that is named, or plainly not covered.
import { describe, expect, test } from 'vitest';
import { makeAsk } from '../../lib/answers/ask.ts';
import { phraseOf, standsAt, stem, wordsOf } from '../../lib/answers/words.ts';
import { quote } from '../../lib/evidence/quote.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { gate, measure, shownIds } from '../evaluate/measure.ts';
import questions from '../evaluate/questions.json';
import wordings from '../evaluate/wordings.json';
import { loaded, rules } from './support/real.ts';

const ask = makeAsk(rules, loaded.asks);
const asked = (text: string) => {
  const a = ask(text);
  return { ...a, ids: shownIds(a), notes: a.state === 'empty' ? [] : a.notes };
};
const all = [...questions, ...wordings];

describe('an answer', () => {
  test('is a quote, word for word, with its sources', () => {
    const a = ask('How often MRI at higher risk under natalizumab?');
    if (a.state !== 'answer') throw new Error(a.state);
    expect(a.items.length).toBeGreaterThan(0);
    for (const i of a.items) if (i.kind === 'fact') expect(i.quote).toEqual(quote(i.id, rules));
  });

  test('holds three records at most, each once, never the same sentence twice', () => {
    for (const { text } of all) {
      const a = ask(text);
      if (a.state !== 'answer') continue;
      const said = a.items.map((i) => (i.kind === 'fact' ? i.quote.text : i.title));
      expect(said.length).toBeLessThanOrEqual(3);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('leads to an anchor that the article has', () => {
    const anchors = new Set([
      ...rules.article.flatMap((s) => [s.id, ...s.nodes.flatMap((n) => (n.t === 'h' ? n.id : []))]),
      ...rules.agents.map((a) => a.id.replaceAll(' ', '-')),
    ]);
    for (const { text } of all) {
      const a = ask(text);
      const places = a.state === 'answer' ? a.items.map((i) => i.place) : a.state === 'not-covered' ? a.places : [];
      expect(places.filter((p) => !anchors.has(p.anchor))).toEqual([]);
    }
  });

  test('is the same every time', () => {
    const again = makeAsk(rules, loaded.asks);
    for (const { text } of all) expect(again(text)).toEqual(ask(text));
  });

  test('quotes no record that the rules do not have', () => {
    const only: Bundle = { ...rules, facts: Object.fromEntries(Object.entries(rules.facts).filter(([id]) => !id.startsWith('vedolizumab.'))) };
    const a = makeAsk(only, loaded.asks)('vedolizumab PML');
    expect(shownIds(a).filter((id) => id.startsWith('vedolizumab.'))).toEqual([]);
  });
});

describe('a medicine that is named', () => {
  test.each(['fingolimod', 'vedolizumab', 'ocrelizumab', 'rituximab', 'belatacept'])('%s: no record of another medicine alone', (id) => {
    for (const text of [
      `${id} PML cases`,
      `when to stop ${id} on suspicion of PML`,
      `how does ${id} cause PML`,
      `PML after the last dose of ${id}`,
    ]) {
      const a = ask(text);
      if (a.state !== 'answer') throw new Error(`${text}: ${a.state}`);
      for (const i of a.items) {
        const named = i.kind === 'fact' && new RegExp(id, 'i').test(i.quote.text);
        expect(i.agents.length === 0 || i.agents.includes(id) || named, `${text}: ${i.id}`).toBe(true);
      }
    }
  });

  test.each([
    ['Tysabri PML risk', 'natalizumab.'],
    ['PML under NTZ', 'natalizumab.'],
    ['Gilenya PML cases counted', 'fingolimod.'],
    ['Adcetris boxed warning', 'brentuximab-vedotin.'],
  ])('%s answers from %s', (text, start) => expect(asked(text).ids[0]).toMatch(new RegExp(`^${start}`)));

  test('a regimen and a class stand for their medicines', () => {
    expect(asked('R-CHOP PML').ids).toContain('rituximab.risk');
    expect(asked('PML warning for S1P modulators').ids.every((id) => /fingolimod|siponimod|ozanimod|ponesimod|etrasimod/.test(id))).toBe(true);
  });

  test('a misspelling is read as the nearest name and said so', () => {
    const a = asked('natalizumb PML risk');
    expect(a.notes).toContainEqual({ kind: 'read-as', typed: 'natalizumb', name: expect.stringMatching(/^natalizumab$/i) });
    expect(a.ids[0]).toMatch(/^natalizumab/);
  });

  test('one that was assessed and left out says why', () => {
    const a = asked('does Xeljanz cause PML');
    expect(a.state).toBe('answer');
    expect(a.notes).toContainEqual({ kind: 'left-out', name: 'Tofacitinib', reason: rules.leftOut.find((l) => l.name === 'Tofacitinib')?.reason });
  });

  test('one that nobody assessed is said to be not assessed', () => {
    const a = asked('PML with exampligrelimab');
    expect(a.state).toBe('not-covered');
    expect(a.notes).toContainEqual({ kind: 'not-assessed', name: 'exampligrelimab' });
  });
});

describe('the kind of answer asked for', () => {
  test('a clinician who suspects PML is told what to do, not what patients are told', () => {
    const { ids } = asked('suspected PML what do I do first');
    expect(ids[0]).toMatch(/^(suspicion\.|pml\.answer-do)/);
    expect(ids.filter((id) => id.startsWith('patient.'))).toEqual([]);
  });

  test('a patient is told in plain words', () => expect(asked('what tests will my doctor do to look for PML').ids[0]).toMatch(/^patient\./));

  test('what is asked outranks what is spoken of', () => {
    expect(asked('HIV patient with PML off ART, is the treatment just ART?').ids[0]).toBe('hiv.art-now');
    expect(asked('PML after years of treatment with natalizumab').ids[0]).not.toMatch(/^treatment\./);
  });

  test('a medicine set aside does not answer', () => {
    for (const text of ['PML on ocrelizumab, not carried over from natalizumab', 'PML on ocrelizumab without prior natalizumab'])
      expect(asked(text).ids[0]).toMatch(/^ocrelizumab\.(cases|alone)$/);
  });

  test('signs are those of PML, also where a medicine is named', () =>
    expect(asked('new symptoms on natalizumab, PML or MS relapse?').ids[0]).toMatch(/^symptom\./));

  test('the region that is named comes first', () => {
    expect(asked('does the European label of ocrelizumab warn of PML').ids[0]).toBe('ocrelizumab.eu-warning');
    expect(asked('does the FDA label of ocrelizumab warn of PML').ids[0]).toBe('ocrelizumab.us-warning');
  });

  test('two medicines are compared side by side', () => {
    const { ids } = asked('Tecfidera vs Gilenya PML risk');
    expect(ids.some((id) => id.startsWith('dimethyl-fumarate.')) && ids.some((id) => id.startsWith('fingolimod.'))).toBe(true);
  });

  test('another disease, its outcome or its treatment, is not answered', () =>
    expect(asked('survival in CLL with ibrutinib').state).toBe('not-covered'));

  test('each pattern of records finds one', () => {
    const like = (id: string, of = '', name = '') =>
      (of === '*' || id.startsWith(`${of}.`)) && (name.endsWith('*') ? id.includes(`.${name.slice(0, -1)}`) : id.endsWith(`.${name}`));
    const patterns = rules.questions.intents.flatMap((i) => i.records ?? []);
    const tables = rules.tables.map((t) => `table:${t.id}`);
    const table = (p: string) => tables.some((id) => (p.endsWith('*') ? id.startsWith(p.slice(0, -1)) : id === p));
    expect(patterns.filter((p) => !(table(p) || Object.keys(rules.facts).some((id) => like(id, ...p.split('.')))))).toEqual([]);
  });
});

describe('not covered', () => {
  const outside = [
    'natalizumab dose',
    'how many mg of rituximab',
    'what is the starting dose of fingolimod',
    'ocrelizumab in pregnancy',
    'PML in pregnancy under natalizumab',
    'can I get a vaccine on Gilenya',
    'hepatitis B and rituximab',
    'price of Tysabri',
    'which DMT should I choose',
    'side effects of dimethyl fumarate',
    'ICD-10 code for PML',
    'weather in Paris',
    'metformin lactic acidosis',
  ];
  test.each(outside)('%s', (text) => expect(ask(text).state).toBe('not-covered'));

  test('a dose is never answered with a risk sentence, whatever the medicine', () => {
    for (const a of rules.agents)
      for (const text of [`${a.title} dose`, `what dose of ${a.title} in mg`]) {
        const answer = ask(text);
        expect(answer.state, text).toBe('not-covered');
      }
  });

  test('says what kind of thing it is and where else to look', () => {
    expect(ask('ocrelizumab in pregnancy')).toMatchObject({
      state: 'not-covered',
      topic: 'Pregnancy, fertility and breastfeeding',
      where: expect.stringContaining('product information'),
      places: [{ title: 'Ocrelizumab', anchor: 'ocrelizumab' }],
    });
  });

  test('what the records do say of an outside thing is still quoted', () => {
    expect(asked('is hepatitis B status a test for PML with anti-CD20?').ids).toContain('monitoring.anti-cd20');
  });

  test('an empty box is no question', () => expect(ask('  ').state).toBe('empty'));

  test('no text makes it throw', () => {
    for (const text of ['???', '0.9 1.5', '💊💊💊', 'a'.repeat(5000), '(((', 'İstanbul natalizumab', '<b>PML</b>'])
      expect(() => ask(text)).not.toThrow();
  });
});

describe('words', () => {
  test('British and American spelling, plural and ending are one', () => {
    expect(stem('leukaemia')).toBe(stem('leukemia'));
    expect(stem('leucoencephalopathy')).toBe(stem('leukoencephalopathy'));
    expect(stem('lymphocytes')).toBe(stem('lymphocyte'));
  });

  test('a phrase stands only whole and in order', () => {
    const words = wordsOf('a negative PCR test');
    expect(standsAt(phraseOf('negative pcr'), words, 1)).toBe(true);
    expect(standsAt(phraseOf('pcr negative'), words, 1)).toBe(false);
    expect(standsAt(phraseOf('negat* pcr'), words, 1)).toBe(true);
  });

  test('offsets are those of the raw text', () => {
    const raw = 'İ  Ｔysabri now';
    const word = wordsOf(raw)[1];
    expect(raw.slice(word?.start, word?.end)).toBe('Ｔysabri');
  });
});

describe('the lists of questions', () => {
  test('every right record exists', () => {
    const there = (id: string) =>
      id.startsWith('table:')
        ? rules.tables.some((t) => `table:${t.id}` === id)
        : id.startsWith('left-out:')
          ? rules.leftOut.some((l) => `left-out:${l.name}` === id)
          : id in rules.facts;
    expect(all.flatMap((q) => q.right).filter((id) => !there(id))).toEqual([]);
  });

  test('the shipped set passes its gate', () => expect(gate(measure(questions as never))).toBe(true));

  test('the gate fails a set with a wrong key', () => {
    expect(gate(measure(questions.map((q) => ({ ...q, right: q.right.map(() => 'pml.cell') })) as never))).toBe(false);
    expect(gate(measure(questions.map((q) => ({ ...q, scope: 'out' })) as never))).toBe(false);
  });

  test('no word stands both outside and in the field', () => {
    const { concepts, outside } = rules.questions;
    const inside = new Set(concepts.flatMap((c) => c.words));
    expect(outside.flatMap((o) => o.words).filter((w) => inside.has(w))).toEqual([]);
  });
});
