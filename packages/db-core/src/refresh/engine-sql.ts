import { readFileSync } from 'node:fs';

const FILES = [
  'reading',
  'buckets',
  'histograms',
  'slots',
  'presence',
  'outcome',
  'touched',
  'refresh',
  'rebuild',
  'compare',
  'full',
  'status',
  'refresh-log',
  'partitions',
  'rights',
  '../subjects/erased-among',
] as const;
const folder = new URL('../../sql/engine/', import.meta.url);

/** Text of the engine's own functions, `sql/engine/*.sql`, in the order in which they are installed. */
export function engineSql(): string {
  return FILES.map((name) => readFileSync(new URL(`${name}.sql`, folder), 'utf8')).join('\n');
}
