import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ndjsonLines, type NdjsonLine } from '../../src/ingest/ndjson-lines.js';

async function linesOf(parts: readonly Buffer[]): Promise<NdjsonLine[]> {
  const lines: NdjsonLine[] = [];
  for await (const some of ndjsonLines(Readable.from(parts))) lines.push(...some);
  return lines;
}

test('lines are the same however the stream is cut', async () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('', ' ', 'ä😀', '\r', '{"a":1}'));
  const lines = fc.array(line.map((text) => text.replaceAll('\n', '')));
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.nat(200)), async (texts, cuts) => {
      const whole = Buffer.from(texts.join('\n'));
      const ends = [...cuts.map((cut) => Math.min(cut, whole.length)), whole.length].sort((a, b) => a - b);
      const parts = ends.map((end, at) => whole.subarray(ends[at - 1] ?? 0, end));
      const expected = texts
        .map((text, index) => ({ index, text: Buffer.from(text).toString().trim() }))
        .filter(({ text }) => text !== '');
      expect(await linesOf(parts)).toEqual(expected);
    }),
  );
});

test('a line that cannot be read leaves those around it, in one part or several', async () => {
  const bad = Buffer.from([0x22, 0xff, 0x22]);
  const whole = Buffer.concat([
    Buffer.from('a\n\n'),
    bad,
    Buffer.from('\nb\n'),
    Buffer.alloc(1_100_000, 0x78),
    Buffer.from('\nc'),
  ]);
  const expected = [
    { index: 0, text: 'a' },
    { index: 2, text: null, fault: 'invalid_utf8' },
    { index: 3, text: 'b' },
    { index: 4, text: null, fault: 'too_large' },
    { index: 5, text: 'c' },
  ];
  expect(await linesOf([whole])).toEqual(expected);
  expect(await linesOf([whole.subarray(0, 5), whole.subarray(5, 70_000), whole.subarray(70_000)])).toEqual(expected);
});
