import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type {
  AuditAnchor,
  AuditChain,
  AuditFinding,
  AuditVerification,
  AuditVerifyOptions,
} from './audit-verification.js';

interface ChainRow {
  readonly module: string;
  readonly start_position: number;
  readonly start_hash: string;
  readonly head_position: number | null;
  readonly head_hash: string | null;
}

interface LinksRow {
  readonly links: number;
  readonly position: number | null;
  readonly hash: string | null;
  readonly faults: readonly Pick<AuditFinding, 'position' | 'record' | 'fault'>[];
}

const BATCH = 10_000;
const MOST_FINDINGS = 100;

/**
 * Walks every chain of the audit log from its beginning, in one snapshot and bounded memory; the hashes are computed by
 * PostgreSQL. Waiting records are no fault: they are chained within a second.
 */
export async function verifyAudit(
  db: Pick<Database, 'asOwner'>,
  options: AuditVerifyOptions = {},
): Promise<AuditVerification> {
  return db.asOwner(
    async (sql) => {
      const findings: AuditFinding[] = [];
      const chains: AuditChain[] = [];
      const rows = await sql.query<ChainRow>(sqlFile('audit/chains'));
      for (const row of rows) chains.push(await walk(sql, row, options, findings));
      for (const anchor of options.anchors ?? []) findings.push(...(await compare(sql, anchor, rows)));
      findings.push(...(await strays(sql)));
      const [{ waiting, since } = { waiting: 0, since: null }] = await sql.query<{
        waiting: number;
        since: Date | null;
      }>(sqlFile('audit/waiting'));
      const ok = findings.length === 0;
      return { ok, chains, waiting, waitingSince: since, findings: findings.slice(0, MOST_FINDINGS) };
    },
    { isolation: 'repeatable read', maintenance: true, statementTimeoutMs: 0 },
  );
}

async function walk(
  sql: Sql,
  { module, start_position: cutAt, start_hash, head_position, head_hash }: ChainRow,
  { batch = BATCH, onProgress }: AuditVerifyOptions,
  findings: AuditFinding[],
): Promise<AuditChain> {
  let last = { position: cutAt, hash: start_hash };
  let links = 0;
  for (;;) {
    const values = [module, last.position, last.hash, batch];
    const [row] = await sql.query<LinksRow>(sqlFile('audit/verify-links'), values);
    if (!row || row.position === null || row.hash === null) break;
    last = { position: row.position, hash: row.hash };
    links += row.links;
    if (findings.length < MOST_FINDINGS) findings.push(...row.faults.map((fault) => ({ ...fault, module })));
    onProgress?.({ module, position: last.position, of: head_position ?? last.position });
  }
  const at = { module, position: last.position, record: null };
  if (head_position === null) findings.push({ ...at, fault: 'head_missing' });
  else if (head_position > last.position) findings.push({ ...at, fault: 'links_missing_at_end' });
  else if (head_position !== last.position || head_hash !== last.hash) findings.push({ ...at, fault: 'head_altered' });
  return { module, ...last, links, cutAt };
}

/** An anchor that retention has passed over says nothing any more. */
async function compare(sql: Sql, anchor: AuditAnchor, chains: readonly ChainRow[]): Promise<AuditFinding[]> {
  const chain = chains.find(({ module }) => module === anchor.module);
  if (chain && anchor.position < chain.start_position) return [];
  const [row] =
    chain && anchor.position === chain.start_position
      ? [{ hash: chain.start_hash }]
      : await sql.query<{ hash: string }>(sqlFile('audit/anchor'), [anchor.module, anchor.position]);
  if (row?.hash === anchor.hash.toLowerCase()) return [];
  return [{ fault: 'anchor', module: anchor.module, position: anchor.position, record: null }];
}

function strays(sql: Sql): Promise<AuditFinding[]> {
  return sql
    .query<Pick<AuditFinding, 'fault' | 'module' | 'record'>>(sqlFile('audit/strays'), [MOST_FINDINGS])
    .then((rows) => rows.map((row) => ({ ...row, position: null })));
}
