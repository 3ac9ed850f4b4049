import type { Sql } from '../connection/index.js';
import { MissingRight } from '../errors/index.js';
import type { DataModel, Source } from '../model/index.js';
import type { ResolvedSource } from '../sources/resolve-source.js';
import { fill } from './template.js';

/** Names of the triggers that capture changes of a table. */
export const TRIGGERS = ['insert', 'update', 'delete', 'truncate'].map((event) => `tessera_capture_${event}`);

/**
 * Puts the capture triggers on a source's table and on each of its partitions, since a statement that names a partition
 * does not fire the parent's. True when any was missing. Throws MissingRight with the grant that is needed.
 */
export async function installTriggers(
  sql: Sql,
  model: DataModel,
  source: Source,
  resolved: ResolvedSource,
): Promise<boolean> {
  let added = false;
  for (const relation of [resolved.relation, ...resolved.partitions]) {
    const [found] = await sql.query<{ count: number }>(
      `select count(*) as count from pg_trigger as t
       where t.tgrelid = $1::regclass and t.tgname = any ($2) and t.tgenabled <> 'D'
           and t.tgfoid = to_regprocedure($3)`,
      [relation, TRIGGERS, `${model.name}.capture_${source.name}()`],
    );
    if (Number(found?.count) === TRIGGERS.length) continue;
    const [right] = await sql.query<{ login: string; granted: boolean }>(
      "select current_user as login, has_table_privilege($1, 'trigger') as granted",
      [relation],
    );
    if (right && !right.granted) {
      throw new MissingRight(
        `TRIGGER on ${relation}, by which changes are captured`,
        `grant select, trigger on ${relation} to "${right.login}";`,
      );
    }
    await sql.client.query(fill('triggers', { schema: model.name, source: source.name, relation }));
    if (resolved.kind === 'managed') {
      // Sessions with session_replication_role = replica write facts too, as restores and initial copies of replication do.
      for (const name of TRIGGERS) await sql.client.query(`alter table ${relation} enable always trigger ${name}`);
    }
    added = true;
  }
  return added;
}
