// npm run visual: photographs the gallery in both browsers and all modes, and says which pictures differ from the kept ones.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserNames } from '../browsers/driver.ts';
import { Camera, modes, type Scheme } from './camera.ts';
import { galleryPage } from './page.ts';
import { compare, fromPng, shrink, toPng } from './picture.ts';

const usage = `npm run visual -- [--update] [--browser chromium|firefox] [--mode ${modes.map((m) => m.name).join('|')}] [--gallery]
  --update    keeps the new pictures as references
  --gallery   serves the gallery on 127.0.0.1 and takes no picture`;
const kept = join(import.meta.dirname, 'reference');
const out = join(import.meta.dirname, '../../.output/visual');
const icons = join(import.meta.dirname, '../../assets/public');
const most = 1_500_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean' },
      browser: { type: 'string' },
      mode: { type: 'string' },
      gallery: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const browsers = browserNames.filter((b) => !values.browser || b === values.browser);
  const chosen = modes.filter((m) => !values.mode || m.name === values.mode);
  if (values.help || !browsers.length || !chosen.length) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const page = await galleryPage();
  const server = createServer(({ url = '' }, response) => {
    const icon = /^\/icon\/\d+\.png$/.exec(url)?.[0];
    if (icon) return response.writeHead(200, { 'content-type': 'image/png' }).end(readFileSync(join(icons, icon)));
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the gallery has no port');
  const url = `http://127.0.0.1:${address.port}/`;
  if (values.gallery) {
    console.log(`The gallery is at ${url}; end with Ctrl+C.`);
    return new Promise<number>(() => {});
  }
  rmSync(out, { recursive: true, force: true });
  for (const folder of [kept, out]) mkdirSync(folder, { recursive: true });
  let [same, differing, bytes] = [0, 0, 0];
  for (const browser of browsers)
    for (const scheme of [...new Set(chosen.map((m) => m.scheme))] as Scheme[]) {
      const camera = await Camera.open(browser, scheme);
      try {
        for (const mode of chosen.filter((m) => m.scheme === scheme)) {
          const name = `${browser}-${mode.name}.png`;
          const png = await camera.take(url, mode);
          writeFileSync(join(out, name), png);
          const is = shrink(png);
          const file = join(kept, name);
          if (values.update) writeFileSync(file, toPng(is));
          if (existsSync(file)) bytes += statSync(file).size;
          const diff = existsSync(file) ? compare(fromPng(readFileSync(file)), is) : { says: 'there is no reference', picture: is };
          if (diff) {
            differing++;
            const shot = join(out, `differs-${name}`);
            writeFileSync(shot, toPng(diff.picture));
            console.log(`DIFFERS ${name}: ${diff.says}. See ${shot}`);
          } else {
            same++;
            console.log(`same    ${name}`);
          }
        }
        if (values.update) writeFileSync(join(kept, `${browser}.txt`), `${await camera.version()}\n`);
        const known = join(kept, `${browser}.txt`);
        const version = await camera.version();
        const then = existsSync(known) ? readFileSync(known, 'utf8').trim() : version;
        if (then !== version) console.log(`note    the references are of ${then}, this is ${version}: small differences may be the browser’s own`);
      } finally {
        await camera.close();
      }
    }
  server.close();
  if (bytes > most) {
    console.log(`The references have ${bytes} bytes; ${most} are allowed.`);
    differing++;
  }
  console.log(`${same} same, ${differing} differ; references ${Math.round(bytes / 1000)} kB; pictures in ${out}`);
  return differing ? 1 : 0;
}

process.exitCode = await main();
