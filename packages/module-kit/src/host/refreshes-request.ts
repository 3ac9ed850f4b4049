import type { AnalyticsModuleDefinition } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { parseTimestamp } from '../ingest/timestamp.js';
import { parseInteger } from '../reads/parameter-value.js';
import { parseQueryString } from '../reads/query-string.js';

/** What of the refresh log is asked for. */
export interface RefreshesRequest {
  readonly module: string | null;
  readonly view: string | null;
  readonly outcome: string | null;
  /** RFC 3339; included. */
  readonly from: string | null;
  /** RFC 3339; excluded. */
  readonly to: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Outcomes that the log knows. */
export const OUTCOMES = ['started', 'succeeded', 'nothing', 'failed', 'held', 'abandoned'] as const;

/** Bounds of `limit`. */
export const REFRESHES_LIMIT = { default: 50, maximum: 500 } as const;

const NAMES = ['module', 'view', 'outcome', 'from', 'to', 'limit', 'cursor'];

/** Validates the parameters of `refreshes`. Throws InvalidInput. */
export function parseRefreshes(query: string, modules: readonly AnalyticsModuleDefinition[]): RefreshesRequest {
  const given = parseQueryString(query);
  const problems: FieldProblem[] = [];
  for (const [field, values] of given) {
    if (!NAMES.includes(field))
      problems.push({
        field: field.slice(0, 100),
        value: values[0]?.slice(0, 100),
        detail: 'is not a parameter of this route',
        limit: NAMES,
      });
    else if (values.length > 1) problems.push({ field, value: values, detail: 'may be given once', limit: 1 });
  }
  const oneOf = (field: string, known: readonly string[]): string | null => {
    const value = given.get(field)?.[0];
    if (value === undefined) return null;
    if (!known.includes(value))
      problems.push({ field, value: value.slice(0, 100), detail: `must be one of: ${known.join(', ')}`, limit: known });
    return value;
  };
  const time = (field: string): string | null => {
    const value = given.get(field)?.[0];
    if (value === undefined) return null;
    if (parseTimestamp(value) === null)
      problems.push({ field, value: value.slice(0, 100), detail: 'must be an RFC 3339 timestamp', limit: 'RFC 3339' });
    return value;
  };
  const text = given.get('limit')?.[0];
  const limit =
    text === undefined ? { value: REFRESHES_LIMIT.default } : parseInteger('limit', text, 1, REFRESHES_LIMIT.maximum);
  if ('problem' in limit) problems.push(limit.problem);
  const request = {
    module: oneOf(
      'module',
      modules.map(({ name }) => name),
    ),
    view: oneOf(
      'view',
      modules.flatMap(({ views }) => views.map(({ name }) => name)),
    ),
    outcome: oneOf('outcome', OUTCOMES),
    from: time('from'),
    to: time('to'),
    limit: 'value' in limit ? limit.value : REFRESHES_LIMIT.default,
    cursor: given.get('cursor')?.[0] ?? null,
  };
  if (problems.length > 0) throw new InvalidInput(problems);
  return request;
}
