import {
  type BoundModel,
  type Catalog,
  checkRights,
  compareCatalogs,
  type Database,
  diagnoseSources,
  diagnoseUpkeep,
  driftByDay,
  type Finding,
  installAgain,
  pendingMigrations,
  readCatalog,
  RefreshEngine,
  type ViewStatus,
} from '@tessera/db-core';
import { driftedDay, verifyCommand } from '@tessera/module-kit';
import { boundModels, replicaName } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import type { CommandContext } from '../command-context.js';
import { missingRelations } from '../missing-relations.js';
import { referenceCatalog, schemasOf } from './reference-catalog.js';

const CLOCK_SECONDS = 5;
const BACKLOG = 1_000_000;

/** What was found, and what could not be looked at. */
export interface Troubles {
  readonly findings: readonly Finding[];
  /** What was left out, and why, one line each. */
  readonly leftOut: readonly string[];
}

/** Everything about the live database that is not as the enabled modules need it, each with what mends it. Changes nothing. */
export async function findTroubles(context: CommandContext): Promise<Troubles> {
  const { config, closers, logger, progress } = context;
  const address = await sharedDatabaseAddress(config, logger, closers);
  const definitions = config.modules.map(({ definition }) => definition);
  progress('looking at migrations and rights');
  const pending = await pendingMigrations(address.migrationUrl ?? address.url, definitions);
  if (pending.length > 0) {
    return only(
      pending.map(({ module, file }) => ({
        module,
        check: 'pending_migration',
        found: `migration ${file} is not applied`,
        mend: 'tessera migrate',
      })),
    );
  }
  const database = await openDatabase(address, closers);
  const bound = boundModels(config);
  const rights = await checkRights(database, bound);
  // A login without its rights cannot look: the rest would only say the same again.
  if (rights.length > 0) {
    return only(
      rights.map(({ module, right, statement }) => ({
        module,
        check: 'missing_right',
        found: `the login lacks the right ${right}`,
        mend: statement,
      })),
    );
  }
  progress('making an empty database of this version to compare with');
  const made = await referenceCatalog(database, bound, definitions, closers);
  const reference = made === null ? null : made.catalog;
  progress('looking at sources, relations, rights and policies');
  const schemas = schemasOf(definitions);
  const compared =
    reference === null ? [] : compareCatalogs(await readCatalog(database, schemas), reference, definitions);
  const missing = await missingRelations(database, definitions);
  return {
    findings: [
      ...(await serverTroubles(database)),
      ...(reference === null ? missing.map(relationMissing) : compared),
      ...(await diagnoseUpkeep(
        database,
        schemas,
        reference === null ? {} : { isKnown: (index) => hasIndex(reference, index) },
      )),
      ...(await diagnoseSources(database, bound)),
      // What reads a relation that is not there says only that again.
      ...(missing.length > 0 ? [] : await figureTroubles(database, bound, definitions, progress)),
    ],
    leftOut: reference === null ? [nothingToCompareWith] : [],
  };
}

const nothingToCompareWith =
  'relations, policies and grants were not compared: the login may not create a database to compare with, and no embedded PostgreSQL is installed';

/** Whether an empty database of this version has the index, be it behind a constraint. */
const hasIndex = ({ parts }: Catalog, index: string): boolean =>
  parts.some(({ kind, schema, part }) => (kind === 'index' || kind === 'constraint') && `${schema}.${part}` === index);

const only = (findings: readonly Finding[]): Troubles => ({ findings, leftOut: [] });

function relationMissing(relation: string): Finding {
  const module = relation.split('.')[0] ?? '';
  return { module, check: 'missing_relation', found: `${relation} is not there`, mend: installAgain(module) };
}

/** How fresh and how right figures are. */
async function figureTroubles(
  database: Database,
  bound: readonly BoundModel[],
  definitions: CommandContext['config']['modules'][number]['definition'][],
  progress: (line: string) => void,
): Promise<Finding[]> {
  progress('looking at figures');
  const engine = new RefreshEngine(database, bound, { replica: `cli ${replicaName()}` });
  const names = definitions.map(({ name }) => name);
  const views = await Promise.all(
    names.map(async (name) => (await engine.status(name)).flatMap((view) => viewTroubles(name, view))),
  );
  return [
    ...views.flat(),
    ...(await driftByDay(database, names)).map((day) => ({
      module: day.module,
      check: 'drifted_figures',
      found: `${driftedDay(day)}, as of ${day.checked_at.toISOString()}`,
      mend: `${verifyCommand(day)} --heal`,
    })),
  ];
}

function viewTroubles(module: string, view: ViewStatus): Finding[] {
  const refresh = `tessera refresh ${module} ${view.view_name}`;
  const name = `${module}.${view.view_name}`;
  const findings: Finding[] = [];
  const add = (check: string, found: string, mend: string): void => void findings.push({ module, check, found, mend });
  if (view.status === 'FAILED') {
    add('failed_refresh', `the last refresh of ${name} failed: ${view.last_error ?? 'no reason is known'}`, refresh);
  } else if (view.status === 'NEVER') {
    add('never_filled', `${name} was never filled`, refresh);
  } else if (view.status === 'STALE') {
    const age = view.age_minutes === null ? 'a while' : `${Math.round(view.age_minutes)} minutes`;
    add('stale_view', `${name} was last refreshed ${age} ago: is a server running that schedules?`, refresh);
  }
  if (view.status !== 'NEVER' && view.built_percent < 100) {
    add(
      'unbuilt_view',
      `${name} is ${view.built_percent} % built; reads that need more are answered from the source`,
      refresh,
    );
  }
  if (view.pending_changes > BACKLOG) {
    add('backlog', `${view.pending_changes} changes wait for ${name}`, refresh);
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
    findings.push({ module: null, check: 'old_server', found, mend: '-- upgrade the database server' });
  }
  const now = server.now.getTime();
  const apart = now < asked ? asked - now : Math.max(0, now - Date.now());
  if (apart > CLOCK_SECONDS * 1000) {
    const found = `the clocks of this machine and the database are ${Math.round(apart / 1000)} s apart: tokens and facts ahead of the clock are judged by both`;
    findings.push({ module: null, check: 'clocks_apart', found, mend: '-- set both clocks by the same time service' });
  }
  return findings;
}
