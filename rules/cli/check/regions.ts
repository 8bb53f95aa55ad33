// A fact of one jurisdiction stays there: its sources, its words and the places that use it say the same.
import type { Fact } from '../../../lib/rules/schema/fact.ts';
import type { Region } from '../../../lib/rules/schema/terms.ts';
import { type Check, type Context, factProblem, problem } from './context.ts';
import { jurisdictionOf } from './sources.ts';

const labelWords =
  '(?:labels?|leaflets?|boxed|warnings?|warned|patient information|product information|physician information|wording|text|authorisation|safety|prescribing|monograph)';
const told: [Region, RegExp][] = [
  ['US', new RegExp(`\\bUS (?:\\w+ )?${labelWords}\\b|^In the US\\b`)],
  ['EU', new RegExp(`\\b(?:EU|European) (?:\\w+ )?${labelWords}\\b|^In the EU\\b`)],
  ['UK', new RegExp(`\\bUK (?:\\w+ )?${labelWords}\\b|\\bUK regulator\\b|^In the UK\\b`)],
  ['CA', /\bCanadian (monograph|label)\b|\bHealth Canada\b/],
  ['AU', /\bAustralian (\w+ )?(leaflet|label)\b/],
  ['JP', /\bJapanese (\w+ )?(leaflet|label)\b/],
];
const toldBy = (f: Fact) => told.filter(([, words]) => words.test(f.text)).map(([r]) => r);

export const checkRegions: Check = (c) => [
  ...Object.values(c.bundle.facts).flatMap((f) => ofFact(c, f)),
  ...c.bundle.agents.flatMap((a) => ofAgent(c, a)),
  ...c.bundle.tables.flatMap((t) =>
    t.region === null
      ? []
      : t.sources.flatMap((s, i) => {
          const of = c.bundle.sources[s.source];
          const region = of && jurisdictionOf(of);
          return region && region !== t.region
            ? [
                problem(
                  c.fileOf(`table:${t.id}`),
                  `sources[${i}]`,
                  `The table is of ${t.region}, the source "${s.source}" of ${region}.`,
                  'make them agree.',
                ),
              ]
            : [];
        }),
  ),
];

function ofFact(c: Context, f: Fact) {
  if (!f.region) return [];
  const bad = factProblem(c, f);
  const words = toldBy(f);
  const found = f.sources.flatMap((s, i) => {
    const source = c.bundle.sources[s.source];
    const region = source && jurisdictionOf(source);
    return region && region !== f.region
      ? [bad(`sources[${i}]`, `The fact is of ${f.region}, the source "${s.source}" of ${region}.`, 'mend the region, or cite a source of it.')]
      : [];
  });
  if (words.length && !words.includes(f.region))
    found.push(bad('region', `The fact is of ${f.region}, its text speaks of ${words.join(' and ')}.`, 'mend the region or the text.'));
  return found;
}

function ofAgent(c: Context, a: Context['bundle']['agents'][number]) {
  const file = c.fileOf(`agent:${a.id}`);
  const regionOf = (id: string) => {
    const f = c.bundle.facts[id];
    const words = f ? toldBy(f) : [];
    return f?.region ?? (words.length === 1 ? words[0] : undefined);
  };
  return [
    ...Object.entries(a.labels).flatMap(([r, l]) =>
      l.facts.flatMap((id, i) => {
        const region = regionOf(id);
        return region && region !== r
          ? [problem(file, `labels.${r}.facts[${i}]`, `"${id}" is of ${region}.`, `move it to labels.${region}, or mend its region.`)]
          : [];
      }),
    ),
    ...a.monitoring.flatMap((m, i) => {
      const f = c.bundle.facts[m.fact];
      const path = `monitoring[${i}].region`;
      const same = a.monitoring.findIndex((x) => x.fact === m.fact && x.region === m.region && x.product === m.product && x.stratum === m.stratum);
      if (same < i) return [problem(file, path, `"${m.fact}" stands twice for ${m.region ?? 'every region'}.`, 'keep one, or mend its region.')];
      if (!m.region || !f) return [];
      // a fact without a region may serve the regions that its sources are of
      const sources = f.sources.flatMap((s) => c.bundle.sources[s.source] ?? []).flatMap((s) => jurisdictionOf(s) ?? []);
      const of = f.region ? [f.region] : sources;
      return of.length && !of.includes(m.region)
        ? [problem(file, path, `"${m.fact}" is of ${of.join(' and ')}, not ${m.region}.`, 'make them agree.')]
        : [];
    }),
  ];
}
