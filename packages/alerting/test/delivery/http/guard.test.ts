import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpReceiver, startHttpReceiver } from '@tessera/testing';
import type { Outcome } from '../../../src/delivery/delivery.types.js';
import { AddressRules } from '../../../src/delivery/http/address-rules.js';
import { GuardedPost } from '../../../src/delivery/http/guarded-post.js';
import { type Resolve, systemResolve } from '../../../src/delivery/http/resolve.js';
import { TargetGuard } from '../../../src/delivery/http/target-guard.js';
import { type Listener, startListener } from '../support/listener.js';
import { socketsDuring } from '../support/sockets.js';
import { CROOKED_URLS, INNER_HOSTS, INNER_NAMES } from '../support/url-forms.js';

const running = new AbortController().signal;
const posting = (url: string): { url: string; headers: Record<string, string>; body: string } => ({
  url,
  headers: {},
  body: '{}',
});
const send = (url: string, allow: readonly string[] = [], resolve: Resolve = systemResolve): Promise<Outcome> =>
  new GuardedPost(new TargetGuard(new AddressRules(allow), resolve), 5_000).send(posting(url), running);

let listener: Listener;
let receiver: HttpReceiver;

beforeAll(async () => {
  listener = await startListener((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
  receiver = await startHttpReceiver();
});
afterAll(async () => {
  await listener.stop();
  await receiver.stop();
});

/** Sends, and tells what came of it and whether anything was connected to. */
async function attempt(
  url: string,
  resolve?: Resolve,
): Promise<{ detail: string; sockets: number; connections: number }> {
  const before = listener.connections();
  let outcome: Outcome = { taken: true };
  const sockets = await socketsDuring(async () => {
    outcome = await send(url, [], resolve);
  });
  const { detail } = { detail: 'taken', ...(outcome as object) };
  return { detail, sockets, connections: listener.connections() - before };
}

const NOT_PUBLIC = 'The URL must be at a host whose name resolves to public addresses only.';
const HTTPS_ONLY = 'The URL must begin with https:// (plain http:// is for networks in TESSERA_WEBHOOK_ALLOW).';

describe('no connection is made', () => {
  test('there are more than 60 forms', () => {
    expect(new Set(INNER_HOSTS).size).toBeGreaterThan(60);
  });

  test('the same listener is reached where the network is allowed, and the count of sockets sees it', async () => {
    const before = listener.connections();
    const url = `http://127.0.0.1:${listener.port}/`;
    const sockets = await socketsDuring(async () => expect(await send(url, ['127.0.0.0/8'])).toEqual({ taken: true }));
    expect({ sockets, connections: listener.connections() - before }).toEqual({ sockets: 1, connections: 1 });
    for (const host of ['127.1', '2130706433', '0x7f.1', 'localhost'])
      expect(await send(`http://${host}:${listener.port}/`, ['127.0.0.0/8', '::1/128'])).toEqual({ taken: true });
  });

  test.each(INNER_HOSTS)('to %s', async (host) => {
    for (const scheme of ['https', 'http']) {
      const url = `${scheme}://${host}:${listener.port}/`;
      // Plain http to a name is refused before anybody asks what it resolves to.
      const { detail, ...made } = await attempt(url);
      expect(made).toEqual({ sockets: 0, connections: 0 });
      expect(scheme === 'http' ? [NOT_PUBLIC, HTTPS_ONLY] : [NOT_PUBLIC]).toContain(detail);
    }
  });

  test.each(CROOKED_URLS)('to %j', async (form) => {
    const url = form.replace('PORT', String(listener.port));
    const { detail, ...made } = await attempt(url, async () => [{ address: '127.0.0.1', family: 4 }]);
    expect(made).toEqual({ sockets: 0, connections: 0 });
    expect(detail).toMatch(/^The URL must /);
    expect(detail).not.toContain('127.0.0.1');
  });

  test.each(Object.keys(INNER_NAMES))('to the name %s', async (name) => {
    const url = `https://${name}:${listener.port}/`;
    const made = await attempt(url, async (host) => INNER_NAMES[host] ?? []);
    expect(made).toEqual({ detail: NOT_PUBLIC, sockets: 0, connections: 0 });
  });

  test('to a name that nobody knows, and it is told the same as of a name inside', async () => {
    const unknown: Resolve = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));
    expect(await attempt('https://unknown.internal/', unknown)).toEqual({
      detail: NOT_PUBLIC,
      sockets: 0,
      connections: 0,
    });
  });

  test('without TLS, unless the network is allowed', async () => {
    const { detail, sockets } = await attempt('http://example.com/', async () => [
      { address: '93.184.215.14', family: 4 },
    ]);
    expect(sockets).toBe(0);
    expect(detail).toMatch(/must begin with https:/);
  });
});

describe('names that change their answer', () => {
  const local = { address: '127.0.0.1', family: 4 };
  const inner = { address: '10.1.2.3', family: 4 };

  test('are asked once, and the connection is to what was checked', async () => {
    const asked: string[] = [];
    const resolve: Resolve = async (host) => [asked.push(host) === 1 ? local : inner];
    const before = listener.connections();
    const sockets = await socketsDuring(async () =>
      expect(await send(`http://rebind.example.com:${listener.port}/`, ['127.0.0.1/32'], resolve)).toEqual({
        taken: true,
      }),
    );
    expect(asked).toEqual(['rebind.example.com']);
    expect({ sockets, connections: listener.connections() - before }).toEqual({ sockets: 1, connections: 1 });
  });

  test('are refused by their first answer, whatever comes later', async () => {
    let asked = 0;
    const resolve: Resolve = async () => [(asked += 1) === 1 ? inner : local];
    const sockets = await socketsDuring(async () =>
      expect(await send(`http://rebind.example.com:${listener.port}/`, ['127.0.0.1/32'], resolve)).toMatchObject({
        taken: false,
      }),
    );
    expect({ asked, sockets }).toEqual({ asked: 1, sockets: 0 });
  });

  test('are judged anew in each attempt', async () => {
    let asked = 0;
    const resolve: Resolve = async () => [(asked += 1) === 1 ? local : inner];
    const guard = new TargetGuard(new AddressRules(['127.0.0.1/32']), resolve);
    const post = new GuardedPost(guard, 5_000);
    const url = `http://rebind.example.com:${listener.port}/`;
    expect(await post.send(posting(url), running)).toEqual({ taken: true });
    const sockets = await socketsDuring(async () =>
      expect(await post.send(posting(url), running)).toMatchObject({ taken: false }),
    );
    expect(sockets).toBe(0);
  });
});

describe('what a receiver or the environment says', () => {
  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed, even to where it might be', async (status) => {
    const before = listener.connections();
    receiver.reply({ status, headers: { location: `http://127.0.0.1:${listener.port}/` } });
    expect(await send(receiver.url, ['127.0.0.0/8'])).toMatchObject({ taken: false, permanent: false, blame: true });
    expect(listener.connections()).toBe(before);
  });

  test('proxies of the environment are not asked', async () => {
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
    const kept = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = `http://127.0.0.1:${listener.port}`;
    const before = listener.connections();
    try {
      receiver.reply({});
      expect(await send(receiver.url, ['127.0.0.0/8'])).toEqual({ taken: true });
      expect(listener.connections()).toBe(before);
    } finally {
      names.forEach((name, at) => {
        if (kept[at] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = kept[at];
      });
    }
  });
});
