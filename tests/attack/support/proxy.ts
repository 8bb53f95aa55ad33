// A proxy on 127.0.0.1 that keeps every byte which a browser sends, passes on what is for this machine, and refuses the rest.
// Ours in place of a package: those from npm decide and rewrite, and none keeps the bytes as they came.
import { createServer as createHttp, request } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Proxy {
  port: number;
  /** "GET http://…" and "CONNECT host:port" of everything asked for, oldest first. */
  readonly asked: readonly string[];
  /** What the browser sent, head and body, as it came. */
  sent(): Buffer;
  close(): Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};

export async function openProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const bytes: Buffer[] = [];
  const open = new Set<Socket>();
  const inner = createHttp((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    const url = URL.parse(from.url ?? '');
    if (url?.hostname !== '127.0.0.1') return void to.writeHead(403).end();
    const on = request(url, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    on.on('error', () => to.writeHead(502).end());
    from.pipe(on);
  });
  inner.on('connect', (from, socket) => {
    asked.push(`CONNECT ${from.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const innerPort = await listen(inner);
  // before anything is made of them
  const front = createServer((socket) => {
    const on = connect(innerPort, '127.0.0.1');
    for (const s of [socket, on]) {
      open.add(s);
      s.on('error', () => undefined).on('close', () => open.delete(s));
    }
    socket.on('data', (some) => bytes.push(some));
    socket.pipe(on).pipe(socket);
  });
  return {
    port: await listen(front),
    asked,
    sent: () => Buffer.concat(bytes),
    async close() {
      for (const s of open) s.destroy();
      await Promise.all([front, inner].map((server) => new Promise((done) => server.close(done))));
    },
  };
}
