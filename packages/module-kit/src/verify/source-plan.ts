import type { Principal, Role, Sql } from '@tessera/db-core';
import { sourcesOf } from '../explain/read-lineage.js';
import { NotVerifiable } from '../http/problems.js';
import { microsOfIso } from '../reads/micros.js';
import type { CatalogEntry, QueryCatalog } from '../reads/query-catalog.js';
import { isLive, type ReadPlan } from '../reads/read-plan.js';
import { isWindowed } from '../reads/read-request.js';
import { loadSql } from '../sql/load-sql.js';

const SEALED = loadSql('sealed');
/** Most rows of the source that one verification holds in memory. */
const MOST_ROWS = 10_000;
const SEES_ALL_ROWS = new Set<Role>(['admin', 'service_role']);

/** Throws NotVerifiable, saying why, for an answer that cannot be computed from the sources a second time. */
export async function refuseUnverifiable(
  sql: Sql,
  plan: ReadPlan,
  catalog: QueryCatalog,
  path: string,
  { role }: Principal,
): Promise<void> {
  const { module, read } = plan.request;
  if (isLive(read)) throw new NotVerifiable(path, 'It is made of sources as they are: no stored figure is behind it.');
  if (!catalog.hasFallback(read)) {
    if (!catalog.hasDefinitions(read))
      throw new NotVerifiable(path, 'No query over the sources stands beside what is stored for it.');
    if (!SEES_ALL_ROWS.has(role)) {
      const roles = [...SEES_ALL_ROWS];
      throw new NotVerifiable(path, `It takes a role that sees all rows of the sources: ${roles.join(', ')}.`, roles);
    }
  }
  if (plan.origin === 'source' || plan.freshness === 'NEVER')
    throw new NotVerifiable(path, 'What is stored cannot answer it yet: the source does already, or nothing is built.');
  const [row] = await sql.query<{ sealed_before: string | null }>(SEALED, [module.name, sourcesOf(module, read)]);
  const sealed = row?.sealed_before ?? null;
  const { from } = plan.window;
  if (sealed !== null && (from === null || microsOfIso(from) < microsOfIso(sealed))) {
    throw new NotVerifiable(path, `It reaches behind ${sealed}: the source rows before it are gone.`, sealed);
  }
}

/** The plan of the same answer from the sources: the same window to the microsecond, and all of its rows. */
export function sourcePlan(plan: ReadPlan, catalog: QueryCatalog): ReadPlan {
  const request = { ...plan.request, limit: null, cursor: null };
  const { read } = request;
  const variant = {
    origin: 'source' as const,
    windowed: isWindowed(request),
    tenants: request.tenants !== null,
    limited: false,
    after: false,
    query: 'answer' as const,
  };
  const summary = read.summaryQuery === undefined ? null : catalog.entry(read, { ...variant, query: 'summary' });
  const entry = bounded(catalog.entry(read, variant));
  return { ...plan, request, origin: 'source', entry, summary, comparison: null, etag: null, after: null };
}

/** Throws NotVerifiable for an answer of more rows than one verification compares. */
export function refuseTooMany(rows: number, path: string): void {
  if (rows <= MOST_ROWS) return;
  throw new NotVerifiable(
    path,
    `It has more than ${MOST_ROWS} rows in the source: ask for a shorter window.`,
    MOST_ROWS,
  );
}

function bounded(entry: CatalogEntry): CatalogEntry {
  return { ...entry, text: `select bounded.* from (\n${entry.text}\n) as bounded limit ${MOST_ROWS + 1}` };
}
