import { readFileSync } from 'node:fs';

/** Text of a file in this package's `sql/` folder, which lies beside both `src` and `dist`. */
export function loadSql(name: string): string {
  return readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8');
}
