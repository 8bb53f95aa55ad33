// What a follow-up question asks for is seen in a stranger's words too: pairs of words, products, what is named between, what no record says.
import { describe, expect, test } from 'vitest';
import { ask, gate, measure, shownIds } from '../evaluate/measure.ts';
import voices from '../evaluate/voices.json' with { type: 'json' };

const first = (text: string) => shownIds(ask(text))[0];
const notes = (text: string) => {
  const a = ask(text);
  return a.state === 'empty' ? [] : a.notes;
};

describe('two words that ask only together', () => {
  test.each([
    ['the words come out wrong and I am on Ocrevus', /^(patient\.(safety|signs)|symptom\.list)$/],
    ['my left leg drags since Tysabri', /^patient\.(safety|signs)$/],
    ['what do you see on the scan in PML', /^symptom\.pml-/],
    ['what counts as definite PML', /^diagnosis\.aan-/],
    ['JCV positive for 3 years on Tysabri', /^(table:nat-|natalizumab\.risk-antibody)/],
    ['Tysabri every 6 weeks, less PML?', /^research\.eid/],
    ['can one report prove it', /^pml\.(no-faers-rate|label-not-cases|three-questions|framework)$/],
  ])('%s', (text, right) => expect(first(text)).toMatch(right));

  test('one half alone does not ask it', () => {
    expect(first('natalizumab PML risk in other words')).toBe('natalizumab.risk');
    expect(ask('wrong words').state).toBe('not-covered');
  });
});

describe('the product that is meant', () => {
  const psoriasis = /psoriasis/;
  test('the usual one where none is named', () => {
    expect(shownIds(ask('dimethyl fumarate lymphocyte count how often')).filter((id) => psoriasis.test(id))).toEqual([]);
  });

  test('the one that a brand or a disease names', () => {
    for (const text of ['Skilarence lymphocytes monitoring', 'dimethyl fumarate for psoriasis lymphocytes monitoring'])
      expect(first(text)).toMatch(psoriasis);
    expect(first('Tecfidera lymphocytes monitoring')).not.toMatch(psoriasis);
  });

  test('one that does not act on the whole body answers only by its name', () => {
    expect(first('Protopic PML')).toMatch(/^tacrolimus\.topical/);
    expect(shownIds(ask('tacrolimus PML')).filter((id) => /topical|ocular/.test(id))).toEqual([]);
  });
});

describe('what stands round a name', () => {
  test('a name between the words of a phrase does not part them', () =>
    expect(first('how long after the last rituximab dose does the risk last')).toMatch(/^(rituximab\.persistence|stopping\.cd20)$/));

  test('the medicine outranks the setting it is given in', () => expect(first('mycophenolate kidney transplant PML')).toBe('mycophenolate.risk'));

  test('two letters wrong in a long name', () =>
    expect(notes('nataluzimab PML risk')).toContainEqual({ kind: 'read-as', typed: 'nataluzimab', name: 'natalizumab' }));

  test('a class is answered by what is said of the class', () => expect(first('PML after CAR-T')).toBe('car-t.incidence'));

  test('carried over is not how long it lasts', () => {
    expect(first('ocrelizumab carry over')).toMatch(/^ocrelizumab\.(may-be-earlier|cases|carry-over-latency)$|^natalizumab\.carry-over-next$/);
    expect(first('natalizumab carry over, how long')).toBe('natalizumab.carry-over');
  });
});

describe('what no record says', () => {
  test('is said, and what comes nearest is quoted', () => {
    for (const text of ['can my family catch it', 'is PML contagious']) {
      expect(notes(text), text).toContainEqual({ kind: 'unsaid', name: expect.stringContaining('No record says') });
      expect(first(text)).toMatch(/^(patient\.(what|virus-common)|pml\.(reactivation|seroprevalence))$/);
    }
    expect(notes('natalizumab PML risk')).toEqual([]);
  });

  test.each([
    'can I sue the maker of Tysabri for PML',
    'compensation after PML',
    'disability benefits with PML',
    'macular oedema and blurred vision on Gilenya',
    'is alemtuzumab effective for MS',
    'symptoms of a stroke',
    'Creutzfeldt-Jakob MRI',
    'tacrolimus level high what to do',
    'methotrexate gout allopurinol',
    'when is the next Tysabri dose due',
    'is shingles contagious',
  ])('%s is not covered', (text) => expect(ask(text).state).toBe('not-covered'));
});

describe('the first and the rest', () => {
  test('one record answers, others are told apart from it', () => {
    const a = ask('how often MRI at higher risk on natalizumab');
    if (a.state !== 'answer') throw new Error(a.state);
    expect(a.first).toBe(1);
    expect(a.items.length).toBeLessThanOrEqual(3);
  });

  test('of two medicines compared, one record each answers', () => {
    const a = ask('Tecfidera vs Gilenya PML risk');
    if (a.state !== 'answer') throw new Error(a.state);
    expect(a.first).toBe(2);
    expect(new Set(a.items.slice(0, 2).flatMap((i) => i.agents)).size).toBe(2);
  });
});

test('the set of many voices passes the gate', () => expect(gate(measure(voices as never))).toBe(true));
