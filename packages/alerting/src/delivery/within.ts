/**
 * What `work` comes to, unless `stop` aborts or `ms` milliseconds pass first: then it rejects with the reason (`stop`'s, or a
 * `TimeoutError`), whatever the work does; its signal tells it to end.
 *
 * Not `AbortSignal.any` with `AbortSignal.timeout`: Node.js may collect that timeout before it fires (nodejs/node 57736), and nothing
 * would end the work.
 */
export async function within<T>(stop: AbortSignal, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  stop.throwIfAborted();
  const deadline = new AbortController();
  const stopped = (): void => deadline.abort(stop.reason);
  stop.addEventListener('abort', stopped);
  const timer = setTimeout(() => deadline.abort(new DOMException(`not done in ${ms} ms`, 'TimeoutError')), ms);
  const ended = new Promise<never>((_, reject) => {
    deadline.signal.addEventListener('abort', () => reject(deadline.signal.reason as Error));
  });
  try {
    return await Promise.race([work(deadline.signal), ended]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopped);
  }
}
