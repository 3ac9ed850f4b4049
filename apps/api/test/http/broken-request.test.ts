import { connect } from 'node:net';
import { type TestHost, testHost } from '../support/test-host.js';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
});
afterAll(() => host.close());

/** Everything that comes back for these bytes until the server ends the connection. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const get = 'GET /health/live HTTP/1.1\r\n';
const post = 'POST /api/v1/probe/me HTTP/1.1\r\nHost: x\r\n';

const cases: readonly [string, string, number, string][] = [
  ['no HTTP at all', 'hunter2\r\n\r\n', 400, 'malformed_request'],
  ['two lengths', `${post}Content-Length: 7\r\nContent-Length: 8\r\n\r\nhunter2`, 400, 'malformed_request'],
  [
    'a length and chunks',
    `${post}Content-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\nhunter2`,
    400,
    'malformed_request',
  ],
  ['a header with a NUL', `${get}Host: x\r\nX-Text: hunter2\0\r\n\r\n`, 400, 'malformed_request'],
  ['no host', `${get}X-Text: hunter2\r\n\r\n`, 400, 'malformed_request'],
  ['headers over the limit', `${get}Host: x\r\nX-Text: ${'hunter2'.repeat(10_000)}\r\n\r\n`, 431, 'headers_too_large'],
];

it.each(cases)('%s is one problem, and the end of the connection', async (_name, bytes, status, code) => {
  const answer = await send(bytes);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  expect(head).toMatch(/connection: close/i);
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toMatchObject({ type: `urn:tessera:problem:${code}`, status, code });
  expect(answer).not.toContain('hunter2');
});

it('HTTP/1.0 needs no host', async () => {
  expect(await send('GET /health/live HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
});
