import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { QueryReader } from '../http/query-reader.js';
import { LONGEST_PATH } from './own-read.js';

/** The read that `?path=` names. Throws InvalidInput. */
export function pathOfQuery(query: string): string {
  const reader = new QueryReader(query, ['path']);
  const path = reader.text('path', LONGEST_PATH);
  reader.done();
  if (path !== null) return path;
  throw new InvalidInput([{ field: 'path', value: null, detail: 'is needed', limit: "a read's path with its query" }]);
}

/** The read that a body `{ "path" }` names. Throws InvalidInput. */
export function pathOfBody(body: unknown): string {
  const fields: readonly [string, unknown][] =
    body !== null && typeof body === 'object' && !Array.isArray(body) ? Object.entries(body) : [];
  const problems: FieldProblem[] = fields
    .filter(([field]) => field !== 'path')
    .map(([field]) => ({
      field: field.slice(0, 100),
      value: null,
      detail: 'is not a field of this body',
      limit: ['path'],
    }));
  const path = fields.find(([field]) => field === 'path')?.[1];
  const fits = typeof path === 'string' && path !== '' && path.length <= LONGEST_PATH;
  if (!fits) {
    const value = typeof path === 'string' ? path.slice(0, 100) : null;
    problems.push({
      field: 'path',
      value,
      detail: `must be text of 1 to ${LONGEST_PATH} characters`,
      limit: LONGEST_PATH,
    });
  }
  if (!fits || problems.length > 0) throw new InvalidInput(problems);
  return path;
}
