import { Baseline } from '../lib/baseline.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { readable, timed } from '../lib/stats.mjs';
import { verifyWhole } from '../lib/verify-whole.mjs';
import { TRACES } from '../lib/workloads.mjs';
import { World } from '../lib/world.mjs';

const MOST_ROWS = 1_000_000;
const NEW_TRACES = 1_000;

/** What each store took in the refresh before: the engine's own timings, of one connection. */
async function byStore(world, results) {
  await withClient(
    world.url,
    async (client) => {
      // The first refresh of a connection plans the statements; the next ones do not.
      for (let round = 0; round < 3; round += 1) {
        await world.write(client, NEW_TRACES);
        await client.query('begin isolation level repeatable read');
        await client.query("select core.refresh_module('consciousness', null, 'cli')");
        const { rows } = await client.query(
          'select store, took_ms from pg_temp.refreshed_stores order by took_ms desc',
        );
        await client.query('commit');
        if (round < 2) continue;
        for (const { store, took_ms } of rows) results.put(`consciousness.store.${store}_ms`, 'ms', [took_ms]);
      }
    },
    OWNER_WORK,
  );
}

/** Part of the second domain: a million traces, all views fresh after a thousand more, beside plain materialized views. */
export async function consciousnessPart({ server, results, options }) {
  const world = await World.make(server, 'traces', Math.min(options.rows, MOST_ROWS), TRACES);
  try {
    results.put('consciousness.build_ms', 'ms', [world.buildMs]);
    const baseline = new Baseline(world, false);
    await baseline.make();
    await server.checkpoint();
    const took = [];
    const full = [];
    for (let round = 0; round <= options.repetitions; round += 1) {
      await withClient(world.url, (client) => world.write(client, NEW_TRACES), OWNER_WORK);
      const { ms } = await timed(() => world.refresh());
      if (round === 0) continue;
      took.push(ms);
      // Twice is enough to tell seconds from milliseconds.
      if (round <= 2) full.push(Object.values(await baseline.refresh()).reduce((sum, one) => sum + one, 0));
    }
    results.put('consciousness.after_1k_ms', 'ms', took);
    results.put('consciousness.full_ms', 'ms', full);
    results.ratio('consciousness.ratio', 'consciousness.after_1k_ms', 'consciousness.full_ms');
    say(
      `consciousness: ${took.map(readable).join(', ')} ms after ${NEW_TRACES}, in full ${full.map(readable).join(', ')} ms`,
    );
    await byStore(world, results);
    results.checked('consciousness.after_1k', await verifyWhole(world));
  } finally {
    await world.close();
  }
}
