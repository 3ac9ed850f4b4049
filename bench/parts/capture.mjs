import { actionAnalytics } from '@tessera/action-analytics';
import { Database, migrate, RefreshEngine } from '@tessera/db-core';

import { batches, freshFacts } from '../lib/fresh-facts.mjs';
import { say } from '../lib/progress.mjs';
import { OWNER_WORK, withClient } from '../lib/server.mjs';
import { median, readable } from '../lib/stats.mjs';
import { writeByPg } from '../lib/writers.mjs';

const EVENTS = ['insert', 'update', 'delete', 'truncate'];
const FACTS = 20_000;
const MAINTENANCE = '-c tessera.maintenance=on';

/** Switches the capture triggers of a table off, or on again as they were. */
async function capture(url, table, way) {
  const changes = EVENTS.map((event) => `${way} trigger tessera_capture_${event}`);
  await withClient(url, (client) => client.query(`alter table ${table} ${changes.join(', ')}`), OWNER_WORK);
}

/** The same table with and without its triggers, in turn: what capture costs the writer and nothing else. */
async function measureTable({ url, table, on, refresh, checkpoint }, key, results, rounds) {
  for (const size of [100, 1_000]) {
    const rates = { captured: [], plain: [] };
    for (let round = -1; round < rounds * 2; round += 1) {
      for (const [way, switched] of [
        ['captured', on],
        ['plain', 'disable'],
      ]) {
        await capture(url, table, switched);
        const rate = await writeByPg(url, table, batches(freshFacts(FACTS), size), 1, MAINTENANCE);
        if (round >= 0) rates[way].push(rate);
      }
    }
    await capture(url, table, on);
    await refresh();
    await checkpoint();
    for (const [way, values] of Object.entries(rates)) results.put(`${key}.batch_${size}.${way}_rows_s`, '1/s', values);
    results.put(
      `${key}.batch_${size}.ratio`,
      'ratio',
      rates.captured.map((rate, at) => rate / rates.plain[at]),
    );
    say(
      `${key}.batch_${size}: captured ${readable(median(rates.captured))}/s, plain ${readable(median(rates.plain))}/s`,
    );
  }
}

/** Cost of capture on the managed table, and on an existing table that a module is pointed at. */
export async function measureCapture(world, results, { rounds }) {
  const checkpoint = () => world.server.checkpoint();
  const managed = {
    url: world.url,
    table: 'action.action_results',
    on: 'enable always',
    refresh: () => world.refresh(),
    checkpoint,
  };
  await measureTable(managed, 'ingest.capture.managed', results, rounds);
  const database = await world.server.create('external');
  await migrate(database.url, [actionAnalytics]);
  await withClient(database.url, async (client) => {
    await client.query('create table public.results (like action.action_results including all)');
  });
  const db = await Database.open({ url: database.url, poolSize: 2 });
  try {
    const binding = { kind: 'external', table: 'public.results', tenantColumn: 'organization_id', columns: {} };
    const engine = new RefreshEngine(db, [{ model: actionAnalytics, bindings: { action_results: binding } }], {
      replica: 'bench',
    });
    await engine.install();
    const refresh = () => engine.refresh('action', 'all', { asked: 'cli' });
    await refresh();
    const external = { url: database.url, table: 'public.results', on: 'enable', refresh, checkpoint };
    await measureTable(external, 'ingest.capture.external', results, rounds);
  } finally {
    await db.close();
    await world.server.drop(database.name);
  }
}
