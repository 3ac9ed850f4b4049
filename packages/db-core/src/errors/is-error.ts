import { types } from 'node:util';

/** Whether a thrown value is an Error, also one of another realm (as Node's own are under a test runner). */
export function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}
