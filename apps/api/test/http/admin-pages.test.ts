import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

const server = fileURLToPath(new URL('../support/serve-pages.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tessera-pages-'));
const script = 'console.log("a page")';
const servers: ChildProcess[] = [];
let address: string;

async function serve(from: string): Promise<string> {
  const child = spawn(process.execPath, [server, from], { stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>the admin');
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js'), script);
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js.br'), brotliCompressSync(script));
  address = await serve(folder);
});
afterAll(() => {
  for (const child of servers) child.kill();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** The path as it is given, which fetch would tidy up. */
async function get(path: string, headers: Record<string, string> = {}, from = address): Promise<Answer> {
  const { hostname, port } = new URL(from);
  const sent = request({ hostname, port, path, headers }).end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

it.each(['/', '/m/action', '/m/action?range=7d', '/views', '/keys', '/audit', '/statements', '/modules', '/sign-in'])(
  '%s is a page, looked up anew each time',
  async (url) => {
    const { status, body, headers } = await get(url);
    expect([status, body.toString()]).toEqual([200, '<!doctype html>the admin']);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  },
);

it.each([
  '/m',
  '/m/workspace',
  '/m/action/more',
  '/nothing',
  '/assets/',
  '/assets/index-a1b2c3.js.br',
  '/../package.json',
])('%s is none', async (url) => {
  expect((await get(url)).status).toBe(404);
});

it('files that are named by their content are kept for ever, and sent packed to who takes that', async () => {
  const plain = await get('/assets/index-a1b2c3.js');
  expect([plain.body.toString(), plain.headers['cache-control']]).toEqual([
    script,
    'public, max-age=31536000, immutable',
  ]);
  const packed = await get('/assets/index-a1b2c3.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript'),
    vary: expect.stringMatching(/accept-encoding/i),
  });
  expect(brotliDecompressSync(packed.body).toString()).toBe(script);
});

it('without a built admin nothing is served', async () => {
  expect((await get('/', {}, await serve(join(folder, 'absent')))).status).toBe(404);
});
