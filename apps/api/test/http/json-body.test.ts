import { gzipSync } from 'node:zlib';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Roles, Scoped, TakesBody } from '@tessera/module-kit';
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

  @Post('packed')
  @HttpCode(200)
  @Roles('authenticated')
  @Scoped('read')
  @TakesBody({ bytes: 100_000, gzip: true, elseTell: 'Set the protocol to JSON.' })
  packed(@Body() body: unknown): object {
    return this.echo(body);
  }
}

let host: TestHost;
let authorization: string;
beforeAll(async () => {
  host = await testHost(undefined, undefined, [BodiesController]);
  authorization = `Bearer ${await token()}`;
});
afterAll(() => host.close());

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  route = 'echo',
): Promise<unknown[]> {
  const response = await fetch(`${host.url}/api/v1/bodies/${route}`, {
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

describe('a route with a rule for its body', () => {
  const packed = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    post(body, headers, 'packed');
  const gzip = { 'content-encoding': 'gzip' };

  it('takes it packed and as it is, up to its own limit', async () => {
    const text = JSON.stringify('x'.repeat(99_000));
    expect(await packed(text)).toEqual([200, text]);
    expect(await packed(gzipSync(text), gzip)).toEqual([200, text]);
    expect(await packed(JSON.stringify('x'.repeat(100_000)))).toEqual([413, 'too_large']);
  });

  it('unpacks no more than the limit', async () => {
    expect(await packed(gzipSync(JSON.stringify('x'.repeat(50_000_000))), gzip)).toEqual([413, 'too_large']);
  });

  it.each([
    ['no gzip', Uint8Array.from([1, 2, 3]), gzip, [400, 'malformed']],
    ['half of it', gzipSync('{"a":1}').subarray(0, 15), gzip, [400, 'malformed']],
    ['no JSON within', gzipSync('{'), gzip, [400, 'malformed']],
    ['another encoding', '{}', { 'content-encoding': 'br' }, [415, 'unsupported_encoding']],
    ['another kind', '\n', { 'content-type': 'application/x-protobuf' }, [415, 'media_type_unsupported']],
    ['a kind that begins alike', '{}', { 'content-type': 'application/json5' }, [415, 'media_type_unsupported']],
  ])('refuses %s', async (_name, body, headers, answer) => {
    expect(await packed(body, headers)).toEqual(answer);
  });

  it('tells whoever sends another kind what to do, before it is asked who they are', async () => {
    const response = await fetch(`${host.url}/api/v1/bodies/packed`, {
      method: 'POST',
      body: '\n',
      headers: { 'content-type': 'application/x-protobuf' },
    });
    expect([response.status, await response.json()]).toEqual([
      415,
      expect.objectContaining({ detail: 'Set the protocol to JSON.' }),
    ]);
    expect(response.headers.get('accept')).toBe('application/json');
  });
});
