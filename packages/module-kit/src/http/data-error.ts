import { errorCode } from '@tessera/db-core';

/** The data itself is at fault (SQLSTATE classes 22 and 23, or nested too deep for the parser), not the server. */
export function isDataError(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && (code.startsWith('22') || code.startsWith('23') || code === '54001');
}
