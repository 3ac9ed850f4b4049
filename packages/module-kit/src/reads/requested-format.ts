import type { FieldProblem } from '../http/problem.js';
import type { Format } from './read-request.js';

const FORMATS: readonly Format[] = ['json', 'csv', 'ndjson'];
const MEDIA: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
  'text/csv': 'csv',
  'text/*': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
};

/** The format the `Accept` header likes best among ours; JSON where it likes none. */
export function formatOfAccept(accept: string | undefined): Format {
  let best: { format: Format; quality: number } | undefined;
  for (const range of (accept ?? '').split(',')) {
    const [media = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const format = MEDIA[media];
    if (!format) continue;
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = given ? Number(given.slice(2)) : 1;
    if (quality > (best?.quality ?? 0)) best = { format, quality };
  }
  return best?.format ?? 'json';
}

/** The format that `format=` names, else the one of the `Accept` header. */
export function requestedFormat(
  given: string | undefined,
  accept: string | undefined,
): { readonly format: Format } | { readonly problem: FieldProblem } {
  if (given === undefined) return { format: formatOfAccept(accept) };
  const format = FORMATS.find((known) => known === given);
  if (format) return { format };
  return {
    problem: { field: 'format', value: given, detail: `must be one of: ${FORMATS.join(', ')}`, limit: FORMATS },
  };
}
