import type { AnalyticsModuleDefinition } from '../contract.js';
import type { FieldProblem } from '../http/problem.js';
import { InvalidInput } from '../http/problems.js';

/** Views that a body `{ "views": [ … ] }` names; all of them without a body. Throws InvalidInput. */
export function requestedViews(module: AnalyticsModuleDefinition, body: unknown): readonly string[] | 'all' {
  if (body === undefined || body === null || body === '') return 'all';
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new InvalidInput([{ field: 'body', value: typeof body, detail: 'must be a JSON object', limit: 'object' }]);
  }
  const known = module.views.map(({ name }) => name);
  const problems: FieldProblem[] = [];
  let views: readonly string[] | 'all' = 'all';
  for (const [field, value] of Object.entries(body)) {
    if (field !== 'views')
      problems.push({ field, value: null, detail: 'is not a field of this body', limit: ['views'] });
    else if (!Array.isArray(value) || value.length === 0)
      problems.push({ field, value: null, detail: 'must be a list of views', limit: known });
    else {
      const unknown: unknown = value.find((view) => !known.includes(view as string));
      if (unknown !== undefined)
        problems.push({ field, value: unknown, detail: 'is not a view of this module', limit: known });
      else views = [...new Set(value as string[])];
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return views;
}
