import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Outcome } from '../delivery.types.js';
import { within } from '../within.js';
import { type CheckedTarget, type TargetGuard, TargetRefused } from './target-guard.js';
import { retryAfterOf } from './retry-after.js';
import { failureText } from './failure-text.js';

const MOST_ANSWER_BYTES = 64 * 1024;
const MOST_HEADER_BYTES = 16 * 1024;

/** What is sent. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * POST to an address that somebody else chose. The host is resolved once and the connection is made to what was checked; redirects
 * are not followed, no proxy is asked, and answers are limited in time and size.
 */
export class GuardedPost {
  constructor(
    private readonly guard: TargetGuard,
    /** For everything: resolving, connecting, sending and the whole answer. */
    private readonly timeoutMs: number,
  ) {}

  async send(posting: Posting, stop: AbortSignal): Promise<Outcome> {
    const fault = this.guard.fault(posting.url);
    // Its text alone is wrong: no later answer of a name server mends it.
    if (fault !== null) return { taken: false, detail: `The URL ${fault}.`, permanent: true, blame: true };
    const asked: { target?: CheckedTarget } = {};
    try {
      return await within(stop, this.timeoutMs, async (signal) => {
        asked.target = await this.guard.check(posting.url);
        return outcomeOf(await exchange(asked.target, posting, signal), asked.target);
      });
    } catch (error) {
      const refused = error instanceof TargetRefused;
      const detail = refused
        ? `The URL ${error.detail}.`
        : failureText(error, { inner: asked.target?.inner ?? false, timeoutMs: this.timeoutMs });
      return { taken: false, detail, permanent: false, blame: !stop.aborted, cause: error };
    }
  }
}

interface Answered {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
}

function exchange(target: CheckedTarget, { headers, body }: Posting, signal: AbortSignal): Promise<Answered> {
  const { request, Agent } = target.url.protocol === 'https:' ? https : http;
  // An agent of its own: the global one may have been told to use a proxy, and keeps connections that were checked for others.
  const agent = new Agent({ keepAlive: false });
  const length = String(Buffer.byteLength(body));
  return new Promise<Answered>((resolve, reject) => {
    const sent = request(
      target.url,
      {
        method: 'POST',
        headers: { 'user-agent': 'Tessera-Alerts/1', ...headers, 'content-length': length },
        agent,
        lookup: only(target.host, target.addresses),
        maxHeaderSize: MOST_HEADER_BYTES,
        signal,
      },
      (response) => {
        const answered = { status: response.statusCode ?? 0, headers: response.headers };
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_ANSWER_BYTES) response.destroy();
        });
        // The status has said it all; an answer that is cut off changes nothing about it.
        response.on('error', () => resolve(answered));
        response.on('close', () => resolve(answered));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  }).finally(() => agent.destroy());
}

/** Answers the addresses that were checked, whatever a name server would say now. */
function only(host: string, addresses: readonly LookupAddress[]): LookupFunction {
  return (asked, options, done) => {
    const [first] = addresses;
    if (asked !== host || first === undefined) done(new Error('another host than the one that was checked'), '', 0);
    else if (options.all === true) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };
}

function outcomeOf({ status, headers }: Answered, { inner }: CheckedTarget): Outcome {
  if (status >= 200 && status < 300) return { taken: true };
  const redirected = status >= 300 && status < 400;
  const told = redirected
    ? `The receiver answered ${status}; redirects are not followed.`
    : `The receiver answered ${status}.`;
  const retryAfterSeconds = retryAfterOf(headers['retry-after'], Date.now());
  return {
    taken: false,
    detail: inner ? failureText(null, { inner, timeoutMs: 0 }) : told,
    permanent: status === 410,
    gone: status === 410,
    blame: true,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    cause: new Error(`status ${status}`),
  };
}
