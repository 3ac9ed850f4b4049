import pg from 'pg';

import type { Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { RightGap } from './right-gap.js';

/** What a login may do with an existing relation. */
export interface ExternalRights {
  /** Name, quoted as needed. */
  readonly relation: string;
  readonly schema: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
  readonly may_enter: boolean;
  readonly may_read: boolean;
  readonly may_capture: boolean;
  readonly closed_partitions: readonly string[];
  /** Row-level security of the table's owner keeps rows from this login: a refresh would silently miss them. */
  readonly hides_rows: boolean;
}

/** Rights of the login on `schema.table`; null where there is no such relation. */
export async function externalRights(sql: Sql, table: string): Promise<ExternalRights | null> {
  const [rights] = await sql.query<ExternalRights>(sqlFile('roles/external-rights'), [table]);
  return rights ?? null;
}

/** Gaps in the login's rights on one external source. A relation that is not there has none. */
export async function externalGaps(sql: Sql, module: string, table: string, loginName: string): Promise<RightGap[]> {
  const rights = await externalRights(sql, table);
  if (rights === null) return [];
  const login = pg.escapeIdentifier(loginName);
  const gaps: RightGap[] = [];
  const gap = (right: string, statement: string): void => void gaps.push({ module, right, statement });
  if (!rights.may_enter) gap(`to use schema ${rights.schema}`, `grant usage on schema ${rights.schema} to ${login};`);
  if (!rights.may_read) gap(`to read ${rights.relation}`, `grant select on ${rights.relation} to ${login};`);
  if (!rights.may_capture) {
    gap(`to capture changes of ${rights.relation}`, `grant trigger on ${rights.relation} to ${login};`);
  }
  for (const partition of rights.closed_partitions) {
    gap(`to capture changes of ${partition}`, `grant trigger on ${partition} to ${login};`);
  }
  if (rights.hides_rows) {
    gap(
      `to see every row of ${rights.relation}, which has row-level security`,
      `create policy tessera_reads on ${rights.relation} for select to ${login} using (true);`,
    );
  }
  return gaps;
}
