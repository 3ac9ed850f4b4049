import { Baseline } from '../lib/baseline.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { readable, timed } from '../lib/stats.mjs';
import { verifyWhole } from '../lib/verify-whole.mjs';
import { WORKSPACES } from '../lib/workloads.mjs';
import { World } from '../lib/world.mjs';

const MOST_ROWS = 6_000_000;
const NEW_FACTS = 10_000;

/** Part of the third domain: all nine views fresh after 10,000 new facts on six million, beside plain materialized views. */
export async function workspacePart({ server, results, options }) {
  const world = await World.make(server, 'workspaces', Math.min(options.rows, MOST_ROWS), WORKSPACES);
  try {
    results.put('workspace.build_ms', 'ms', [world.buildMs]);
    await server.checkpoint();
    const took = [];
    for (let round = 0; round <= options.repetitions; round += 1) {
      await withClient(world.url, (client) => world.write(client, NEW_FACTS), OWNER_WORK);
      const { ms } = await timed(() => world.refresh());
      if (round > 0) took.push(ms);
    }
    results.put('workspace.after_10k_ms', 'ms', took);
    await withClient(
      world.url,
      async (client) => {
        for (let round = 0; round < 3; round += 1) {
          await world.write(client, NEW_FACTS);
          await client.query('begin isolation level repeatable read');
          await client.query("select core.refresh_module('workspace', null, 'cli')");
          const { rows } = await client.query('select store, took_ms from pg_temp.refreshed_stores order by 1');
          await client.query('commit');
          // The first refreshes of a connection plan their statements.
          if (round === 2)
            for (const { store, took_ms } of rows) results.put(`workspace.store.${store}_ms`, 'ms', [took_ms]);
        }
      },
      OWNER_WORK,
    );
    const baseline = new Baseline(world, false);
    await baseline.make();
    await withClient(world.url, (client) => world.write(client, NEW_FACTS), OWNER_WORK);
    const full = Object.values(await baseline.refresh()).reduce((sum, one) => sum + one, 0);
    results.put('workspace.full_ms', 'ms', [full]);
    results.ratio('workspace.ratio', 'workspace.after_10k_ms', 'workspace.full_ms');
    say(`workspace: ${took.map(readable).join(', ')} ms after ${NEW_FACTS}, in full ${readable(full)} ms`);
    await world.refresh();
    results.checked('workspace.after_10k', await verifyWhole(world));
  } finally {
    await world.close();
  }
}
