import { isUtf8 } from 'node:buffer';
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

const NEWLINE = 0x0a;

/**
 * The lines that each part of the stream completes. Reads on only when asked; of a line that is too long no more than
 * 1 MiB is kept.
 */
export async function* ndjsonLines(stream: Readable): AsyncGenerator<readonly NdjsonLine[]> {
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
    const first = bytes.indexOf(NEWLINE);
    if (first < 0) {
      keep(bytes);
      continue;
    }
    const last = bytes.lastIndexOf(NEWLINE);
    keep(bytes.subarray(0, first));
    const lines = [lineOf(index, rest, length)];
    if (last > first) lines.push(...linesOf(index + 1, bytes.subarray(first + 1, last)));
    index += lines.length;
    rest = [];
    length = 0;
    keep(bytes.subarray(last + 1));
    yield lines.filter(({ text }) => text !== '');
  }
  const line = lineOf(index, rest, length);
  if (line.text !== '') yield [line];
}

/** Whole lines, decoded together where nothing is wrong with any. */
function linesOf(index: number, bytes: Buffer): NdjsonLine[] {
  const texts = bytes.length <= LONGEST_LINE ? decoded(bytes)?.split('\n') : undefined;
  if (texts) return texts.map((text, at) => ({ index: index + at, text: text.trim() }));
  const lines: NdjsonLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(lineOf(index + lines.length, [bytes.subarray(start, end)], end - start));
    start = end + 1;
  }
  return [...lines, lineOf(index + lines.length, [bytes.subarray(start)], bytes.length - start)];
}

function lineOf(index: number, parts: readonly Buffer[], length: number): NdjsonLine {
  if (length > LONGEST_LINE) return { index, text: null, fault: 'too_large' };
  const text = decoded(Buffer.concat(parts));
  return text === null ? { index, text: null, fault: 'invalid_utf8' } : { index, text: text.trim() };
}

/** Null for bytes that are no UTF-8: lenient decoding would store U+FFFD in place of what was sent. */
function decoded(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
