import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/delivery/delivery.types.js';
import { AddressRules } from '../../../src/delivery/http/address-rules.js';
import { failureText } from '../../../src/delivery/http/failure-text.js';
import { GuardedPost } from '../../../src/delivery/http/guarded-post.js';
import { retryAfterOf } from '../../../src/delivery/http/retry-after.js';
import { type Resolve, systemResolve } from '../../../src/delivery/http/resolve.js';
import { TargetGuard } from '../../../src/delivery/http/target-guard.js';
import { type Listener, startListener } from '../support/listener.js';

const TIMEOUT_MS = 400;
const CHUNK = Buffer.alloc(16 * 1024, 'x');
/** What V8 does by itself after a while: whatever is held by nobody is gone afterwards. */
const collectGarbage = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();
const MUCH = 64 * 1024 * 1024;

let listener: Listener | undefined;
let stop = new AbortController();

afterEach(async () => {
  await listener?.stop();
  listener = undefined;
  stop = new AbortController();
});

const post = (resolve: Resolve = systemResolve): GuardedPost =>
  new GuardedPost(new TargetGuard(new AddressRules(['127.0.0.0/8']), resolve), TIMEOUT_MS);

/** Sends to somebody who talks like this; answers what came of it and how many bytes they got rid of before they were cut off. */
async function against(talk: (socket: Socket) => Promise<void>): Promise<{ outcome: Outcome; bytes: number }> {
  let bytes = 0;
  let cut: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    cut = resolve;
  });
  listener = await startListener((socket) => {
    socket.on('close', () => {
      bytes = socket.bytesWritten;
      cut();
    });
    socket.resume();
    void talk(socket);
  });
  const outcome = await post().send(
    { url: `http://127.0.0.1:${listener.port}/`, headers: {}, body: '{}' },
    stop.signal,
  );
  await closed;
  return { outcome, bytes };
}

async function write(socket: Socket, chunk: Buffer | string): Promise<void> {
  if (!socket.write(chunk)) await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve));
}

const untilClosed = async (socket: Socket, chunk: Buffer | string, pauseMs = 0): Promise<void> => {
  while (!socket.destroyed && socket.bytesWritten < MUCH) {
    await write(socket, chunk);
    if (pauseMs > 0) await sleep(pauseMs);
  }
};

describe('an answer that does not end is cut off', () => {
  test('headers that trickle', async () => {
    const { outcome, bytes } = await against(async (socket) => {
      await write(socket, 'HTTP/1.1 200 OK\r\n');
      await untilClosed(socket, 'x-slow: 1\r\n', 20);
    });
    expect(outcome).toMatchObject({ taken: false, permanent: false, blame: true });
    expect(bytes).toBeLessThan(16 * 1024);
  });

  test('headers without end', async () => {
    const { outcome, bytes } = await against(async (socket) => {
      await write(socket, 'HTTP/1.1 200 OK\r\n');
      await untilClosed(socket, `x-more: ${'y'.repeat(4_000)}\r\n`);
    });
    expect(outcome).toMatchObject({ taken: false });
    expect(bytes).toBeLessThan(MUCH);
  });

  test('silence, however often memory is tidied', async () => {
    const tidying = setInterval(collectGarbage, TIMEOUT_MS / 10);
    const silent = against(async () => undefined).finally(() => clearInterval(tidying));
    expect(await silent).toMatchObject({ outcome: { taken: false, blame: true } });
  });

  test('a body without end: its status counts', async () => {
    const { outcome, bytes } = await against(async (socket) => {
      await write(socket, 'HTTP/1.1 200 OK\r\n\r\n');
      await untilClosed(socket, CHUNK);
    });
    expect(outcome).toEqual({ taken: true });
    expect(bytes).toBeLessThan(MUCH);
  });

  test('a body that trickles: its status counts', async () => {
    const { outcome } = await against(async (socket) => {
      await write(socket, 'HTTP/1.1 500 Oh\r\ncontent-length: 1000000\r\n\r\n');
      await untilClosed(socket, 'x', 20);
    });
    expect(outcome).toMatchObject({ taken: false, blame: true });
  });

  test('a name server that does not answer', async () => {
    const never: Resolve = () => new Promise(() => undefined);
    const outcome = await post(never).send({ url: 'https://slow.example.com/', headers: {}, body: '{}' }, stop.signal);
    expect(outcome).toMatchObject({ taken: false, detail: 'The receiver did not answer within 0.4 s.' });
  });

  test('a stop of this server: nobody is to blame', async () => {
    listener = await startListener(() => stop.abort());
    const outcome = await post().send(
      { url: `http://127.0.0.1:${listener.port}/`, headers: {}, body: '{}' },
      stop.signal,
    );
    expect(outcome).toMatchObject({ taken: false, blame: false });
  });
});

describe('what is told', () => {
  const coded = (code: string): Error => Object.assign(new Error('connect 10.0.0.7:5432'), { code });

  test.each(['ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'CERT_HAS_EXPIRED', 'HPE_INVALID_CONSTANT'])(
    'of %s inside is always the same, and never an address',
    (code) => {
      expect(failureText(coded(code), { inner: true, timeoutMs: 1 })).toBe('The receiver did not take the message.');
      expect(failureText(coded(code), { inner: false, timeoutMs: 1 })).not.toMatch(/\d/);
    },
  );

  test.each([
    ['120', 120],
    ['0', 0],
    ['999999999', 86_400],
    ['Thu, 01 Jan 1970 00:02:00 GMT', 60],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('Retry-After %j is %j seconds', (header, seconds) => {
    expect(retryAfterOf(header, 60_000)).toBe(seconds);
  });
});
