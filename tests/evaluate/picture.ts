// Draws docs/evaluation.svg: lists by tier in each population, charts as expected, F of the benchmark; by light and by dark.
// Bars, squares and lettering: a drawing library would weigh more than these lines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classes, fMeasure } from './benchmark/score.ts';
import { guides, medesa } from './elsewhere.ts';
import { type Level, levels } from './populations/draw.ts';
import { levelTitles, outOf } from './tables.ts';
import { chartsOf, classTitles, type Evaluation, type Passed, root } from './whole.ts';

const width = 900;
const left = 270;
const wide = 600;

/** The colours of the product's own surfaces. */
function colours(): string {
  const css = readFileSync(join(root, 'lib/ui/tokens.css'), 'utf8');
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((m) =>
    [...(m[1] as string).matchAll(/--(ink|ink-soft|paper|line|critical|warning|note|quiet|brand):[^;]+;/g)].map((c) => c[0]).join(' '),
  );
  return `:root { ${light} } @media (prefers-color-scheme: dark) { :root { ${dark} } }`;
}

const plain = (s: string) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const text = (x: number, y: number, s: string, more = 'class="ink"') => `<text x="${x}" y="${y}" ${more}>${plain(s)}</text>`;
const rect = (x: number, y: number, w: number, h: number, kind: string) =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${w.toFixed(1)}" height="${h}" class="${kind}"/>`;
const title = (y: number, s: string, under: string) =>
  text(16, y, s, 'class="ink" font-size="17" font-weight="700"') + text(16, y + 20, under, 'class="soft"');

type Part = { svg: string; height: number };

function populations({ populations }: Evaluation, y: number): Part {
  let x = left;
  const legend = levels.map((l) => {
    const at = x;
    x += 34 + levelTitles[l].length * 7;
    return rect(at, y + 34, 14, 14, l) + text(at + 20, y + 46, levelTitles[l]);
  });
  const bars = populations.map((p, i) => {
    const top = y + 64 + i * 50;
    let at = left;
    const parts = levels.map((l: Level) => {
      const w = (p.by[l] / p.lists) * wide;
      const from = at;
      at += w;
      // a narrow gap parts neighbours of like brightness; what is there is seen, however few
      return w ? rect(from, top, Math.max(2, w - 1.5), 22, l) : '';
    });
    const said = levels.map((l) => `${l === 'none' ? 'nothing' : l} ${Math.round((1000 * p.by[l]) / p.lists)}`).join(' · ');
    return `${text(left - 12, top + 16, p.title, 'class="ink" text-anchor="end"')}${parts.join('')}${text(left, top + 37, said, 'class="soft" font-size="12"')}`;
  });
  const head = title(y, 'Lists by tier, of 1,000', 'The populations are invented: no epidemiology.');
  return { svg: [head, ...legend, ...bars].join('\n'), height: 64 + populations.length * 50 + 30 };
}

/** A square a chart; one that is not as expected is empty and crossed. */
function squares(x: number, y: number, { passed, of }: Passed, across: number): string {
  return Array.from({ length: of }, (_, i) => {
    const [cx, cy] = [x + (i % across) * 17, y + Math.floor(i / across) * 17];
    const cross = `<path d="M${cx + 2} ${cy + 2}l9 9m0 -9l-9 9" class="cross"/>`;
    return rect(cx, cy, 13, 13, i < passed ? 'right' : 'missed') + (i < passed ? '' : cross);
  }).join('');
}

function charts(e: Evaluation, y: number): Part {
  const { fixed, drawn } = e.charts;
  const all = chartsOf(e.charts);
  const head = title(
    y,
    `Simulated charts: ${all.passed} of ${all.of} as expected`,
    `A square is a chart; an empty one with a cross is not as expected. Drawn by seed ${e.seed}.`,
  );
  const second = left + 20 * 17 + 40;
  return {
    svg: [
      head,
      text(left, y + 52, `${fixed.of} written by hand`),
      squares(left, y + 60, fixed, 20),
      text(second, y + 52, `${drawn.of} drawn`),
      squares(second, y + 60, drawn, 10),
    ].join('\n'),
    height: 60 + Math.ceil(Math.max(fixed.of, drawn.of) / 20) * 17 + 36,
  };
}

/** `share` from 0 to 1. */
const bar = (top: number, name: string, share: number, said: string) =>
  `${text(left - 12, top + 14, name, 'class="ink" text-anchor="end"')}${rect(left, top, 380, 18, 'rail')}${rect(left, top, share * 380, 18, 'right')}${text(left + 390, top + 14, said)}`;

function benchmark({ benchmark }: Evaluation, y: number): Part {
  const bars = classes.map((c, i) => {
    const f = fMeasure(benchmark.classes[c]);
    return bar(y + 36 + i * 28, classTitles[c], f, f.toFixed(3));
  });
  const head = title(y, `Our benchmark of ${benchmark.lines} lines: F`, 'From 0 to 1. Our own lines flatter us.');
  return { svg: [head, ...bars].join('\n'), height: 36 + classes.length * 28 + 34 };
}

/** What counts as a share: of pages, scenarios, questions, items, targets. */
function shares({ fixtures, fronts, questions, speed }: Evaluation, y: number): Part {
  const [shipped] = questions;
  const g = guides();
  const all = fronts && { passed: fronts.of.reduce((n, f) => n + f.passed, 0), of: fronts.of.reduce((n, f) => n + f.all, 0) };
  const lines: [string, Passed | null, string][] = [
    ['own fixture pages', fixtures, 'read right'],
    ['real front ends', all, `scenarios, ${fronts?.date}`],
    ['follow-up questions', shipped ? { passed: shipped.first, of: shipped.inside } : null, 'right record first'],
    ['I-MeDeSA, by ourselves', medesa(), 'items'],
    ['GUIDES, by ourselves', { passed: g.met, of: g.of }, `factors met, ${g.partly} partly`],
    ['speed beside rivals', speed && { passed: speed.met, of: speed.targets }, `targets, ${speed?.date}`],
  ];
  const bars = lines.flatMap(([name, share, of], i) => (share ? [bar(y + 36 + i * 28, name, share.passed / share.of, `${outOf(share)} ${of}`)] : []));
  return {
    svg: [title(y, 'And', 'Each has a page of its own or a section of evaluation.md.'), ...bars].join('\n'),
    height: 36 + lines.length * 28 + 12,
  };
}

export function pictureText(e: Evaluation): string {
  let y = 32;
  const parts: string[] = [];
  for (const make of [populations, charts, benchmark, shares]) {
    const { svg, height } = make(e, y);
    parts.push(svg);
    y += height;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Lists by tier in invented populations, simulated charts as expected, F of the benchmark; the figures stand in evaluation.md">
<style>
${colours()}
.back { fill: var(--paper); } .ink { fill: var(--ink); } .soft { fill: var(--ink-soft); }
.critical { fill: var(--critical); } .warning { fill: var(--warning); } .note { fill: var(--note); } .reference { fill: var(--quiet); }
.none, .rail { fill: var(--line); } .right { fill: var(--brand); } .missed { fill: none; stroke: var(--critical); stroke-width: 1.5; }
.cross { stroke: var(--critical); stroke-width: 1.5; }
</style>
<rect width="${width}" height="${y}" class="back"/>
${parts.join('\n')}
</svg>
`;
}
