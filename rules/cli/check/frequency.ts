// The frequency words of European labels are defined numbers: "uncommon" is up to 1 in 100 and nothing else.
// European Commission, A guideline on summary of product characteristics, 2009, section 4.8.
import { type Check, factProblem } from './context.ts';
import { numbersIn } from './units.ts';

const words: [RegExp, number][] = [
  [/\bvery rare\b/, 10_000],
  [/\buncommon\b/, 100],
  [/(?<!very )\bcommon\b/, 10],
  [/\brare\b/, 1000],
];

export const checkFrequency: Check = (c) =>
  Object.values(c.bundle.facts).flatMap((f) => {
    const m = /up to \{(\w+)\} in \{(\w+)\}/.exec(f.text);
    const of = words.find(([word]) => word.test(f.text))?.[1];
    const number = (k: string | undefined) => numbersIn(f.values?.[k ?? '']?.value ?? '')?.[0];
    if (f.region !== 'EU' || !m || !of || (number(m[1]) === 1 && number(m[2]) === of)) return [];
    return [
      factProblem(c, f)(
        `values.${number(m[1]) === 1 ? m[2] : m[1]}`,
        `The word in the text means up to 1 in ${of}, not ${number(m[1])} in ${number(m[2])}.`,
        'take word and number from the same line of the label.',
      ),
    ];
  });
