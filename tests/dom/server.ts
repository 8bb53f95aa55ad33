// Serves the fixture pages on 127.0.0.1 and notes what else was asked for.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export interface PageServer {
  url: string;
  /** Paths that are not there, favicon aside. */
  missing: string[];
  close(): Promise<void>;
}

export async function servePages(dir: string): Promise<PageServer> {
  const missing: string[] = [];
  const server = createServer((request, reply) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(dir, normalize(path));
    if (!file.startsWith(dir) || !existsSync(file) || !statSync(file).isFile()) {
      if (path !== '/favicon.ico') missing.push(path);
      reply.writeHead(404).end();
      return;
    }
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    createReadStream(file).pipe(reply);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, missing, close: () => new Promise((done) => void server.close(() => done())) };
}
