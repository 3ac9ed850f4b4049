import { say } from './progress.mjs';
import { BIG_WORK, withClient } from './server.mjs';
import { readable, timed } from './stats.mjs';

/**
 * What people use today: materialized views of the same definitions with unique indexes. The table's policies are off
 * while they are filled, so that the definitions are not charged for row-level security that they cannot keep anyway.
 */
export class Baseline {
  constructor(world, users) {
    this.world = world;
    this.users = users;
    this.workload = world.workload;
  }

  /** Fills them for the first time. */
  async make() {
    await this.unprotected(async (client) => {
      for (const [view, { key }] of Object.entries(this.workload.views)) {
        await client.query(`drop materialized view if exists bench.${view}`);
        const { ms } = await timed(() =>
          client.query(`create materialized view bench.${view} as\n${this.workload.definition(view, this.users)}`),
        );
        await client.query(`create unique index on bench.${view} (${key.join(', ')})`);
        await client.query(`analyze bench.${view}`);
        say(`  materialized ${view} in ${readable(ms / 1000)} s`);
      }
    });
  }

  /** Refreshes all of them as a cron job does; milliseconds of each. */
  async refresh() {
    return this.unprotected(async (client) => {
      const took = {};
      for (const view of Object.keys(this.workload.views)) {
        took[view] = (await timed(() => client.query(`refresh materialized view concurrently bench.${view}`))).ms;
        say(`  refreshed ${view} concurrently in ${readable(took[view] / 1000)} s`);
      }
      return took;
    });
  }

  /** Bytes on disk, indexes included. */
  async size() {
    return withClient(this.world.url, async (client) => {
      const { rows } = await client.query(
        "select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class as c where c.relnamespace = 'bench'::regnamespace and c.relkind = 'm'",
      );
      return rows[0].bytes ?? 0;
    });
  }

  async drop() {
    await withClient(this.world.url, async (client) => {
      for (const view of Object.keys(this.workload.views))
        await client.query(`drop materialized view if exists bench.${view}`);
    });
  }

  unprotected(work) {
    return withClient(
      this.world.url,
      async (client) => {
        const tables = this.workload.tables.slice(0, this.workload.facts.length);
        for (const table of tables) await client.query(`alter table ${table} no force row level security`);
        try {
          return await work(client);
        } finally {
          for (const table of tables) await client.query(`alter table ${table} force row level security`);
        }
      },
      BIG_WORK,
    );
  }
}
