import { InvalidInput } from '../http/problems.js';

const REFUSED = /[\u0000]|\p{Surrogate}/u;

/** True for text that PostgreSQL cannot store: a NUL or half of a surrogate pair. */
export function isUnstorable(text: string): boolean {
  return REFUSED.test(text);
}

/** Length in code points, which is what PostgreSQL counts. */
export function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** The text with each half of a surrogate pair replaced, so that it can be written as JSON and stored. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Most parameters of a query string: a repeated tenant may need hundreds, and each one refused is an entry in the answer. */
const MOST = 500;

function decode(part: string, field: string): string {
  let text: string;
  try {
    text = decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new InvalidInput([{ field, value: part, detail: 'is not valid UTF-8 in percent encoding' }]);
  }
  if (isUnstorable(text)) throw new InvalidInput([{ field, value: part, detail: 'holds a NUL or a lone surrogate' }]);
  return text;
}

/**
 * Parameters of a query string with all their values, in order.
 *
 * Stricter than URLSearchParams, which turns bad bytes into U+FFFD without a word.
 * @param raw what follows the question mark
 * @throws InvalidInput naming the parameter that cannot be decoded, or where there are more than 500
 */
export function parseQueryString(raw: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const pairs = raw.split('&', MOST + 1);
  if (pairs.length > MOST)
    throw new InvalidInput([
      { field: 'query', value: `more than ${MOST}`, detail: `must have at most ${MOST} parameters`, limit: MOST },
    ]);
  for (const pair of pairs) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at), 'query');
    const value = at < 0 ? '' : decode(pair.slice(at + 1), name);
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return found;
}

/** The query string of a request target, without the question mark. */
export function queryOf(target: string): string {
  const at = target.indexOf('?');
  if (at < 0) return '';
  const fragment = target.indexOf('#', at);
  return fragment < 0 ? target.slice(at + 1) : target.slice(at + 1, fragment);
}
