import type { SubjectRequest } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';
import { characters, isUnstorable, parseQueryString, queryOf } from '../reads/query-string.js';
import { tenantProblems } from '../reads/tenant-scope.js';

const LONGEST_ID = 200;

/** How an export is written. */
export type SubjectFormat = 'json' | 'ndjson';

/**
 * Who is meant by a request to `subjects/:id`, and how the answer is to be written.
 * @param formats that the route can write; empty: it takes no `format`
 * @throws InvalidInput naming each bad parameter
 */
export function subjectRequest(
  module: AnalyticsModuleDefinition,
  id: string,
  target: string,
  formats: readonly SubjectFormat[],
): { readonly request: SubjectRequest; readonly format: SubjectFormat } {
  const { column, type } = module.tenant;
  const given = parseQueryString(queryOf(target));
  const problems: FieldProblem[] = [];
  const length = characters(id);
  if (length < 1 || length > LONGEST_ID || isUnstorable(id))
    problems.push({ field: 'id', value: length, detail: 'must have 1 to 200 storable characters', limit: LONGEST_ID });
  const known = formats.length > 0 ? [column, 'format'] : [column];
  for (const [field, values] of given) {
    const value = values[0]?.slice(0, 100);
    if (!known.includes(field))
      problems.push({ field: field.slice(0, 100), value, detail: 'is not a parameter of this route', limit: known });
    else if (values.length > 1) problems.push({ field, value, detail: 'may be given once', limit: 1 });
  }
  const named = given.get(column)?.slice(0, 1) ?? [];
  problems.push(...tenantProblems(module, named));
  const wanted = given.get('format')?.[0] ?? 'json';
  const format = formats.find((one) => one === wanted);
  if (formats.length > 0 && format === undefined)
    problems.push({ field: 'format', value: wanted.slice(0, 100), detail: 'must be one of these', limit: formats });
  if (problems.length > 0) throw new InvalidInput(problems);
  const [tenant] = named.map((value) => (type === 'uuid' ? value.toLowerCase() : value));
  const request = { module: module.name, subject: id, ...(tenant === undefined ? {} : { tenant }) };
  return { request, format: format ?? 'json' };
}
