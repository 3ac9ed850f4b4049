import { readFileSync } from 'node:fs';

const ROOT = new URL('../../sql/', import.meta.url);
const cache = new Map<string, string>();

/** Text of one of db-core's own SQL files, by its path under `sql/` without the ending. */
export function sqlFile(path: string): string {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${path}.sql`, ROOT), 'utf8');
  cache.set(path, text);
  return text;
}
