import { Database } from '@tessera/db-core';
import { managedTables } from './canaries/canary-tables.js';
import { checkCatalog } from './catalog/check-catalog.js';
import { checkNoninterference } from './checks/noninterference.js';
import type { CheckResult } from './finding.js';
import type { ProveOptions } from './prove-options.js';
import { type Proof, proofOf } from './proof.js';
import { proveRequests } from './prove-requests.js';
import { proveExternal } from './prove-external.js';
import { checkRandomQueries } from './random-queries/check-random-queries.js';
import { startPgbouncer } from './scratch/pgbouncer.js';
import { checkPooled, openStage } from './open-stage.js';

/** Proves that no tenant sees, or is told by a difference, what another has. What was opened is closed; the database stays. */
export async function proveIsolation(options: ProveOptions): Promise<Proof> {
  const { definitions, newDatabase, openServer, queries, progress = () => undefined } = options;
  const began = new Date();
  progress('starting the server on a database of its own');
  const databaseUrl = await newDatabase();
  const server = await openServer({ databaseUrl });
  let database: Database | undefined;
  try {
    database = await Database.open({ url: databaseUrl, poolSize: 3 });
    const prepared = await openStage({ definitions, server, database, tables: managedTables });
    const checks = await proveRequests(prepared, server, progress);
    const pooled = await throughPgbouncer(options, databaseUrl, prepared, progress);
    progress('the same answers beside many more facts of others, some under the same names');
    const ofA = [prepared.stage.callers.ofA, ...prepared.keys.filter(({ role }) => role === 'authenticated')];
    const interference = await checkNoninterference(prepared.stage, database, ofA);
    progress('the catalog of the database');
    const catalog = await checkCatalog(database, definitions);
    progress('random queries as every role');
    const random =
      queries === 0 ? noQueries : await checkRandomQueries({ definitions, databaseUrl: await newDatabase(), queries });
    progress('the same facts in tables of an application');
    const external = await proveExternal(options, Math.ceil(queries / 2));
    const { stage } = prepared;
    const [row] = await database.asOwner((sql) =>
      sql.query<{ version: string }>("select current_setting('server_version') as version"),
    );
    return proofOf(
      {
        versions: {
          ...Object.fromEntries(definitions.map(({ name, version }) => [`module ${name}`, version])),
          PostgreSQL: row?.version ?? 'unknown',
          'Node.js': process.versions.node,
          ...(pooled.version === null ? {} : { pgbouncer: pooled.version }),
        },
        callers: [...Object.values(stage.callers), ...prepared.keys].map(({ name }) => name),
        routes: stage.routes.length,
        requests: stage.asker.asked + pooled.requests + external.requests,
        checks: [...checks, pooled.result, interference.result(), ...catalog, random, ...external.checks],
      },
      began,
    );
  } finally {
    await database?.close();
    await server.close();
  }
}

const noQueries: CheckResult = {
  check: 'random-queries',
  title: 'Whatever a request role selects, nothing of another tenant comes back',
  tried: 0,
  findings: [],
  notes: ['LEFT OUT: no queries were asked for'],
};

interface Pooled {
  readonly result: CheckResult;
  readonly requests: number;
  readonly version: string | null;
}

/** The same routes from a server behind a pooler that gives its few connections to everybody in turn. */
async function throughPgbouncer(
  { openServer }: ProveOptions,
  databaseUrl: string,
  prepared: Parameters<typeof checkPooled>[1],
  progress: (line: string) => void,
): Promise<Pooled> {
  const pgbouncer = await startPgbouncer(databaseUrl);
  if (pgbouncer === null) {
    const title = 'The same through pgbouncer in transaction mode';
    const notes = ['LEFT OUT: pgbouncer is not installed here (Debian and Ubuntu: apt-get install pgbouncer)'];
    return { result: { check: 'pgbouncer', title, tried: 0, findings: [], notes }, requests: 0, version: null };
  }
  progress('the same through pgbouncer in transaction mode');
  try {
    const server = await openServer({ databaseUrl: pgbouncer.url, directUrl: databaseUrl });
    try {
      const { result, requests } = await checkPooled(server, prepared);
      return { result, requests, version: pgbouncer.version.replace(/^PgBouncer /i, '') };
    } finally {
      await server.close();
    }
  } finally {
    await pgbouncer.stop();
  }
}
