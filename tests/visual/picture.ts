// A picture as it is kept and compared: a fourth as large in each direction, few shades, so that all references together stay small.
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

export interface Picture {
  width: number;
  height: number;
  /** RGBA. */
  data: Uint8Array;
}

/** Pixels of the screen along one side of a kept pixel. */
export const side = 4;
/** Shades of each colour; text and edges keep their look. */
const shades = 6;
const step = 255 / (shades - 1);
/** How far two pixels may be apart, as pixelmatch measures it; and how many of a block may be, so that a small mark on a long page is not lost. */
const threshold = 0.1;
const block = 24;
const share = 0.006;

/** From a browser's PNG: each pixel the mean of a square, in few shades. */
export function shrink(png: Uint8Array): Picture {
  const { width: w, height: h, data, channels } = decode(png);
  const [width, height] = [Math.floor(w / side), Math.floor(h / side)];
  const out = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = 0; dy < side; dy++)
          for (let dx = 0; dx < side; dx++) sum += data[((side * y + dy) * w + side * x + dx) * channels + c] as number;
        out[(y * width + x) * 4 + c] = Math.round(Math.round(sum / side / side / step) * step);
      }
  return { width, height, data: out };
}

/** All colours that a shrunk picture can have: a fifth smaller on disk than three bytes a pixel. */
const palette = Array.from({ length: shades ** 3 }, (_, i) =>
  [Math.floor(i / shades ** 2), Math.floor(i / shades) % shades, i % shades].map((n) => n * step),
);

export function toPng({ width, height, data }: Picture): Uint8Array {
  const zlib = { level: 9 } as const;
  const at = (i: number, c: number) => (data[i * 4 + c] as number) / step;
  const own = Array.from({ length: width * height }, (_, i) => (at(i, 0) * shades + at(i, 1)) * shades + at(i, 2));
  if (own.every((n) => Number.isInteger(n))) return encode({ width, height, data: Uint8Array.from(own), channels: 1, depth: 8, palette }, { zlib });
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return encode({ width, height, data: rgb, channels: 3, depth: 8 }, { zlib });
}

export function fromPng(png: Uint8Array): Picture {
  const { width, height, data, channels, palette: own } = decode(png);
  const out = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) out[i * 4 + c] = (own ? own[data[i] as number]?.[c] : data[i * channels + c]) as number;
  return { width, height, data: out };
}

/** What differs, in words, with a picture of it; null when nothing does. Rows that only one of the two has differ. */
export function compare(was: Picture, is: Picture): { says: string; picture: Picture } | null {
  if (was.width !== is.width) return { says: `it is ${is.width * side} pixels wide and was ${was.width * side}`, picture: is };
  const height = Math.max(was.height, is.height);
  const tall = (p: Picture) => {
    const data = new Uint8Array(p.width * height * 4).fill(255);
    data.set(p.data);
    return data;
  };
  const data = new Uint8Array(is.width * height * 4);
  const count = pixelmatch(tall(was), tall(is), data, is.width, height, { threshold });
  const blocks = count ? worse(data, is.width, height) : [];
  if (!blocks.length && Math.abs(was.height - is.height) <= 1) return null;
  const taller = was.height === is.height ? '' : `, and it is ${is.height * side} pixels high instead of ${was.height * side}`;
  const where = blocks[0] ? `, the first around ${blocks[0].x * side}, ${blocks[0].y * side}` : '';
  return { says: `${blocks.length} of its places${where}${taller}`, picture: { width: is.width, height, data } };
}

/** Blocks of which too many pixels differ; pixelmatch paints those red. */
function worse(data: Uint8Array, width: number, height: number): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < height; y += block)
    for (let x = 0; x < width; x += block) {
      let count = 0;
      for (let j = y; j < Math.min(y + block, height); j++)
        for (let i = x; i < Math.min(x + block, width); i++) {
          const at = (j * width + i) * 4;
          if (data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0) count++;
        }
      if (count > share * block * block) found.push({ x, y });
    }
  return found;
}
