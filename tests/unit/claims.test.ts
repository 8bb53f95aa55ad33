// The claim that must never be made: that a medicine of this list treats PML.
import { describe, expect, test } from 'vitest';
import { quote } from '../../lib/evidence/quote.ts';
import { agentsIn, rules } from './support/real.ts';

const pml = '(?:PML|progressive multifocal leukoencephalopathy|leukoencephalopathy)(?!-IRIS)';
/** Offers something for PML: "treatment of PML", "treats PML", "against PML", "reduces the risk of PML", "PML may be treated with". */
const offers = [
  new RegExp(
    `\\b(treat(s|ed|ing|ments?)?|therap(y|ies)|manag(e|es|ed|ing|ement)|cur(e|es|ed|ing)|remed(y|ies)) (of|for|against)?\\s*(the )?(symptoms of )?${pml}`,
    'i',
  ),
  new RegExp(`\\b(helps?|works?|effective|useful|given|used|considered|recommended|proven|option) (in|for|against|to treat) (the )?${pml}`, 'i'),
  new RegExp(`\\b(reduc|lower|prevent|lessen)(e|es|ed|ing|s|ion)? (of )?(the )?(risk of )?${pml}`, 'i'),
  new RegExp(`${pml} (can|may|might|should|could|is|are|was|were) (be )?(treated|managed|cured|improved|prevented)`, 'i'),
  new RegExp(`${pml} (improves?|improved|resolved|recovers?|recovered) (with|on|under|after) `, 'i'),
];
const denies = /\b(no|not|never|none|neither|nor|without|cannot|unproven|lacks?)\b/i;
const sentences = (text: string) => text.split(/(?<=[.;!?])\s+|\n+/).filter(Boolean);

/** Sentences that name a listed agent, or a class of them, and offer it for PML without denying it. */
const claims = (text: string) => sentences(text).filter((s) => offers.some((o) => o.test(s)) && !denies.test(s) && agentsIn(s).length > 0);

describe('the detector finds the claim', () => {
  test.each([
    ['Treatment of PML may include', '.'],
    ['Treatment for PML typically involves plasma exchange or', '.'],
    ['Therapies like', 'may be considered to reduce the risk of PML.'],
    ['PML may be treated with', '.'],
    ['', 'is used to treat PML.'],
    ['', 'is effective against progressive multifocal leukoencephalopathy.'],
    ['Consider', 'for managing PML.'],
    ['PML improved under', '.'],
  ])('%j … %j', (before, after) => {
    for (const medicine of ['rituximab', 'natalizumab', 'Tysabri', 'mycophenolate'])
      expect(claims(`${before} ${medicine} ${after}`.trim())).toHaveLength(1);
  });

  test.each([
    'No medicine, rituximab included, has been shown to treat PML.',
    'PML has been reported after treatment with rituximab.',
    'Withhold natalizumab while PML is suspected.',
    'Treatment of PML-IRIS with corticosteroids is debated.',
    'Pembrolizumab was given for PML.',
  ])('and leaves alone: %j', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

/** Every text of a tree. */
function texts(v: unknown): string[] {
  if (typeof v === 'string') return [v];
  if (v && typeof v === 'object') return Object.values(v).flatMap(texts);
  return [];
}

describe('no text of the rules makes the claim', () => {
  test('facts', () => {
    expect(Object.keys(rules.facts).flatMap((id) => claims(quote(id, rules)?.text ?? ''))).toEqual([]);
  });

  test('the article, with facts in their places', () => {
    const inline = (v: unknown): string => {
      if (Array.isArray(v)) return v.map(inline).join(' ');
      if (!v || typeof v !== 'object') return '';
      const n = v as { t?: string; id?: string; v?: string };
      if (n.t === 'fact') return quote(n.id ?? '', rules)?.text ?? '';
      return [n.v ?? '', ...Object.values(v).map(inline)].join(' ');
    };
    const paragraphs = rules.article.flatMap((s) => [s.title, ...s.nodes.map(inline)]);
    expect(paragraphs.join('').length).toBeGreaterThan(5_000);
    expect(paragraphs.flatMap(claims)).toEqual([]);
  });

  test('tables, regimens, classes, what was left out, and the agents themselves', () => {
    expect(texts([rules.tables, rules.regimens, rules.classes, rules.leftOut, rules.agents]).flatMap(claims)).toEqual([]);
  });
});

test('the article says outright that no medicine of the list treats PML', () => {
  const quoted = new Set(texts(rules.article));
  const said = Object.values(rules.facts).filter((f) => /no medicine in this list.*(treat PML|treats PML)/i.test(f.text) && quoted.has(f.id));
  expect(said.length).toBeGreaterThan(0);
});
