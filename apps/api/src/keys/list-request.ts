import { createHash } from 'node:crypto';
import type { ApiKeyFilter, ApiKeyState } from '@tessera/db-core';
import { type CursorCodec, type FieldProblem, InvalidInput, parseQueryString } from '@tessera/module-kit';
import { keyName } from './key-request.js';

/** States that keys can be listed by. */
export const keyStates: readonly ApiKeyState[] = ['live', 'expired', 'revoked'];
/** Keys a page. */
export const keysLimit = { default: 100, maximum: 500 } as const;

const accepted = ['name', 'state', 'limit', 'cursor'];

/** Digest of what must stay the same from page to page. */
export function keysFilter({ name, state }: Pick<ApiKeyFilter, 'name' | 'state'>): string {
  return createHash('sha256')
    .update(JSON.stringify(['keys', name, state]))
    .digest('base64url')
    .slice(0, 22);
}

/** Validates the query string of the list. @throws InvalidInput */
export function parseKeyList(query: string, cursors: CursorCodec): ApiKeyFilter {
  const given = parseQueryString(query);
  const problems: FieldProblem[] = [];
  const refuse = (field: string, detail: string, limit: unknown): void => {
    problems.push({ field: field.slice(0, 100), value: given.get(field)?.[0]?.slice(0, 100), detail, limit });
  };
  for (const [field, values] of given) {
    if (!accepted.includes(field)) {
      refuse(field, 'is not a parameter of this route', accepted);
    } else if (values.length > 1) {
      refuse(field, 'may be given once', 1);
    }
  }
  const one = (field: string): string | undefined => given.get(field)?.[0];
  const [name, word, limit] = [one('name'), one('state'), one('limit')];
  const state = keyStates.find((each) => each === word);
  if (name !== undefined && !keyName.test(name)) {
    refuse('name', 'must be 1 to 63 letters, digits, _ . -', 63);
  }
  if (word !== undefined && state === undefined) {
    refuse('state', `must be one of: ${keyStates.join(', ')}`, keyStates);
  }
  if (limit !== undefined && (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > keysLimit.maximum)) {
    refuse('limit', `must be a whole number from 1 to ${keysLimit.maximum}`, keysLimit.maximum);
  }
  if (problems.length > 0) {
    throw new InvalidInput(problems);
  }
  const filter = { name: name ?? null, state: state ?? null };
  const cursor = one('cursor');
  const [afterName, prefix] = cursor === undefined ? [] : cursors.decode(cursor, keysFilter(filter)).key;
  const after = afterName && prefix ? { name: afterName, prefix } : null;
  return { ...filter, after, limit: limit === undefined ? keysLimit.default : Number(limit) };
}
