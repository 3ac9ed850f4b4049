import type { Database } from '../connection/index.js';

const DEAD_ROWS = 5_000;

/** Gives the space of drained log rows back to the next ones; left to autovacuum the logs grow between its rounds. */
export class LogRoom {
  private readonly busy = new Set<string>();

  /** Nobody waits for it: the figures are there. One at a time for a module; what could not be done is autovacuum's. */
  giveBack(db: Database, module: string, sources: readonly string[]): void {
    if (this.busy.has(module)) return;
    this.busy.add(module);
    const names = sources.map((source) => `${module}.${source}_log`);
    void vacuum(db, names)
      .catch(() => undefined)
      .finally(() => this.busy.delete(module));
  }
}

async function vacuum(db: Database, names: readonly string[]): Promise<void> {
  await db.session(async (client) => {
    // Not by way of pg_stat_user_tables: planning that view takes longer than a refresh of little.
    const { rows } = await client.query<{ name: string }>(
      'select name from unnest($1::text[]) as name where pg_stat_get_dead_tuples(name::regclass) > $2',
      [names, DEAD_ROWS],
    );
    for (const { name } of rows) await client.query(`vacuum ${name}`);
  });
}
