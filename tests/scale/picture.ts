// Draws the fleet: requests a minute, and the share of browsers that have the release, over the same hours.

type Line = { name: string; values: number[]; colour: string };
const [width, height, left, top] = [860, 220, 70, 34];

/** Two panels, one below the other; `values` hold one number a minute from `from` on. */
export function picture(panels: { title: string; unit: string; lines: Line[] }[], from: number): string {
  const body = panels.map((p, i) => panel(p, from, top + i * (height + 66))).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + left + 30} ${panels.length * (height + 66) + 20}" font-family="system-ui, sans-serif" font-size="13">
<title>${panels.map((p) => p.title).join('; ')}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${body}
</svg>
`;
}

function panel({ title, unit, lines }: { title: string; unit: string; lines: Line[] }, from: number, y: number): string {
  const most = nice(Math.max(...lines.flatMap((l) => l.values)));
  const minutes = lines[0]?.values.length ?? 1;
  const x = (m: number) => (left + (m / minutes) * width).toFixed(1);
  const at = (v: number) => (y + height - (v / most) * height).toFixed(1);
  const marks = [0, 0.25, 0.5, 0.75, 1].map((s) => {
    const v = most * s;
    return `<line x1="${left}" x2="${left + width}" y1="${at(v)}" y2="${at(v)}" stroke="#d7dde6"/><text x="${left - 8}" y="${Number(at(v)) + 4}" text-anchor="end" fill="#4b586b">${v.toLocaleString('en')}</text>`;
  });
  const hours: string[] = [];
  for (let m = 0; m <= minutes; m += 360)
    hours.push(
      `<text x="${x(m)}" y="${y + height + 18}" text-anchor="middle" fill="#4b586b">${String(Math.floor((from + m) / 60) % 24).padStart(2, '0')}:00</text>`,
    );
  const drawn = lines.map(
    (l, i) =>
      `<polyline fill="none" stroke="${l.colour}" stroke-width="1.6" points="${sparse(l.values)
        .map(([m, v]) => `${x(m)},${at(v)}`)
        .join(' ')}"/><text x="${left + width - 4}" y="${y + 16 + i * 17}" text-anchor="end" fill="${l.colour}">${l.name}</text>`,
  );
  return [`<text x="${left}" y="${y - 12}" font-weight="600" fill="#17202e">${title} (${unit})</text>`, ...marks, ...hours, ...drawn].join('\n');
}

/** The highest of every five minutes, so that no peak is lost. */
const sparse = (values: number[]): [number, number][] =>
  Array.from({ length: Math.ceil(values.length / 5) }, (_, i) => [i * 5, Math.max(...values.slice(i * 5, i * 5 + 5))]);

function nice(v: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(v, 1)));
  return [1, 2, 2.5, 5, 10].map((f) => f * ten).find((n) => n >= v) ?? v;
}
