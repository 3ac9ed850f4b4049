import { gzipSync } from 'node:zlib';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Roles, Scoped } from '@tessera/module-kit';
import { type TestHost, testHost } from '../support/test-host.js';
import { token } from '../support/tokens.js';

/** Answers what it was sent, and whether it changed what other objects have. */
@Controller('bodies')
class BodiesController {
  @Post('echo')
  @HttpCode(200)
  @Roles('authenticated')
  @Scoped('read')
  echo(@Body() body: unknown): object {
    return { text: JSON.stringify(body), polluted: 'polluted' in {} };
  }
}

let host: TestHost;
let authorization: string;
beforeAll(async () => {
  host = await testHost(undefined, undefined, [BodiesController]);
  authorization = `Bearer ${await token()}`;
});
afterAll(() => host.close());

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<unknown[]> {
  const response = await fetch(`${host.url}/api/v1/bodies/echo`, {
    method: 'POST',
    body,
    headers: { authorization, 'content-type': 'application/json', ...headers },
  });
  const answer = (await response.json()) as { code?: string; text?: string; polluted?: boolean };
  return [response.status, answer.code ?? answer.text, ...(answer.polluted === true ? ['polluted'] : [])];
}

it.each([
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"events":[{"id":"a","metadata":{"deep":[{"__proto__":{"polluted":1}}]}}]}',
])('keeps every field as it is and pollutes nothing: %s', async (body) => {
  expect(await post(body)).toEqual([200, body]);
});

it('takes a charset and a byte order mark', async () => {
  expect(await post('\uFEFF{"ä":"😀"}', { 'content-type': 'application/json; charset=utf-8' })).toEqual([
    200,
    '{"ä":"😀"}',
  ]);
});

it.each([
  ['a lone continuation byte', [0x22, 0x80, 0x22]],
  ['a character cut in half', [0x22, 0xc3, 0x22]],
  ['Latin-1', [0x22, 0xe4, 0x22]],
  ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['no JSON', [0x7b]],
])('refuses %s', async (_name, bytes) => {
  expect(await post(Uint8Array.from(bytes))).toEqual([400, 'malformed']);
});

it('keeps the limit of a body', async () => {
  expect(await post(JSON.stringify('x'.repeat(70_000)))).toEqual([413, 'too_large']);
});

it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
  expect(await post('{}', { 'content-type': type })).toEqual([415, 'media_type_unsupported']);
});

it.each(['gzip', 'br', 'identity, gzip'])('refuses a body with Content-Encoding %s', async (encoding) => {
  expect(await post(gzipSync('{"a":1}'), { 'content-encoding': encoding })).toEqual([415, 'unsupported_encoding']);
});

it('takes a body that says it is not encoded', async () => {
  expect(await post('{}', { 'content-encoding': 'identity' })).toEqual([200, '{}']);
});
