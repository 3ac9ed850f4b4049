import type { Database } from '../connection/index.js';
import { LockTimeout } from '../errors/index.js';
import type { DataModel, PartitionWidth, SourceBinding } from '../model/index.js';
import { sealLine } from './seal-line.js';

const DAY_MS = 86_400_000;
/** How long before they are needed partitions are there, in days: a server that is off for that long still finds its own. */
const AHEAD: Readonly<Record<PartitionWidth, number>> = { day: 7, week: 14, month: 62 };
/** How far back partitions are made without waiting for facts where retention says nothing: as far as ingest takes facts. */
const BACK_DAYS = 90;
/** Writers wait this long at most. */
const LOCK_TIMEOUT_MS = 1_000;

const MAKE = `
select core.make_partitions(
    format('%I.%I', s.module, s.source)::regclass, $3, greatest($4, s.sealed_before), $5, greatest($6, s.sealed_before)
) as made
from core.source_state as s where s.module = $1 and s.source = $2`;

/**
 * Makes the partitions of a module's managed sources that facts need from the oldest that is kept to some days ahead of
 * `now`, and moves late facts into theirs. Where a long transaction holds a table, what is missing is made the next time: until
 * then its facts are in the default partition. Answers how many were made.
 */
export async function makePartitions(
  db: Database,
  { model, bindings }: { readonly model: DataModel; readonly bindings: Readonly<Record<string, SourceBinding>> },
  now: Date,
): Promise<number> {
  let made = 0;
  for (const { name, partitions } of model.sources) {
    if (partitions === undefined || bindings[name]?.kind === 'external') continue;
    const rule = model.retention.find(({ source }) => source === name)?.days ?? 'off';
    const values = [
      model.name,
      name,
      partitions,
      sealLine(now, rule === 'off' ? BACK_DAYS : rule),
      new Date(now.getTime() + AHEAD[partitions] * DAY_MS),
      rule === 'off' ? '-infinity' : sealLine(now, rule),
    ];
    try {
      const [row] = await db.asOwner((sql) => sql.query<{ made: number }>(MAKE, values), {
        maintenance: true,
        lockTimeoutMs: LOCK_TIMEOUT_MS,
        statementTimeoutMs: 0,
      });
      made += row?.made ?? 0;
    } catch (error) {
      if (!(error instanceof LockTimeout)) throw error;
    }
  }
  return made;
}
