import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { readable, timed } from '../lib/stats.mjs';
import { WORKSPACES } from '../lib/workloads.mjs';
import { World } from '../lib/world.mjs';

const MOST_ROWS = 6_000_000;
const NEW_FACTS = 10_000;
const DAY_MS = 86_400_000;

/** Compares what is stored for yesterday and today, and for all time, with its definition over the sources. @throws Error where it differs */
async function verifyNewest({ engine, workload: { module } }) {
  const to = new Date();
  const findings = [];
  for (const { name: view } of module.views) {
    let differing = 0;
    await engine.verify(module.name, view, new Date(to.getTime() - DAY_MS), to, {
      onDay: (day) => (differing += day.differing ?? 0),
    });
    if (differing > 0) throw new Error(`${view} does not equal its definition: ${differing} rows differ`);
    findings.push({ view, differing, off: 0 });
  }
  return findings;
}

/**
 * Part of the third domain: all nine views fresh after 10,000 new facts on six million, beside making all of them from the sources,
 * which is the first build. Plain SQL is no measure here: the same said in one statement for each view was not done after seven minutes.
 */
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
    results.ratio('workspace.ratio', 'workspace.after_10k_ms', 'workspace.build_ms');
    say(
      `workspace: ${took.map(readable).join(', ')} ms after ${NEW_FACTS}, from the sources ${readable(world.buildMs)} ms`,
    );
    await world.refresh();
    results.checked('workspace.after_10k', await verifyNewest(world));
  } finally {
    await world.close();
  }
}
