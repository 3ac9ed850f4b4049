import type { Principal } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { InvalidInput, NotFound } from '../http/problems.js';
import { type Parsed, parseInteger, parseParameter } from './parameter-value.js';
import { isUnstorable, parseQueryString } from './query-string.js';
import { parseWindow, windowParameters } from './parse-window.js';
import type { Comparison, RawRead, ReadRequest } from './read-request.js';
import { requestedFormat } from './requested-format.js';
import { resolveTenants, tenantProblems, tenantsOfRead, UUID } from './tenant-scope.js';
import type { TimeZones } from './time-zones.js';

const COMPARISONS: readonly Comparison[] = ['previous_period', 'previous_year'];
const LONGEST_CURSOR = 4000;

/** Names that a read takes in its query string besides its tenant column. */
export function acceptedParameters(read: Read): readonly string[] {
  return [
    ...Object.keys(read.parameters ?? {}),
    ...windowParameters(read.window),
    ...(read.window?.tz ? ['tz'] : []),
    ...(read.limit ? ['limit', 'cursor'] : []),
    ...(read.shape === 'list' ? ['format'] : []),
    ...(read.compare ? ['compare'] : []),
  ];
}

/**
 * Validates a read's parameters strictly.
 *
 * @throws InvalidInput with one entry per field, for unknown, repeated or bad parameters
 * @throws NotFound for a tenant that is not the caller's
 */
export async function parseRead(
  module: AnalyticsModuleDefinition,
  read: Read,
  raw: RawRead,
  principal: Principal,
  zones: TimeZones,
): Promise<ReadRequest> {
  const given = parseQueryString(raw.query);
  const problems: FieldProblem[] = unknownOrRepeated(module, read, given);
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const take = <T>(parsed: Parsed<T>): T | null => {
    if ('value' in parsed) return parsed.value;
    problems.push(parsed.problem);
    return null;
  };

  const values: Record<string, string | number | null> = pathValues(read, raw.path);
  for (const [name, parameter] of Object.entries(read.parameters ?? {})) {
    const text = one(name);
    values[name] =
      text === undefined ? (parameter.default ?? null) : take<string | number>(parseParameter(name, text, parameter));
  }
  const { window } = read;
  const { length, range } = parseWindow(window, one, problems);
  const limit = read.limit ? bounded('limit', one('limit'), read.limit, take) : null;
  const tz = (window?.tz ? one('tz') : undefined) ?? 'UTC';
  if (!(await zones.accepts(tz))) {
    problems.push({
      field: 'tz',
      value: tz.slice(0, 100),
      detail: 'must be an IANA time zone name',
      limit: 'for example Europe/Berlin',
    });
  }
  const cursor = read.limit ? (one('cursor') ?? null) : null;
  if (cursor !== null && (cursor === '' || cursor.length > LONGEST_CURSOR)) {
    problems.push({ field: 'cursor', value: cursor.slice(0, 100), detail: 'is not a cursor of this read' });
  }
  const asked = read.shape === 'list' ? requestedFormat(one('format'), raw.accept) : { format: 'json' as const };
  if ('problem' in asked) problems.push(asked.problem);
  const compare = read.compare ? comparison(one('compare'), length ?? range, read, problems) : null;
  const named = given.get(module.tenant.column) ?? [];
  problems.push(...tenantProblems(module, named));
  if (problems.length > 0) throw new InvalidInput(problems);

  const format = 'format' in asked ? asked.format : 'json';
  return {
    module,
    read,
    values,
    length,
    range,
    tz,
    tenants: tenantsOfRead(read, values, resolveTenants(module, principal, named)),
    // An export is the whole result unless the caller says otherwise.
    limit: format === 'json' || given.has('limit') ? limit : null,
    cursor,
    format,
    compare,
  };
}

function unknownOrRepeated(
  module: AnalyticsModuleDefinition,
  read: Read,
  given: ReadonlyMap<string, string[]>,
): FieldProblem[] {
  const accepted = acceptedParameters(read);
  const all = [module.tenant.column, ...accepted];
  return [...given].flatMap(([field, values]): FieldProblem[] => {
    if (!all.includes(field)) {
      return [
        {
          field: field.slice(0, 100),
          value: (values[0] ?? '').slice(0, 100),
          detail: 'is not a parameter of this route',
          limit: all,
        },
      ];
    }
    if (values.length > 1 && field !== module.tenant.column) {
      return [{ field, value: values.map((value) => value.slice(0, 100)), detail: 'may be given once', limit: 1 }];
    }
    return [];
  });
}

function bounded(
  field: string,
  text: string | undefined,
  bounds: { readonly default: number; readonly maximum: number },
  take: (parsed: Parsed<number>) => number | null,
): number | null {
  return text === undefined ? bounds.default : take(parseInteger(field, text, 1, bounds.maximum));
}

function comparison(
  text: string | undefined,
  window: object | number | null,
  read: Read,
  problems: FieldProblem[],
): Comparison | null {
  if (text === undefined) return null;
  const found = COMPARISONS.find((known) => known === text);
  if (!found) {
    problems.push({
      field: 'compare',
      value: text.slice(0, 100),
      detail: `must be one of: ${COMPARISONS.join(', ')}`,
      limit: COMPARISONS,
    });
    return null;
  }
  if (window === null) {
    problems.push({
      field: 'compare',
      value: text,
      detail: `needs ${read.window?.parameter ?? 'a window'}`,
      limit: 'a window',
    });
  }
  return found;
}

function pathValues(read: Read, path: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, parameter] of Object.entries(read.pathParameters ?? {})) {
    const value = path[name] ?? '';
    // Nothing of such a name can exist, so that this is no 400.
    const possible = parameter.format !== 'uuid' || UUID.test(value);
    if (value === '' || value.length > (parameter.maxLength ?? 500) || isUnstorable(value) || !possible)
      throw new NotFound(`The ${name}`);
    // As PostgreSQL writes it, so that one tenant has one spelling.
    values[name] = parameter.format === 'uuid' ? value.toLowerCase() : value;
  }
  return values;
}
