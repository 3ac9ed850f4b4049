import { retryAfterSeconds, TesseraUnreachable } from './problem.js';

/** How often and how long is waited. */
export interface RetryOptions {
  /** Tries in all, 1 to 20; default 5. 1: never again. */
  readonly tries?: number;
  /** Milliseconds before the second try, doubled each time up to 10 s, less a random part; default 200. */
  readonly firstWaitMs?: number;
  /** Milliseconds that are waited at most when the server asks for it; where it asks for more, its answer is given. Default 60,000. */
  readonly longestWaitMs?: number;
}

type Fetch = (request: Request) => Promise<Response>;

const LONGEST_BACKOFF_MS = 10_000;

/** Posts that may be sent twice: facts have keys of their own, and the others only ask. */
const REPEATABLE_POSTS = /\/(events|batch|verify|me\/activity|xapi\/statements)$/;

/** Whether a request that may have arrived may be sent again. */
export function isRepeatable(request: Pick<Request, 'method' | 'url'>): boolean {
  const { method, url } = request;
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && REPEATABLE_POSTS.test(new URL(url).pathname));
}

/** Whether an answer says that the same request may succeed later. 429 was not begun, so that anything may be sent again. */
function isPassing(response: Response, repeatable: boolean): boolean {
  return response.status === 429 || (repeatable && [502, 503, 504].includes(response.status));
}

/** `fetch` that tries again. Aborting the request's signal ends tries and waits alike. @throws TesseraUnreachable */
export function retrying(fetch: Fetch, options: RetryOptions = {}): Fetch {
  const { tries = 5, firstWaitMs = 200, longestWaitMs = 60_000 } = options;
  return async (request) => {
    const repeatable = isRepeatable(request);
    for (let tried = 1; ; tried += 1) {
      const backoff = Math.min(LONGEST_BACKOFF_MS, firstWaitMs * 2 ** (tried - 1)) * (0.5 + Math.random() / 2);
      let wait = backoff;
      try {
        const response = await fetch(request.clone());
        const asked = (retryAfterSeconds(response) ?? 0) * 1000;
        if (tried >= tries || !isPassing(response, repeatable) || asked > longestWaitMs) return response;
        await response.body?.cancel();
        wait = Math.max(backoff, asked);
      } catch (error) {
        if (request.signal.aborted) throw error;
        if (tried >= tries || !repeatable) throw new TesseraUnreachable(request.url, tried, error);
      }
      await pause(wait, request.signal);
    }
  };
}

/** Waits; throws the signal's reason as soon as it is aborted. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's own reason, as fetch gives it
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
