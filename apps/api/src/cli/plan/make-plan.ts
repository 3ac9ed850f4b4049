import {
  type Catalog,
  type CatalogPart,
  checkRights,
  type Database,
  knownStores,
  missingRoles,
  pendingMigrations,
  readCatalog,
  refusedSources,
  sameDefinition,
} from '@tessera/db-core';
import { boundModels } from '../../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../../start/start-database.js';
import type { CommandContext } from '../command-context.js';
import { type Reference, referenceCatalog, schemasOf } from '../doctor/reference-catalog.js';
import type { ModulePlan, Plan, PlannedBuild, PlannedObject } from './plan.types.js';
import { plannedLocks } from './planned-locks.js';
import { plannedSources, type PlannedSource } from './planned-sources.js';

/** Facts that a store takes in each second while it is built, on two busy cores. */
const FACTS_PER_SECOND = 40_000;

/** What this version would do to the database: made, changed, locked, built. Changes nothing. @throws errors of the connection */
export async function makePlan({ config, closers, logger, progress }: CommandContext): Promise<Plan> {
  const address = await sharedDatabaseAddress(config, logger, closers);
  const target = address.migrationUrl ?? address.url;
  const database = await openDatabase({ ...address, url: target }, closers);
  const definitions = config.modules.map(({ definition }) => definition);
  const bound = boundModels(config);
  progress('looking at migrations and rights');
  const pending = await pendingMigrations(target, definitions);
  const rights = await checkRights(database, bound);
  const roles = await missingRoles(database);
  if (rights.length > 0) {
    // What the login may not look at cannot be planned.
    return {
      modules: [],
      roles,
      rights,
      refused: [],
      pending,
      leftOut: ['everything else, until the rights are granted'],
    };
  }
  const sources = await plannedSources(database, bound);
  const refused = await refusedSources(database, bound);
  progress('making an empty database of this version to compare with');
  const reference = refused.length > 0 ? null : await referenceCatalog(database, bound, definitions, closers);
  progress('comparing');
  const live = await readCatalog(database, schemasOf(definitions));
  const modules = await Promise.all(
    ['core', ...definitions.map(({ name }) => name)].map(async (module): Promise<ModulePlan> => {
      const own = pending.filter((each) => each.module === module).map(({ file }) => file);
      const objects = reference === null ? { makes: [], changes: [] } : objectsOf(module, live, reference.catalog);
      const isNew = !live.parts.some(({ schema }) => schema === module);
      const touched = own.length + objects.makes.length + objects.changes.length > 0;
      return {
        module,
        state: isNew ? 'new' : touched ? 'upgrade' : 'as it is',
        migrations: own,
        ...objects,
        locks: await plannedLocks(database, module, definitions, own, sources),
        builds: reference === null ? [] : await buildsOf(module, database, reference, sources),
      };
    }),
  );
  return {
    modules,
    roles,
    rights,
    refused,
    pending,
    leftOut:
      reference === null && refused.length === 0
        ? ['objects and builds: there is nowhere to make an empty database to compare with']
        : [],
  };
}

const OBJECTS: ReadonlySet<string> = new Set(['table', 'view', 'materialized view', 'sequence', 'function']);

const keyOf = ({ kind, relation, part }: CatalogPart): string => `${kind} ${relation} ${part}`;
const inModule =
  (module: string) =>
  ({ schema }: CatalogPart): boolean =>
    schema === module || schema === `${module}_private`;
const named = ({ kind, relation, part }: CatalogPart): PlannedObject => ({
  kind,
  name: part === '' ? relation : `${relation}: ${part}`,
});

/** Objects that are missing or otherwise; parts of a relation that is made are made with it. */
function objectsOf(module: string, live: Catalog, reference: Catalog): Pick<ModulePlan, 'makes' | 'changes'> {
  const there = new Map(live.parts.map((part) => [keyOf(part), part]));
  const wanted = reference.parts.filter(inModule(module));
  const missing = wanted.filter((part) => !there.has(keyOf(part)));
  // A schema's own rights are made with it.
  const isNew = !live.parts.some(({ schema }) => schema === module);
  const whole = new Set([
    ...missing.filter(({ kind }) => OBJECTS.has(kind)).map(({ relation }) => relation),
    ...(isNew ? [`schema ${module}`, `schema ${module}_private`] : []),
  ]);
  return {
    makes: missing.filter(({ kind, relation }) => OBJECTS.has(kind) || !whole.has(relation)).map(named),
    changes: wanted
      .filter((part) => {
        const found = there.get(keyOf(part));
        return found !== undefined && !sameDefinition(part, found, live.major === reference.major);
      })
      .map(named),
  };
}

/** Stores that would be filled from their sources: new ones, and those whose definition is another. */
async function buildsOf(
  module: string,
  database: Database,
  { stores }: Reference,
  sources: readonly PlannedSource[],
): Promise<readonly PlannedBuild[]> {
  const known = new Map((await knownStores(database)).map((each) => [`${each.module}.${each.store}`, each.checksum]));
  return stores
    .filter((each) => each.module === module && known.get(`${module}.${each.store}`) !== each.checksum)
    .map(({ store, sources: of }) => {
      const rows = sources
        .filter((source) => source.module === module && of.includes(source.source))
        .reduce((sum, source) => sum + source.table.rows, 0);
      const why = known.has(`${module}.${store}`) ? 'changed' : 'new';
      return { store, why, sources: of, rows: Math.round(rows), seconds: Math.ceil(rows / FACTS_PER_SECOND) };
    });
}
