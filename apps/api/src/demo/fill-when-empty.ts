import type { Database } from '@tessera/db-core';
import type { Logger } from 'pino';
import type { ModuleConfig } from '../config/module-config.js';
import { runDemo } from './run-demo.js';

/** Any number; the same one, so that two installations show the same figures. */
const demoSeed = 1;

async function isEmpty(database: Database, { definition }: ModuleConfig): Promise<boolean> {
  return database.asOwner(
    async (sql) => {
      const { fills } = definition.demo ?? {};
      for (const name of fills === undefined ? definition.sources.map((source) => source.name) : [fills]) {
        const rows = await sql.query(`select 1 as found from "${definition.name}"."${name}" limit 1`);
        if (rows.length > 0) {
          return false;
        }
      }
      return true;
    },
    { maintenance: true },
  );
}

/** Whether demo data may go into the module: all of its sources are Tessera's own, and nothing is in them. */
async function wantsDemo(database: Database, module: ModuleConfig): Promise<boolean> {
  const managed = Object.values(module.bindings).every((binding) => binding.kind === 'managed');
  return module.definition.demo !== undefined && managed && (await isEmpty(database, module));
}

/** Fills demo data into the modules that have no facts yet. Answers how many it filled. */
export async function fillWhenEmpty(
  database: Database,
  modules: readonly ModuleConfig[],
  logger: Logger,
  now: Date = new Date(),
): Promise<number> {
  let filled = 0;
  for (const module of modules) {
    if (await wantsDemo(database, module)) {
      const rows = module.definition.demo?.rows ?? 0;
      logger.info({ module: module.definition.name, rows }, 'filling in demo data');
      await runDemo(database, module.definition, { seed: demoSeed, now, rows });
      filled += 1;
    }
  }
  return filled;
}
