import { InvalidInput } from '@tessera/module-kit';

/** Header that says which version of xAPI is spoken, in requests and answers. */
export const VERSION_HEADER = 'X-Experience-API-Version';

const KNOWN = /^(1\.0(?:\.\d{1,3})?|2\.0(?:\.\d{1,3})?)$/;
const ANSWERS = { '1': '1.0.3', '2': '2.0.0' } as const;

/** The version that an answer is in, whatever the request says: 1.0.3 unless it speaks 2.0. */
export function answeredVersion(given: unknown): string {
  return typeof given === 'string' && given.startsWith('2.') ? ANSWERS['2'] : ANSWERS['1'];
}

/** @throws InvalidInput where a request does not say that it speaks 1.0 or 2.0, as xAPI wants of every request */
export function checkVersion(given: unknown): void {
  if (typeof given === 'string' && KNOWN.test(given)) return;
  const value = typeof given === 'string' ? given.slice(0, 100) : null;
  const detail = 'must be a version of xAPI that is spoken here';
  throw new InvalidInput([{ field: VERSION_HEADER, value, detail, limit: ['1.0.x', '2.0.x'] }]);
}
