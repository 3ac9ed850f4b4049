import { createHash } from 'node:crypto';
import type { Database, Principal, Sql } from '@tessera/db-core';
import { csvLine } from '../reads/csv.js';
import { EXPORT_MS, startExport, type StartedExport } from '../reads/export-stream.js';
import { loadSql } from '../sql/load-sql.js';
import { AUDIT_COLUMNS } from './audit.schemas.js';
import type { AuditFilters, AuditRequest } from './audit-request.js';

/** A record as it is shown. */
export type AuditRow = Readonly<Record<string, unknown>> & { readonly id: number };

const RECORDS = loadSql('audit');
const BATCH = 500;

/** Whether a person is named by digest already. */
export function isDigest(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

/** What ties a cursor to its filters. */
export function hashOf(filters: AuditFilters): string {
  return createHash('sha256')
    .update(JSON.stringify(['audit', filters]))
    .digest('base64url')
    .slice(0, 22);
}

/** Values of the query; one record more than the page tells whether there is a next one. */
export async function auditValues(
  database: Pick<Database, 'asOwner'>,
  { filters, limit }: AuditRequest,
  after: string | null,
): Promise<unknown[]> {
  const { from, to, action, module, tenant, outcome, request_id } = filters;
  const [actor, subject] = await digests(database, [filters.actor, filters.subject]);
  return [
    from,
    to,
    actor,
    subject,
    action,
    module,
    tenant,
    outcome,
    request_id,
    after,
    limit === null ? null : limit + 1,
  ];
}

/** Persons are looked for by id, also after they were erased, or by digest. */
async function digests(
  database: Pick<Database, 'asOwner'>,
  ids: readonly (string | null)[],
): Promise<(string | null)[]> {
  if (ids.every((id) => id === null || isDigest(id))) return [...ids];
  const rows = await database.asOwner((sql) =>
    sql.query<{ digest: string | null }>(
      "select encode(core.subject_digest(id), 'hex') as digest from unnest($1::text[]) with ordinality as t (id, at) order by at",
      [ids],
    ),
  );
  return ids.map((id, at) => (id !== null && isDigest(id) ? id : (rows[at]?.digest ?? null)));
}

/** Records of one page and, where there is one, the first of the next. */
export function auditRows(database: Database, principal: Principal, values: readonly unknown[]): Promise<AuditRow[]> {
  return database.withRls(principal, (sql) => sql.query<AuditRow>(RECORDS, values));
}

/** Starts an export. The transaction stays open behind it until its last byte was taken. */
export function auditExport(
  database: Database,
  principal: Principal,
  format: 'csv' | 'ndjson',
  limit: number | null,
  values: readonly unknown[],
): Promise<StartedExport> {
  return new Promise<StartedExport>((resolve, reject) => {
    database
      .withRls(
        principal,
        async (sql) => {
          const started = await startExport(textOf(sql, format, limit, values));
          resolve(started);
          await started.finished;
        },
        { statementTimeoutMs: EXPORT_MS },
      )
      .catch(reject);
  });
}

async function* textOf(
  sql: Sql,
  format: 'csv' | 'ndjson',
  limit: number | null,
  values: readonly unknown[],
): AsyncGenerator<string> {
  const csv = format === 'csv';
  if (csv) yield csvLine(AUDIT_COLUMNS);
  let left = limit ?? Number.POSITIVE_INFINITY;
  for await (const rows of sql.stream<AuditRow>(RECORDS, values, BATCH)) {
    const page = rows.slice(0, left);
    left -= page.length;
    yield page
      .map((row) => (csv ? csvLine(AUDIT_COLUMNS.map((column) => row[column])) : `${JSON.stringify(row)}\n`))
      .join('');
  }
}
