import { type Database, RefreshEngine } from '@tessera/db-core';
import { requireHead } from '../start/bring-to-head.js';
import { boundModels, replicaName } from '../start/host-parts.js';
import { openDatabase, sharedDatabaseAddress } from '../start/start-database.js';
import type { CommandContext } from './command-context.js';
import { Estimate } from './estimate.js';

/** The database of this configuration and an engine on it. */
export interface EngineParts {
  readonly database: Database;
  readonly engine: RefreshEngine;
}

/** Opens the database that a running server uses, or starts the embedded one; it must be at the head of its migrations. */
export async function withEngine({ config, closers, logger, progress }: CommandContext): Promise<EngineParts> {
  const address = await sharedDatabaseAddress(config, logger, closers);
  await requireHead(address.migrationUrl ?? address.url, config);
  const database = await openDatabase(address, closers);
  const estimates = new Map<string, Estimate>();
  const engine = new RefreshEngine(database, boundModels(config), {
    replica: `cli ${replicaName()}`,
    onBuild: ({ module, builtFrom, facts, percent }) => {
      const estimate = estimates.get(module) ?? new Estimate();
      estimates.set(module, estimate);
      const back = builtFrom === null ? '' : ` back to ${builtFrom.toISOString().slice(0, 10)}`;
      progress(`${module}: built ${facts} facts${back}, ${percent} %${estimate.left(percent / 100)}`, percent / 100);
    },
  });
  return { database, engine };
}
