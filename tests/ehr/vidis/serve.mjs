// Serves the host page, the component and its mock server on this machine only; plain Node, no dependencies.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { delivered, people } from './delivered.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const HOST = '127.0.0.1';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const FILES = new Map([
  ['/', 'index.html'],
  ['/vidis/delivered-medication-list.js', 'node_modules/@smals-belgium-shared/vidis-delivered-medication-list/delivered-medication-list.js'],
  ['/zone.js', 'node_modules/zone.js/bundles/zone.umd.min.js'],
  ...['host.css', 'host.js', 'pager.js', 'requests.js', 'root.js'].map((name) => [`/src/${name}`, `src/${name}`]),
]);
/** The browser itself refuses what would leave this machine; Angular writes its styles into the page, and its translations are compiled there. */
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:";

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text ? JSON.parse(text) : {};
}

/** What the mock server says, or undefined for a path it does not know. */
async function say(request, { pathname, searchParams }) {
  if (pathname === '/people') return people.map(({ id, name, ssin, language }) => ({ id, name, ssin, language }));
  const [, of, id, total] = pathname.split('/');
  const one = of === 'people' && people.find((p) => p.id === id);
  if (one) return total ? { total: delivered(one).length } : { name: one.name, born: one.born, ssin: one.ssin };
  if (request.method !== 'POST' || pathname !== '/api/v3/delivered') return undefined;
  const { ssin } = await bodyOf(request);
  const all = delivered(people.find((p) => p.ssin === ssin));
  const size = Number(searchParams.get('size') ?? all.length);
  const from = Number(searchParams.get('page') ?? 0) * size;
  return { items: all.slice(from, from + size) };
}

async function answer(request, response) {
  const url = new URL(request.url, `http://${HOST}`);
  const headers = { 'cache-control': 'no-store', 'content-security-policy': POLICY };
  const file = FILES.get(url.pathname);
  if (file) {
    const body = await readFile(join(HERE, file));
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] }).end(body);
    return;
  }
  const said = await say(request, url);
  await new Promise((done) => setTimeout(done, Number(url.searchParams.get('delay') ?? 0)));
  response.writeHead(said ? 200 : 404, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(said ?? null));
}

/**
 * @param {{port?: number}} options port 0 takes a free one
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} url without a slash at its end
 */
export async function serve({ port = 0 } = {}) {
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
  console.log(`VIDIS: ${url}`);
}
