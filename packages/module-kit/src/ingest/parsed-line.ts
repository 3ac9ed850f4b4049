import { wellFormed } from '../reads/query-string.js';
import { alteredDetail, alteredNumbers, isSuspect } from './altered-number.js';
import type { CallItem } from './ingest-item.js';
import { LONGEST_LINE, type NdjsonLine } from './ndjson-lines.js';
import { idText } from './item-id.js';

/** The item of a line, or why there is none. */
export function parsedLine(line: NdjsonLine): CallItem {
  const { index, text } = line;
  const broken = (code: string, detail: string, id: string | null = null): CallItem => ({
    index,
    error: { index, id, code, detail },
  });
  if (text === null) {
    return line.fault === 'too_large'
      ? broken('too_large', `line: is too long (value more than ${LONGEST_LINE} bytes, limit ${LONGEST_LINE} bytes)`)
      : broken('invalid_utf8', 'line: is not valid UTF-8 (value undecodable bytes, limit UTF-8)');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('invalid_json', `line: is not JSON (value ${JSON.stringify(wellFormed(text.slice(0, 60)))})`);
  }
  const [altered] = isSuspect(text) ? alteredNumbers(text) : [];
  return altered === undefined
    ? { index, value }
    : broken('invalid', alteredDetail(altered, altered.steps), idText(value));
}
