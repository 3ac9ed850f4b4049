import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { TRIGGERS } from '../refresh/install-triggers.js';

/** A table behind a source, as it is before anything is done to it. Figures are the planner's, not counted. */
export interface PlannedTable {
  /** Rows, from the statistics of the last ANALYZE, or from the size where there was none. */
  readonly rows: number;
  readonly bytes: number;
  readonly never_analyzed: boolean;
  /** The table and its partitions. */
  readonly tables: number;
  /** Those among them that get capture triggers. */
  readonly uncaptured: number;
}

/** Looks at the table of one source; all zero where it is not there yet. */
export async function plannedTable(db: Database, module: string, source: string, table: string): Promise<PlannedTable> {
  const [found] = await db.asOwner((sql) =>
    sql.query<PlannedTable>(sqlFile('diagnosis/plan-table'), [table, `${module}.capture_${source}()`, TRIGGERS]),
  );
  return found ?? { rows: 0, bytes: 0, never_analyzed: false, tables: 0, uncaptured: 0 };
}
