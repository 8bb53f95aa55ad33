// A published folder behind TLS: by nginx with the configuration that "rules publish" wrote, or by Node where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import { until } from '../../browsers/wait.ts';
import { Skipped } from '../harness.ts';

export interface Hit {
  status: number;
  path: string;
  /** Bytes of the request and of the answer on the wire inside TLS, headers too. */
  asked: number;
  sent: number;
  /** If-None-Match. */
  tag: string;
  cookie: string;
  method: string;
}

export interface RulesServer {
  readonly kind: 'nginx' | 'node';
  readonly address: string;
  /** Certificate of the authority: PEM file, and DER as base64. */
  readonly authority: { file: string; der: string };
  hits(): Hit[];
  stop(): Promise<void>;
  start(): Promise<void>;
}

const openssl = (folder: string, ...args: string[]) => {
  const done = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (done.error) throw new Skipped('openssl, which makes the test authority, is not on this machine.');
  if (done.status !== 0) throw new Error(`openssl ${args[0]}: ${done.stderr}`);
};

/** An authority of this run, and a certificate of 127.0.0.1 by it. */
function makeCertificates(folder: string): RulesServer['authority'] {
  const quick = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const usage = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  openssl(folder, 'req', '-x509', ...quick, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=PML Sentinel test authority', ...usage);
  openssl(folder, 'req', ...quick.slice(0, 5), '-keyout', 'tls.key', '-out', 'tls.csr', '-subj', '/CN=127.0.0.1');
  writeFileSync(join(folder, 'tls.ext'), 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n');
  openssl(
    folder,
    'x509',
    '-req',
    '-in',
    'tls.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-out',
    'tls.pem',
    '-extfile',
    'tls.ext',
  );
  const pem = readFileSync(join(folder, 'ca.pem'), 'utf8');
  return { file: join(folder, 'ca.pem'), der: pem.replace(/-----[^-]+-----|\s/g, '') };
}

async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const at = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof at === 'object' && at ? at.port : 0;
}

/** `published` is the folder of "rules publish". */
export async function openRulesServer(folder: string, published: string): Promise<RulesServer> {
  mkdirSync(folder, { recursive: true });
  const authority = makeCertificates(folder);
  const port = await freePort();
  const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((at) => existsSync(at));
  const common = { authority, address: `https://127.0.0.1:${port}/rules/pointer.json` };
  return program ? nginx(program, folder, published, port, common) : node(folder, published, port, common);
}

type Common = Pick<RulesServer, 'authority' | 'address'>;

async function nginx(program: string, folder: string, published: string, port: number, common: Common): Promise<RulesServer> {
  const log = join(folder, 'access.log');
  const conf = join(folder, 'server.conf');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(
    conf,
    `${user}daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  log_format rules escape=json '{"status":$status,"path":"$uri","asked":$request_length,"sent":$bytes_sent,"tag":"$http_if_none_match","cookie":"$http_cookie","method":"$request_method"}';
  access_log ${log} rules;
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/tls.pem;
    ssl_certificate_key ${folder}/tls.key;
    location /rules/ { alias ${published}/; include ${published}/nginx.conf; }
  }
}
`,
  );
  let running: ReturnType<typeof spawn> | undefined;
  const start = async () => {
    running = spawn(program, ['-c', conf, '-p', folder], { stdio: 'ignore' });
    await until('nginx', 5000, async () => spawnSync('openssl', ['s_client', '-connect', `127.0.0.1:${port}`], { input: '' }).status === 0);
  };
  const stop = async () => {
    const process = running;
    running = undefined;
    if (!process || process.exitCode !== null) return;
    const gone = new Promise((done) => process.once('exit', done));
    process.kill('SIGTERM');
    await gone;
  };
  await start();
  return {
    ...common,
    kind: 'nginx',
    start,
    stop,
    hits: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Hit)
        : [],
  };
}

/** The same headers, for machines without nginx. */
async function node(folder: string, published: string, port: number, common: Common): Promise<RulesServer> {
  const seen: Hit[] = [];
  const tls = { key: readFileSync(join(folder, 'tls.key')), cert: readFileSync(join(folder, 'tls.pem')) };
  const tagOf = () => `"${statSync(join(published, 'pointer.json')).mtimeMs.toString(16)}"`;
  const server = createServer(tls, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://127.0.0.1').pathname;
    const file = join(published, path.replace('/rules/', ''));
    const isPointer = path.endsWith('/pointer.json');
    const same = isPointer && request.headers['if-none-match'] === tagOf();
    const body = same || !existsSync(file) ? Buffer.alloc(0) : readFileSync(file);
    const status = same ? 304 : existsSync(file) ? 200 : 404;
    const headers = {
      'access-control-allow-origin': '*',
      'cache-control': isPointer ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(isPointer && { etag: tagOf() }),
    };
    response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(body);
    const lines = (h: Record<string, unknown>) => Object.entries(h).reduce((n, [k, v]) => n + k.length + String(v).length + 4, 40);
    seen.push({
      status,
      path,
      asked: lines(request.headers),
      sent: lines(headers) + body.length,
      tag: request.headers['if-none-match'] ?? '',
      cookie: request.headers.cookie ?? '',
      method: request.method ?? '',
    });
  });
  const start = () => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stop = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  await start();
  return { ...common, kind: 'node', hits: () => seen, start, stop };
}
