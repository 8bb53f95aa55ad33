// Serves the built demo chart from dist/ on this machine only; plain Node, no dependencies.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, 'dist');
const HOST = '127.0.0.1';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** @returns the file that answers a path: itself, or the page for every address of the app; undefined for neither */
async function fileFor(pathname) {
  const wanted = normalize(join(ROOT, pathname));
  if (!wanted.startsWith(ROOT + sep)) return join(ROOT, 'index.html');
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isFile()) return wanted;
  // A missing script must be an error, not a page that the browser then fails to parse.
  return pathname.startsWith('/assets/') ? undefined : join(ROOT, 'index.html');
}

async function answer(request, response) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(request.url, `http://${HOST}`).pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  const file = await fileFor(pathname);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * @param {{port?: number}} options port 0 takes a free one
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} url without a slash at its end
 */
export async function serve({ port = 0 } = {}) {
  await stat(join(ROOT, 'index.html')).catch(() => {
    throw new Error('The demo chart is not built: run "npm ci" and "npm run build" in its folder first.');
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, HOST, ready);
  });
  const bound = server.address().port;
  return {
    url: `http://${HOST}:${bound}`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // A browser holds its connections open; without this a close would wait for it.
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const { url } = await serve({ port: at > 0 ? Number(process.argv[at + 1]) : 0 });
  console.log(`Demo chart: ${url}`);
}
