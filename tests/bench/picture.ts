// Draws docs/bench.svg: for each page the time of each contender as a multiple of the floor's, on a logarithmic scale.
// Bars and two kinds of lettering: a drawing library would weigh more than these lines.
import { type Bench, type BrowserResult, floor, ours, type PageResult, ratio } from './result.ts';

const width = 900;
const left = 230;
const right = 90;
const bar = 14;
const step = 18;
const colours = { ours: '#a3195b', rival: '#64748b' };

const plain = (s: string) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const text = (x: number, y: number, s: string, more = '') => `<text x="${x}" y="${y}" ${more}>${plain(s)}</text>`;

/** Multiples of ten up to the largest. */
const marks = (most: number) => Array.from({ length: Math.ceil(Math.log10(most)) + 1 }, (_, i) => 10 ** i);

type Line = { svg: string; height: number };

function pageBars(p: PageResult, y: number, scale: (r: number) => number): Line {
  const bars = p.results
    .filter((r) => r.names === '3,000' && r.who !== floor && !r.frames)
    .map((r, i) => {
      const top = y + 8 + i * step;
      const mine = r.who === ours;
      const end = Math.max(2, scale(ratio(p, r)));
      return (
        text(left - 8, top + 11, r.who, `text-anchor="end"${mine ? ' font-weight="700"' : ''}`) +
        `<rect x="${left}" y="${top}" width="${end.toFixed(1)}" height="${bar}" fill="${mine ? colours.ours : colours.rival}"/>` +
        text(left + end + 6, top + 11, `${ratio(p, r) < 10 ? ratio(p, r).toFixed(1) : Math.round(ratio(p, r)).toLocaleString('en')}×`)
      );
    });
  return { svg: text(left, y, p.title, 'font-weight="700"') + bars.join(''), height: bars.length * step + 34 };
}

function browserPart(b: BrowserResult, from: number, most: number): Line {
  const scale = (r: number) => (Math.log10(Math.max(1, r)) / Math.log10(most)) * (width - left - right);
  let y = from + 26;
  const parts = [
    text(16, from, `${b.browser === 'chromium' ? 'Chromium' : 'Firefox'} ${/[\d.]+/.exec(b.version)?.[0] ?? ''}`, 'font-size="18" font-weight="700"'),
  ];
  const begun = y - 8;
  for (const p of b.pages.filter((one) => !one.id.startsWith('twice'))) {
    const { svg, height } = pageBars(p, y, scale);
    parts.push(svg);
    y += height;
  }
  const lines = marks(most)
    .filter((m) => m <= most)
    .map((m) => {
      const x = (left + scale(m)).toFixed(1);
      return `<line x1="${x}" x2="${x}" y1="${begun + 12}" y2="${y - 18}" stroke="#cbd5e1"/>${text(Number(x), y - 4, `${m.toLocaleString('en')}×`, 'text-anchor="middle" fill="#475569"')}`;
    });
  return { svg: [...lines, ...parts].join('\n'), height: y - from + 30 };
}

export function pictureText(bench: Bench): string {
  const all = bench.browsers.flatMap((b) =>
    b.pages.filter((p) => !p.id.startsWith('twice')).flatMap((p) => p.results.filter((r) => r.names === '3,000').map((r) => ratio(p, r))),
  );
  const most = Math.max(10, ...all) * 1.1;
  let y = 76;
  const parts: string[] = [];
  for (const b of bench.browsers) {
    const { svg, height } = browserPart(b, y, most);
    parts.push(svg);
    y += height;
  }
  const head =
    text(16, 28, 'Time to go over a page, as a multiple of one pass of textContent', 'font-size="18" font-weight="700"') +
    text(
      16,
      48,
      `Shorter is faster; each line is ten times the one before it. Ours also tells rows, sections and what was not read. ${bench.date}`,
      'fill="#475569"',
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="system-ui, sans-serif" font-size="12" fill="#0f172a" role="img" aria-label="Time of each contender on each page, as a multiple of the floor's; the figures stand in bench.md">
<rect width="${width}" height="${y}" fill="#ffffff"/>
${head}
${parts.join('\n')}
</svg>
`;
}
