import autocannon from 'autocannon';

import { quantile } from './stats.mjs';

/** Asks one URL again and again; requests a second, and the times of answers in milliseconds. @throws where an answer is not as expected */
export async function load(url, { clients, seconds, headers = {}, method = 'GET', body, expect = 200 }) {
  const times = [];
  const other = new Map();
  const since = performance.now();
  const running = autocannon({ url, connections: clients, duration: seconds, headers, method, body });
  let last = since;
  running.on('response', (_client, status, _bytes, time) => {
    last = performance.now();
    if (status === expect) times.push(time);
    else other.set(status, (other.get(status) ?? 0) + 1);
  });
  const result = await running;
  // An answer that takes longer than the run is no error: the rate is what it is, and there is no time to tell.
  if (other.size > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${result.errors} errors, answers ${JSON.stringify([...other])} besides ${times.length} of ${expect}`,
    );
  }
  if (times.length === 0) return { rps: 0, p50: 1000 * seconds, p95: 1000 * seconds };
  return { rps: (1000 * times.length) / (last - since), p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
