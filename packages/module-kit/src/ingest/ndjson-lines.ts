import type { Readable } from 'node:stream';
import { TooLarge } from '../http/problems.js';

/** Longest line in bytes. */
export const LONGEST_LINE = 1_048_576;

/** Lines of a stream as text, without empty ones; reads on only when asked. Throws TooLarge for a line beyond 1 MiB. */
export async function* ndjsonLines(stream: Readable): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let held = 0;
  // A request that is destroyed takes its answer with it: whoever stops reading lets the rest run by.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      const line = Buffer.concat([...rest, bytes.subarray(start, end)])
        .toString('utf8')
        .trim();
      rest = [];
      held = 0;
      start = end + 1;
      if (line !== '') yield line;
    }
    if (start < bytes.length) {
      rest.push(bytes.subarray(start));
      held += bytes.length - start;
    }
    if (held > LONGEST_LINE) throw new TooLarge('line', `${LONGEST_LINE} bytes`);
  }
  const last = Buffer.concat(rest).toString('utf8').trim();
  if (last !== '') yield last;
}
