import type { Statements } from '@tessera/db-core';

/**
 * Makers, enders and erasers of releases come one after the other until their transactions end: a release that was begun
 * before a person was erased would else hold them.
 */
export async function holdReleases(sql: Statements): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('tessera consciousness research releases', 0))");
}
