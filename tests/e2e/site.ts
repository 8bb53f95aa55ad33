// Serves fixture pages on two ports of 127.0.0.1, so that a page can hold frames of another origin.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { sleep } from '../browsers/wait.ts';

const pages = join(import.meta.dirname, '../ehr/pages');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

export interface ServeOptions {
  /** Which of the two origins: 0 (default) or 1. */
  origin?: 0 | 1;
  /** Holds the answer back. */
  delayMs?: number;
  headers?: Record<string, string>;
  /** Instead of a random one; begins with a slash. */
  path?: string;
  status?: number;
}

interface Inline extends ServeOptions {
  body: string;
}

export interface Site {
  /** `http://127.0.0.1:port`, twice. */
  readonly origins: readonly [string, string];
  /** Puts HTML under a random path and gives its address. */
  serve(html: string, options?: ServeOptions): string;
  /** The address of a file in tests/ehr/pages/. */
  page(file: string, options?: { origin?: 0 | 1; delayMs?: number }): string;
  /** The same page under a host name that no build watches. */
  unwatched(url: string): string;
  /** "METHOD /path" of everything asked for, oldest first. */
  readonly hits: readonly string[];
  close(): Promise<void>;
}

const page = (body: string) =>
  /^\s*<(!doctype|html)/i.test(body) ? body : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title><body>${body}`;

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ server: Server; origin: string }> {
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the fixture server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

export async function openSite(): Promise<Site> {
  const inline = new Map<string, Inline>();
  const hits: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    hits.push(`${request.method} ${url.pathname}`);
    const known = inline.get(url.pathname);
    const delay = known?.delayMs ?? Number(url.searchParams.get('delayMs') ?? 0);
    if (delay) await sleep(delay);
    const headers = { 'content-type': types['.html'] ?? '', 'cache-control': 'no-store', ...known?.headers };
    if (known) {
      response.writeHead(known.status ?? 200, headers).end(headers['content-type'].startsWith('text/html') ? page(known.body) : known.body);
      return;
    }
    const file = normalize(join(pages, decodeURIComponent(url.pathname)));
    const body = file.startsWith(pages) ? await readFile(file).catch(() => null) : null;
    if (body) response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    else response.writeHead(404, headers).end('not here');
  };

  const handler = (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
  const [first, second] = [await listen(handler), await listen(handler)];
  const origins = [first.origin, second.origin] as const;
  return {
    origins,
    hits,
    serve: (html, options = {}) => {
      const path = options.path ?? `/${randomUUID()}`;
      inline.set(path, { ...options, body: html });
      return origins[options.origin ?? 0] + path;
    },
    page: (file, options = {}) => `${origins[options.origin ?? 0]}/${file}${options.delayMs ? `?delayMs=${options.delayMs}` : ''}`,
    unwatched: (url) => url.replace('//127.0.0.1:', '//localhost:'),
    close: async () => {
      for (const { server } of [first, second]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
