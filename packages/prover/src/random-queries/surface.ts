import { readFileSync } from 'node:fs';

import type { Database } from '@tessera/db-core';

/** A column as generated queries need it: its name, quoted, and `pg_type.typcategory`. */
export interface Column {
  readonly name: string;
  readonly kind: string;
}

export interface Relation {
  readonly place: string;
  readonly readable: boolean;
  readonly columns: readonly Column[];
}

export interface Callable {
  readonly name: string;
  /** Answers a set of rows. */
  readonly many: boolean;
  /** SECURITY DEFINER: figures of how the host stands, over all tenants by intent. */
  readonly as_owner: boolean;
  readonly arguments: readonly string[];
}

/** All that a role of requests can name. */
export interface Surface {
  readonly open: readonly Relation[];
  readonly closed: readonly Relation[];
  readonly functions: readonly Callable[];
}

/** Text of a file in `sql/random-queries`. */
export function sqlText(name: string): string {
  return readFileSync(new URL(`../../sql/random-queries/${name}.sql`, import.meta.url), 'utf8');
}

/** What the database shows of itself to a role, among these schemas. */
export function surfaceOf(db: Database, schemas: readonly string[], role: string): Promise<Surface> {
  return db.asOwner(async (sql) => {
    const relations = await sql.query<Omit<Relation, 'columns'> & { readonly columns: readonly Column[] | null }>(
      sqlText('relations'),
      [schemas, role],
    );
    const withColumns = relations.flatMap(({ columns, ...rest }) => (columns === null ? [] : [{ ...rest, columns }]));
    return {
      open: withColumns.filter(({ readable }) => readable),
      closed: withColumns.filter(({ readable }) => !readable),
      functions: await sql.query<Callable>(sqlText('functions'), [schemas, role]),
    };
  });
}
