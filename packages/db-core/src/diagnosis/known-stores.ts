import type { Database } from '../connection/index.js';
import { TESSERA_ROLES } from '../migrations/index.js';

/** A store as an installation remembers it. */
export interface KnownStore {
  readonly module: string;
  readonly store: string;
  readonly kind: string;
  readonly sources: readonly string[];
  /** Of the definition by which its rows were made. */
  readonly checksum: string;
}

/** The stores that a database has; none before the first migration. */
export async function knownStores(db: Database): Promise<readonly KnownStore[]> {
  return db.asOwner(async (sql) => {
    const [core] = await sql.query<{ there: boolean }>("select to_regclass('core.store_state') is not null as there");
    if (core?.there !== true) return [];
    return sql.query<KnownStore>(
      'select module, store, kind, sources, checksum from core.store_state order by module, position',
    );
  });
}

/** Tessera's roles that the server does not have yet. */
export async function missingRoles(db: Database): Promise<readonly string[]> {
  const found = await db.asOwner((sql) =>
    sql.query<{ name: string }>(
      'select name from unnest($1::text[]) as name where to_regrole(quote_ident(name)) is null order by name',
      [TESSERA_ROLES],
    ),
  );
  return found.map(({ name }) => name);
}
