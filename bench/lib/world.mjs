import { readFileSync } from 'node:fs';

import { Database, migrate, RefreshEngine } from '@tessera/db-core';

import { readable, timed } from './stats.mjs';
import { say } from './progress.mjs';
import { OWNER_WORK, withClient } from './server.mjs';
import { ACTIONS } from './workloads.mjs';

const sql = (name) => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8');

const LOADED_SEED = 1;
const WRITTEN_SEED = 2;
const CHUNK = 250_000;

/** A database with a module on it, its facts, and the engine that keeps its views. */
export class World {
  written = 0;

  constructor(server, database, rows, workload) {
    this.server = server;
    this.workload = workload;
    this.database = database;
    this.url = database.url;
    this.rows = rows;
  }

  /** Migrates, loads facts with capture not yet there, and lets the engine build its stores from them. */
  static async make(server, name, rows, workload = ACTIONS) {
    const world = new World(server, await server.create(name), rows, workload);
    await migrate(world.url, [workload.module]);
    await withClient(
      world.url,
      async (client) => {
        for (const file of workload.sql) await client.query(sql(file));
        await load(client, rows, name, workload);
        for (const table of workload.tables) await client.query(`vacuum (analyze) ${table}`);
      },
      OWNER_WORK,
    );
    await world.open(workload.module);
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
    const outcomes = await this.engine.refresh(this.workload.module.name, 'all', { asked: 'cli' });
    const failed = outcomes.find(({ success }) => !success);
    if (failed) throw new Error(`${failed.viewName} was not refreshed: ${failed.errorMessage}`);
    return outcomes;
  }

  /** Writes facts of the last five minutes with capture on, in statements of 500; a share of `late` is up to 7 days old. */
  async write(client, count, late = 0) {
    const to = new Date();
    const from = new Date(to.getTime() - 300_000);
    for (const [at, { share }] of this.workload.facts.entries()) {
      for (let left = Math.round(count * share); left > 0; left -= 500) {
        const size = Math.min(500, left);
        await client.query(insertOf(this.workload, at), [
          WRITTEN_SEED,
          this.written + 1,
          this.written + size,
          from,
          to,
          late,
        ]);
        this.written += size;
      }
    }
  }

  async close() {
    await this.db?.close();
    await this.server.drop(this.database.name);
  }
}

function insertOf({ tables, facts }, at) {
  const { from, columns } = facts[at];
  return `insert into ${tables[at]} (${columns}) select ${columns} from ${from}($1, $2, $3, $4, $5, $6)`;
}

/** Loads the days up to now, oldest first, as they would have come. */
async function load(client, rows, name, workload) {
  const { ms } = await timed(async () => {
    const to = Date.now();
    const at = (n) => new Date(to - workload.days * 86_400_000 * (1 - n / rows));
    for (let first = 1; first <= rows; first += CHUNK) {
      const last = Math.min(first + CHUNK - 1, rows);
      for (const [table, { share }] of workload.facts.entries()) {
        const part = (n) => Math.round(n * share);
        const span = [part(first - 1) + 1, part(last), at(first - 1), at(last)];
        await client.query(insertOf(workload, table), [LOADED_SEED, ...span, 0]);
      }
      if (last % 1_000_000 === 0) say(`  ${name}: loaded ${last.toLocaleString('en-US')} facts`);
    }
  });
  say(`${name}: loaded ${rows.toLocaleString('en-US')} facts in ${readable(ms / 1000)} s`);
}
