import type { Readable } from 'node:stream';

/** Longest line in bytes. */
export const LONGEST_LINE = 1_048_576;

/** A line that is not blank. */
export interface NdjsonLine {
  /** Position in the stream from 0, blank lines counted. */
  readonly index: number;
  /** The line; null where it is longer than 1 MiB or not valid UTF-8. */
  readonly text: string | null;
  readonly fault?: 'too_large' | 'invalid_utf8';
}

/** Reads on only when asked; of a line that is too long no more than 1 MiB is kept. */
export async function* ndjsonLines(stream: Readable): AsyncGenerator<NdjsonLine> {
  let rest: Buffer[] = [];
  let length = 0;
  let index = 0;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > LONGEST_LINE) rest = [];
    else if (part.length > 0) rest.push(part);
  };
  // A request that is destroyed takes its answer with it: whoever stops reading lets the rest run by.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      keep(bytes.subarray(start, end));
      const line = lineOf(index, rest, length);
      rest = [];
      length = 0;
      index += 1;
      start = end + 1;
      if (line.text !== '') yield line;
    }
    keep(bytes.subarray(start));
  }
  const last = lineOf(index, rest, length);
  if (last.text !== '') yield last;
}

function lineOf(index: number, parts: readonly Buffer[], length: number): NdjsonLine {
  if (length > LONGEST_LINE) return { index, text: null, fault: 'too_large' };
  try {
    // Lenient decoding would store U+FFFD in place of what was sent.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { index, text: text.trim() };
  } catch {
    return { index, text: null, fault: 'invalid_utf8' };
  }
}
