import type { Database } from '../connection/index.js';
import { splitStatements } from '../migrations/split-statements.js';

/** A lock that a statement takes on a relation that is there already. */
export interface StatementLock {
  readonly relation: string;
  readonly mode: string;
  readonly because: string;
  readonly rows: number;
  readonly bytes: number;
  readonly tables: number;
}

/** Beginnings of statements that lock a relation against others' work, and PostgreSQL's mode for each. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^create (?:unique )?index concurrently .*?\bon (?:only )?(?<relation>[\w.]+)/is, 'SHARE UPDATE EXCLUSIVE'],
  [/^create (?:unique )?index .*?\bon (?:only )?(?<relation>[\w.]+)/is, 'SHARE'],
  [/^create (?:or replace )?(?:constraint )?trigger .*?\bon (?<relation>[\w.]+)/is, 'SHARE ROW EXCLUSIVE'],
  [/^alter table (?:if exists )?(?:only )?(?<relation>[\w.]+)/i, 'ACCESS EXCLUSIVE'],
  [/^drop table (?:if exists )?(?<relation>[\w.]+)/i, 'ACCESS EXCLUSIVE'],
  [/^truncate (?:table )?(?<relation>[\w.]+)/i, 'ACCESS EXCLUSIVE'],
];

/** Which relations of the live database these SQL texts would lock, in the order of their statements. */
export async function lockedBy(
  db: Database,
  texts: readonly { readonly because: string; readonly sql: string }[],
): Promise<readonly StatementLock[]> {
  const wanted = texts.flatMap(({ because, sql }) =>
    splitStatements(sql).flatMap(({ text }) => {
      const form = FORMS.find(([pattern]) => pattern.test(text));
      const relation = form?.[0].exec(text)?.groups?.['relation'];
      return form === undefined || relation === undefined ? [] : [{ relation, mode: form[1], because }];
    }),
  );
  if (wanted.length === 0) return [];
  const found = await db.asOwner((sql) =>
    sql.query<{ relation: string; rows: number; bytes: number }>(
      `select w.relation, greatest(c.reltuples, 0)::double precision as rows, pg_table_size(c.oid)::double precision as bytes
       from unnest($1::text[]) as w (relation) join pg_class as c on c.oid = to_regclass(w.relation)`,
      [[...new Set(wanted.map(({ relation }) => relation))]],
    ),
  );
  const sizes = new Map(found.map((each) => [each.relation, each]));
  return wanted.flatMap((lock) => {
    const size = sizes.get(lock.relation);
    return size === undefined ? [] : [{ ...lock, rows: size.rows, bytes: size.bytes, tables: 1 }];
  });
}
