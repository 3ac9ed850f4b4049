import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generate } from 'selfsigned';

const SCRIPT = fileURLToPath(new URL('../support/post-once.mjs', import.meta.url));

let server: Server;
let folder: string;
let port = 0;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'hooks.example.com' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'hooks.example.com' }] }],
  });
  folder = await mkdtemp(join(tmpdir(), 'alerts-tls-'));
  await writeFile(join(folder, 'ca.pem'), cert);
  server = createServer({ key, cert }, (request, response) => {
    asked.push(request.headers.host);
    request.resume();
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function post(host: string, trusts: boolean): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', ...(trusts ? { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } : {}) };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, `https://${host}:${port}/`], { env });
  return stdout;
}

test('the certificate is verified for the name of the URL, though the connection is to an address', async () => {
  expect(await post('hooks.example.com', true)).toBe('true');
  expect(asked).toEqual([`hooks.example.com:${port}`]);
  for (const [host, trusts] of [
    ['hooks.example.com', false],
    ['other.example.com', true],
    ['127.0.0.1', true],
  ] as const)
    expect(await post(host, trusts)).toBe('false');
  expect(asked).toHaveLength(1);
});
