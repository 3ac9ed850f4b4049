import { EXPORT_TYPES } from './export-stream.js';
import type { ReadPlan } from './read-plan.js';
import type { ReadRequest } from './read-request.js';

/** Headers of an export: what it is called, how fresh it is, and where to read what it is. */
export function exportHeaders(plan: ReadPlan): Record<string, string> {
  const { module, read, format } = plan.request;
  const name = `${module.name}-${read.path.replace(/[^a-z0-9]+/gi, '-')}`;
  const extension = format === 'csv' ? 'csv' : 'ndjson';
  return {
    'content-type': EXPORT_TYPES[extension],
    'content-disposition': `attachment; filename="${name}.${extension}"`,
    'x-tessera-state': plan.freshness,
    'x-tessera-source': plan.origin,
    ...describedBy(plan.request),
  };
}

/** Where to read what an export is: a file of rows has no envelope to say it. */
function describedBy({ module, read, values }: ReadRequest): Record<string, string> {
  if (read.describedBy === undefined) return {};
  const path = read.describedBy.replace(/:([A-Za-z_]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return { link: `</api/v1/${module.name}/${path}>; rel="describedby"` };
}
