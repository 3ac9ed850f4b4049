import type { Database } from '../connection/index.js';

const DEAD_ROWS = 5_000;

/** Gives the space of drained log rows back to the next ones; left to autovacuum the logs grow between its rounds. */
export async function vacuumLogs(db: Database, module: string, sources: readonly string[]): Promise<void> {
  const names = sources.map((source) => `${source}_log`);
  await db.session(async (client) => {
    const { rows } = await client.query<{ relname: string }>(
      'select relname from pg_stat_user_tables where schemaname = $1 and relname = any ($2) and n_dead_tup > $3',
      [module, names, DEAD_ROWS],
    );
    for (const { relname } of rows) await client.query(`vacuum ${module}.${relname}`);
  });
}
