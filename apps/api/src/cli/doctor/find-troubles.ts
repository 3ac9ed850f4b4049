import {
  checkRights,
  type Database,
  diagnoseSources,
  driftByDay,
  type Finding,
  pendingMigrations,
  RefreshEngine,
  type ViewStatus,
} from '@tessera/db-core';
import { driftedDay, verifyCommand } from '@tessera/module-kit';
import { boundModels, replicaName } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import type { CommandContext } from '../command-context.js';
import { missingRelations } from '../missing-relations.js';

const CLOCK_SECONDS = 5;
const BACKLOG = 1_000_000;

/** Everything about the live database that is not as the enabled modules need it, each with what mends it. Changes nothing. */
export async function findTroubles({ config, closers, logger, progress }: CommandContext): Promise<Finding[]> {
  const address = await sharedDatabaseAddress(config, logger, closers);
  const definitions = config.modules.map(({ definition }) => definition);
  progress('looking at migrations, rights and relations');
  const pending = await pendingMigrations(address.migrationUrl ?? address.url, definitions);
  if (pending.length > 0) {
    return pending.map(({ module, file }) => ({
      module,
      found: `migration ${file} is not applied`,
      mend: 'tessera migrate',
    }));
  }
  const database = await openDatabase(address, closers);
  const bound = boundModels(config);
  const rights = await checkRights(database, bound);
  // A login without its rights cannot look.
  const relations = rights.length > 0 ? [] : await missingRelations(database, definitions);
  const basic: Finding[] = [
    ...rights.map(({ module, right, statement }) => ({
      module,
      found: `the login lacks the right ${right}`,
      mend: statement,
    })),
    ...relations.map((relation) => ({
      module: relation.split('.')[0] ?? null,
      found: `${relation} is not there`,
      mend: 'tessera migrate',
    })),
  ];
  // Without those, the rest would only say the same again.
  if (basic.length > 0) {
    return basic;
  }
  progress('looking at sources, views and clocks');
  const engine = new RefreshEngine(database, bound, { replica: `cli ${replicaName()}` });
  const names = definitions.map(({ name }) => name);
  const views = await Promise.all(
    names.map(async (name) => (await engine.status(name)).flatMap((view) => viewTroubles(name, view))),
  );
  return [
    ...(await serverTroubles(database)),
    ...(await diagnoseSources(database, bound)),
    ...views.flat(),
    ...(await driftByDay(database, names)).map((day) => ({
      module: day.module,
      found: `${driftedDay(day)}, as of ${day.checked_at.toISOString()}`,
      mend: `${verifyCommand(day)} --heal`,
    })),
  ];
}

function viewTroubles(module: string, view: ViewStatus): Finding[] {
  const refresh = `tessera refresh ${module} ${view.view_name}`;
  const name = `${module}.${view.view_name}`;
  const findings: Finding[] = [];
  const add = (found: string, mend: string): void => void findings.push({ module, found, mend });
  if (view.status === 'FAILED') {
    add(`the last refresh of ${name} failed: ${view.last_error ?? 'no reason is known'}`, refresh);
  } else if (view.status === 'NEVER') {
    add(`${name} was never filled`, refresh);
  } else if (view.status === 'STALE') {
    const age = view.age_minutes === null ? 'a while' : `${Math.round(view.age_minutes)} minutes`;
    add(`${name} was last refreshed ${age} ago: is a server running that schedules?`, refresh);
  }
  if (view.status !== 'NEVER' && view.built_percent < 100) {
    add(`${name} is ${view.built_percent} % built; reads that need more are answered from the source`, refresh);
  }
  if (view.pending_changes > BACKLOG) {
    add(`${view.pending_changes} changes wait for ${name}`, refresh);
  }
  return findings;
}

/** Versions and clocks of the database server. */
async function serverTroubles(database: Database): Promise<Finding[]> {
  const asked = Date.now();
  const [server] = await database.asOwner((sql) =>
    sql.query<{ version: number; now: Date }>(
      "select current_setting('server_version_num')::integer as version, clock_timestamp() as now",
    ),
  );
  if (server === undefined) {
    return [];
  }
  const findings: Finding[] = [];
  if (server.version < 150_000) {
    const found = `PostgreSQL ${Math.floor(server.version / 10_000)} is older than 15, the oldest that Tessera supports`;
    findings.push({ module: null, found, mend: '-- upgrade the database server' });
  }
  const now = server.now.getTime();
  const apart = now < asked ? asked - now : Math.max(0, now - Date.now());
  if (apart > CLOCK_SECONDS * 1000) {
    const found = `the clocks of this machine and the database are ${Math.round(apart / 1000)} s apart: tokens and facts ahead of the clock are judged by both`;
    findings.push({ module: null, found, mend: '-- set both clocks by the same time service' });
  }
  return findings;
}
