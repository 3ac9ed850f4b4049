import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { parseInteger, parseParameter } from '../reads/parameter-value.js';
import { parseQueryString } from '../reads/query-string.js';

/** What statements can be ordered by, the highest first. */
export const STATEMENT_ORDERS = ['total_ms', 'mean_ms', 'calls'] as const;

/** Bounds of `limit`. */
export const STATEMENTS_LIMIT = { default: 50, maximum: 500 } as const;

/** Which statements are asked for. */
export interface StatementsRequest {
  readonly order: string;
  readonly limit: number;
}

const NAMES = ['order', 'limit'];

/** Validates the parameters of `statements`. Throws InvalidInput with one entry per field. */
export function parseStatements(query: string): StatementsRequest {
  const given = parseQueryString(query);
  const problems: FieldProblem[] = [...given].flatMap(([field, values]): FieldProblem[] => {
    if (!NAMES.includes(field))
      return [
        {
          field: field.slice(0, 100),
          value: values[0]?.slice(0, 100),
          detail: 'is not a parameter of this route',
          limit: NAMES,
        },
      ];
    return values.length > 1 ? [{ field, value: values.length, detail: 'may be given once', limit: 1 }] : [];
  });
  const rule = { type: 'string', description: 'order', oneOf: STATEMENT_ORDERS } as const;
  const order = parseParameter('order', given.get('order')?.[0] ?? STATEMENT_ORDERS[0], rule);
  if ('problem' in order) problems.push(order.problem);
  const limit = parseInteger(
    'limit',
    given.get('limit')?.[0] ?? String(STATEMENTS_LIMIT.default),
    1,
    STATEMENTS_LIMIT.maximum,
  );
  if ('problem' in limit) problems.push(limit.problem);
  if (problems.length > 0 || 'problem' in order || 'problem' in limit) throw new InvalidInput(problems);
  return { order: String(order.value), limit: limit.value };
}
