import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { Finding } from './diagnose.js';

/** Work that was let go for this long waits for a server that nobody runs. */
const STUCK = '15 minutes';

/** A change log below this size is no trouble, however little is in it. */
const LOG_BYTES = 64 * 1024 * 1024;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

/** How to look. */
export interface UpkeepOptions {
  /** Bytes from which a change log with few rows is a finding. */
  readonly logBytes?: number;
  /** Whether an index (with its schema) is one of Tessera's; default: all are. What nobody asked for is dropped, not built again. */
  readonly isKnown?: (index: string) => boolean;
}

/** Looks at what wears out in these schemas: indexes, partitions, scheduled work, sequences, change logs. Changes nothing. */
export async function diagnoseUpkeep(
  db: Database,
  schemas: readonly string[],
  { logBytes = LOG_BYTES, isKnown = () => true }: UpkeepOptions = {},
): Promise<Finding[]> {
  return db.asOwner(async (sql) => {
    const ask = <R extends object>(file: string, ...further: unknown[]): Promise<R[]> =>
      sql.query<R>(sqlFile(`diagnosis/${file}`), [schemas, ...further]);
    const broken = await ask<{ schema: string; index: string; relation: string }>('broken-indexes');
    const unusable = await ask<{ schema: string; relation: string }>('unusable-unique');
    const partitions = await ask<{ schema: string; relation: string; open_to: string }>('open-partitions');
    const sequences = await ask<{ schema: string; sequence: string; used_percent: number; type: string }>(
      'ending-sequences',
    );
    const logs = await ask<{ schema: string; relation: string; bytes: number; live: number; dead: number }>(
      'bloated-logs',
      logBytes,
    );
    const slots = await sql.query<{ task: string; slot: Date; replica: string }>(sqlFile('diagnosis/stuck-slots'), [
      STUCK,
    ]);
    return [
      ...broken.map(({ schema, index, relation }) => ({
        module: schema,
        check: 'unusable_index',
        found: `index ${index} of ${relation} is not valid: no query uses it, and a unique one holds nothing off`,
        mend: isKnown(index) ? `reindex index ${index};` : `drop index ${index};`,
      })),
      ...unusable.map(({ schema, relation }) => ({
        module: schema.replace(/_private$/, ''),
        check: 'unusable_unique_index',
        found: `${relation} has no unique index over plain columns and all rows: it cannot be refreshed while it is read`,
        mend: `-- end sql/views/${relation.split('.')[1] ?? ''}.sql with a unique index over plain columns, then: tessera migrate`,
      })),
      ...partitions.map(({ schema, relation, open_to: open }) => ({
        module: schema,
        check: 'open_partition',
        found:
          open === ''
            ? `partition ${relation} is without row-level security`
            : `partition ${relation} may be read by its own name by ${open}`,
        mend: `select core.protect_inner('${relation.replaceAll("'", "''")}'::regclass);`,
      })),
      ...slots.map(({ task, slot, replica }) => ({
        module: task.split('.')[0] ?? null,
        check: 'stuck_slot',
        found: `${task} of ${slot.toISOString()} was begun by ${replica} and let go; no running server took it over`,
        mend: `update core.refresh_slot set finished_at = now(), outcome = 'given up' where task = '${task.replaceAll("'", "''")}' and slot = '${slot.toISOString()}' and finished_at is null;`,
      })),
      ...sequences.map(({ schema, sequence, used_percent: used, type }) => ({
        module: schema,
        check: 'ending_sequence',
        found: `sequence ${sequence} (${type}) has given out ${used} % of its numbers`,
        mend: `alter sequence ${sequence} as bigint no maxvalue;`,
      })),
      ...logs.map(({ schema, relation, bytes, live, dead }) => ({
        module: schema,
        check: 'bloated_log',
        found: `change log ${relation} takes ${mebibytes(bytes)} for ${live} rows (${dead} dead)`,
        mend: `vacuum full ${relation};`,
      })),
    ];
  });
}
