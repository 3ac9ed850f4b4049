import { setTimeout as sleep } from 'node:timers/promises';

import { ApiServer } from '../lib/api-server.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { readable } from '../lib/stats.mjs';
import { World } from '../lib/world.mjs';

const CYCLES = 100;
const IDLE_MS = 5_000;

const SIZES = `
select c.relname as name, pg_total_relation_size(c.oid)::float8 as bytes
from pg_class as c
where c.relnamespace = 'action'::regnamespace and c.relkind = 'r' and c.relname like 'action\\_%'`;

/** Part 5b: what Tessera takes of disk and memory, and how soon it is there. */
export async function footprintPart({ server, results, options, main }) {
  const world = await main();
  const { rows } = await withClient(world.url, (client) => client.query(SIZES));
  for (const { name, bytes } of rows) results.put(`footprint.size.${name}_mb`, 'MB', [bytes / 1e6]);
  const stored = rows.filter(({ name }) => name !== 'action_results' && !name.endsWith('_log'));
  results.put('footprint.stores_mb', 'MB', [stored.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6]);
  await measureProcess(world, results, options);
  await measureLog(server, results);
}

/** The built server on a database that is up: until it is ready, and what it holds once nobody asks anything. */
async function measureProcess(world, results, { rounds }) {
  const ready = [];
  const resident = [];
  for (let round = 0; round < rounds; round += 1) {
    const api = await ApiServer.start(world.url);
    try {
      ready.push(api.readyMs);
      await sleep(IDLE_MS);
      const bytes = api.residentBytes();
      if (bytes !== null) resident.push(bytes / 1e6);
    } finally {
      await api.stop();
    }
  }
  results.put('footprint.ready_ms', 'ms', ready);
  results.put('footprint.idle_mb', 'MB', resident);
  say(`footprint: ready in ${ready.map(readable).join(', ')} ms, idle ${resident.map(readable).join(', ')} MB`);
}

/** Size of the change log over 100 cycles of 10,000 facts, each refreshed: the engine vacuums it by itself. */
async function measureLog(server, results) {
  const world = await World.make(server, 'log', 100_000);
  try {
    const sizes = [];
    const took = [];
    await withClient(
      world.url,
      async (client) => {
        const size = async () =>
          (await client.query("select pg_total_relation_size('action.action_results_log')::float8 as bytes")).rows[0]
            .bytes;
        for (let cycle = 0; cycle < CYCLES; cycle += 1) {
          await world.write(client, 10_000);
          sizes.push(await size());
          const since = performance.now();
          await world.refresh();
          took.push(performance.now() - since);
        }
        sizes.push(await size());
      },
      OWNER_WORK,
    );
    results.put('footprint.log_peak_mb', 'MB', [Math.max(...sizes) / 1e6]);
    results.put('footprint.log_after_100_cycles_mb', 'MB', [sizes.at(-1) / 1e6]);
    results.put('footprint.cycle_ms', 'ms', took);
    say(
      `footprint: log ${readable(sizes.at(-1) / 1e6)} MB after ${CYCLES} cycles, at most ${readable(Math.max(...sizes) / 1e6)} MB`,
    );
  } finally {
    await world.close();
  }
}
