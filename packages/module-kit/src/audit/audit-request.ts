import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { parseTimestamp } from '../ingest/timestamp.js';
import { type Parsed, parseInteger, parseParameter } from '../reads/parameter-value.js';
import { parseQueryString } from '../reads/query-string.js';
import type { Format } from '../reads/read-request.js';
import { requestedFormat } from '../reads/requested-format.js';

/** Filters whose value is text. */
const TEXTS = ['actor', 'subject', 'action', 'module', 'tenant', 'request_id'] as const;
const TIMES = ['from', 'to'] as const;
const LONGEST = 200;

/** How records can have gone. */
export const AUDIT_OUTCOMES = ['started', 'succeeded', 'unchanged', 'refused', 'failed'] as const;

/** Bounds of `limit`. */
export const AUDIT_LIMIT = { default: 50, maximum: 500 } as const;

/** Which records are asked for; null: not restricted. */
export type AuditFilters = Readonly<Record<(typeof TEXTS)[number] | (typeof TIMES)[number] | 'outcome', string | null>>;

/** What of the audit log is asked for. */
export interface AuditRequest {
  readonly filters: AuditFilters;
  /** Records of a page; null: all. */
  readonly limit: number | null;
  readonly cursor: string | null;
  readonly format: Format;
}

const NAMES: readonly string[] = [...TIMES, ...TEXTS, 'outcome', 'limit', 'cursor', 'format'];

/** Validates the parameters of `audit`. Throws InvalidInput with one entry per field. */
export function parseAudit(query: string, accept: string | undefined): AuditRequest {
  const given = parseQueryString(query);
  const problems: FieldProblem[] = [...given].flatMap(([field, values]): FieldProblem[] => {
    if (!NAMES.includes(field)) {
      const value = values[0]?.slice(0, 100);
      return [{ field: field.slice(0, 100), value, detail: 'is not a parameter of this route', limit: NAMES }];
    }
    return values.length > 1 ? [{ field, value: values.length, detail: 'may be given once', limit: 1 }] : [];
  });
  const taken = <T>(field: string, parse: (text: string) => Parsed<T>): T | null => {
    const text = given.get(field)?.[0];
    if (text === undefined) return null;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    problems.push(parsed.problem);
    return null;
  };
  const text = (field: string, oneOf?: readonly string[]): string | null =>
    taken(field, (value) => {
      const rule = { type: 'string', description: field, maxLength: LONGEST, ...(oneOf ? { oneOf } : {}) } as const;
      return parseParameter(field, value, rule);
    }) as string | null;
  const filters = Object.fromEntries([
    ...TIMES.map((field) => [field, taken(field, (value) => timestamp(field, value))]),
    ...TEXTS.map((field) => [field, text(field)]),
    ['outcome', text('outcome', AUDIT_OUTCOMES)],
  ]) as AuditFilters;
  const limit = taken('limit', (value) => parseInteger('limit', value, 1, AUDIT_LIMIT.maximum));
  const asked = requestedFormat(given.get('format')?.[0], accept);
  if ('problem' in asked) problems.push(asked.problem);
  if (problems.length > 0) throw new InvalidInput(problems);
  const format = 'format' in asked ? asked.format : 'json';
  // An export is the whole result unless the caller says otherwise.
  return {
    filters,
    limit: limit ?? (format === 'json' ? AUDIT_LIMIT.default : null),
    cursor: given.get('cursor')?.[0] ?? null,
    format,
  };
}

function timestamp(field: string, value: string): Parsed<string> {
  if (parseTimestamp(value) !== null) return { value };
  return {
    problem: { field, value: value.slice(0, 100), detail: 'must be an RFC 3339 timestamp', limit: 'RFC 3339' },
  };
}
