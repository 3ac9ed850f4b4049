import { readFileSync } from 'node:fs';

import { actionAnalytics } from '@tessera/action-analytics';
import { Database, migrate, RefreshEngine } from '@tessera/db-core';

import { readable, timed } from './stats.mjs';
import { say } from './progress.mjs';
import { OWNER_WORK, withClient } from './server.mjs';

const sql = (name) => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8');

/** Columns of a fact, in the order of bench.facts. */
export const COLUMNS =
  'organization_id, id, job_id, trigger_id, event_id, action_type, status, executed_at, duration_ms, error_message, response_data, retry_count';

const LOADED_SEED = 1;
const WRITTEN_SEED = 2;
const CHUNK = 250_000;

/** A database with the action module on it, its facts, and the engine that keeps its views. */
export class World {
  written = 0;

  constructor(server, database, rows) {
    this.server = server;
    this.database = database;
    this.url = database.url;
    this.rows = rows;
  }

  /** Migrates, loads facts with capture not yet there, and lets the engine build its stores from them. */
  static async make(server, name, rows) {
    const world = new World(server, await server.create(name), rows);
    await migrate(world.url, [actionAnalytics]);
    await withClient(
      world.url,
      async (client) => {
        await client.query(sql('functions'));
        await client.query(sql('references'));
        await load(client, rows, name);
        await client.query('vacuum (analyze) action.action_results');
        await client.query('vacuum (analyze) action.triggers');
      },
      OWNER_WORK,
    );
    await world.open(actionAnalytics);
    return world;
  }

  /** Installs a model and builds what is missing of its stores. */
  async open(model) {
    await this.db?.close();
    this.db = await Database.open({ url: this.url, poolSize: 4, applicationName: 'tessera bench' });
    let built = 0;
    this.engine = new RefreshEngine(this.db, [{ model, bindings: {} }], {
      replica: 'bench',
      refreshTimeoutMs: 3_600_000,
      onBuild: ({ facts, builtFrom }) => {
        built += facts;
        const back = builtFrom === null ? '' : `, back to ${builtFrom.toISOString().slice(0, 10)}`;
        if (this.rows <= 1_000_000 || built % 1_000_000 < facts)
          say(`  built ${built.toLocaleString('en-US')} facts${back}`);
      },
    });
    const { ms: installMs } = await timed(() => this.engine.install());
    const { ms } = await timed(() => this.refresh());
    await withClient(this.url, (client) => client.query('vacuum (analyze)'), OWNER_WORK);
    say(`${this.database.name}: installed in ${readable(installMs)} ms, first build ${readable(ms / 1000)} s`);
    this.buildMs = ms;
  }

  /** Refreshes every view. @throws Error where one could not be */
  async refresh() {
    const outcomes = await this.engine.refresh('action', 'all', { asked: 'cli' });
    const failed = outcomes.find(({ success }) => !success);
    if (failed) throw new Error(`${failed.viewName} was not refreshed: ${failed.errorMessage}`);
    return outcomes;
  }

  /** Writes facts of the last five minutes with capture on, in statements of 500; a share of `late` is up to 7 days old. */
  async write(client, count, late = 0) {
    const to = new Date();
    const from = new Date(to.getTime() - 300_000);
    for (let left = count; left > 0; left -= 500) {
      const size = Math.min(500, left);
      await client.query(
        `insert into action.action_results (${COLUMNS}) select ${COLUMNS} from bench.facts($1, $2, $3, $4, $5, $6)`,
        [WRITTEN_SEED, this.written + 1, this.written + size, from, to, late],
      );
      this.written += size;
    }
  }

  async close() {
    await this.db?.close();
    await this.server.drop(this.database.name);
  }
}

/** Loads 30 days up to now, oldest first, as they would have come. */
async function load(client, rows, name) {
  const { ms } = await timed(async () => {
    const to = Date.now();
    const at = (n) => new Date(to - 30 * 86_400_000 * (1 - n / rows));
    for (let first = 1; first <= rows; first += CHUNK) {
      const last = Math.min(first + CHUNK - 1, rows);
      await client.query(
        `insert into action.action_results (${COLUMNS}) select ${COLUMNS} from bench.facts($1, $2, $3, $4, $5, 0)`,
        [LOADED_SEED, first, last, at(first - 1), at(last)],
      );
      if (last % 1_000_000 === 0) say(`  ${name}: loaded ${last.toLocaleString('en-US')} facts`);
    }
  });
  say(`${name}: loaded ${rows.toLocaleString('en-US')} facts in ${readable(ms / 1000)} s`);
}
