import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbedded } from '@tessera/embedded';
import pg from 'pg';

import { say } from './progress.mjs';

/** The PostgreSQL that is measured, and the databases that the bench makes on it. */
export class Server {
  made = [];

  constructor(loginUrl, adminUrl, stop) {
    this.loginUrl = loginUrl;
    this.adminUrl = adminUrl;
    this.stop = stop;
    this.run = randomBytes(3).toString('hex');
  }

  /** Starts an embedded server with the settings of `npm start`, or takes the one given. */
  static async open({ database, directory }) {
    if (database !== undefined) return new Server(database, database, async () => undefined);
    if (directory !== undefined) mkdirSync(directory, { recursive: true });
    const folder = mkdtempSync(join(directory ?? tmpdir(), 'tessera-bench-'));
    const embedded = await startEmbedded({ dataDir: join(folder, 'postgres'), log: say, supervise: false });
    return new Server(embedded.url, embedded.adminUrl, async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Makes an empty database that the login owns. */
  async create(name) {
    const database = `tessera_bench_${this.run}_${name}`;
    const owner = new pg.Client(this.loginUrl).user;
    await this.asAdmin((client) => client.query(`create database ${database} owner ${client.escapeIdentifier(owner)}`));
    this.made.push(database);
    const url = new URL(this.loginUrl);
    url.pathname = `/${database}`;
    return { name: database, url: url.href };
  }

  async drop(name) {
    await this.asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
    this.made = this.made.filter((database) => database !== name);
  }

  /** Begins each measurement with clean buffers. Only a superuser or a member of pg_checkpoint may. */
  async checkpoint() {
    await this.asAdmin((client) => client.query('checkpoint')).catch(() => undefined);
  }

  async asAdmin(work) {
    return withClient(this.adminUrl, work);
  }

  /** Drops what was made and ends the server; once, however often it is called. */
  close() {
    return (this.closing ??= this.end());
  }

  async end() {
    for (const name of [...this.made]) await this.drop(name).catch(() => undefined);
    await this.stop();
  }
}

/** Lends a connection of its own. */
export async function withClient(url, work, settings = {}) {
  const client = new pg.Client({ connectionString: url, application_name: 'tessera bench' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, false)', [name, value]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a writer of managed tables that is not a request says: the owner's policies ask for it. */
export const OWNER_WORK = { 'tessera.maintenance': 'on' };

/** Memory that the engine gives its own statements; the definitions get the same. */
export const BIG_WORK = { ...OWNER_WORK, work_mem: '64MB', maintenance_work_mem: '256MB' };
