import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';

/** One read of a batch. */
export interface BatchPart {
  readonly id: string;
  /** A read's path with its query, with or without `/api/v1/`. */
  readonly path: string;
  /** A validator that the caller has, as in `If-None-Match`. */
  readonly ifNoneMatch?: string;
}

/** Most reads of one batch. */
export const MOST_PARTS = 20;

const LONGEST_PATH = 8_000;
const LONGEST_VALIDATOR = 4_000;
const FIELDS = ['id', 'path', 'if_none_match'];

/** Validates `{ "requests": [ { "id", "path", "if_none_match" } ] }`. Throws InvalidInput with one entry per field. */
export function parseBatch(body: unknown): BatchPart[] {
  const fields: readonly [string, unknown][] =
    body !== null && typeof body === 'object' && !Array.isArray(body) ? Object.entries(body) : [];
  const problems: FieldProblem[] = fields
    .filter(([field]) => field !== 'requests')
    .map(([field]) => ({ field, value: null, detail: 'is not a field of this body', limit: ['requests'] }));
  const requests: unknown = fields.find(([field]) => field === 'requests')?.[1];
  if (!Array.isArray(requests)) {
    throw new InvalidInput([...problems, { field: 'requests', value: null, detail: 'must be a list', limit: 'array' }]);
  }
  if (requests.length === 0 || requests.length > MOST_PARTS) {
    const limit = { minimum: 1, maximum: MOST_PARTS };
    problems.push({ field: 'requests', value: requests.length, detail: `must have 1 to ${MOST_PARTS} entries`, limit });
  }
  const parts = requests
    .slice(0, MOST_PARTS)
    .map((request: unknown, at) => partOf(request, `requests[${at}]`, problems));
  parts.forEach((part, at) => {
    if (parts.findIndex((other) => other.id === part.id) < at) {
      problems.push({ field: `requests[${at}].id`, value: part.id, detail: 'is given twice', limit: 'unique' });
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return parts;
}

function partOf(request: unknown, where: string, problems: FieldProblem[]): BatchPart {
  const entries = request !== null && typeof request === 'object' ? Object.entries(request) : [];
  for (const [name] of entries) {
    if (!FIELDS.includes(name))
      problems.push({
        field: `${where}.${name}`.slice(0, 100),
        value: null,
        detail: 'is not a field',
        limit: FIELDS,
      });
  }
  const text = (name: string, limit: number): string => {
    const value: unknown = entries.find(([entry]) => entry === name)?.[1];
    if (typeof value === 'string' && value !== '' && value.length <= limit) return value;
    problems.push({
      field: `${where}.${name}`,
      value: typeof value === 'string' ? value.slice(0, 100) : null,
      detail: `must be text of 1 to ${limit} characters`,
      limit,
    });
    return `${where} without ${name}`;
  };
  const part = { id: text('id', 100), path: text('path', LONGEST_PATH) };
  const named = entries.some(([entry]) => entry === 'if_none_match');
  return named ? { ...part, ifNoneMatch: text('if_none_match', LONGEST_VALIDATOR) } : part;
}
