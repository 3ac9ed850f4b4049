import { actionAnalytics } from '@tessera/action-analytics';
import { Database, migrate, RefreshEngine } from '@tessera/db-core';
import { type AnalyticsModuleDefinition, installModules } from '@tessera/module-kit';
import { createTestDatabase } from '@tessera/test-database';
import { fillDemo } from '@tessera/testing';
import { workspaceAnalytics } from '@tessera/workspace-analytics';
import { alerts } from '../../src/index.js';

/** Modules of the tests' installations, as the list of the host has them. */
export const MODULES: readonly AnalyticsModuleDefinition[] = [actionAnalytics, workspaceAnalytics, alerts];

/** A database of its own with alerts and what they are fed by. */
export interface Alerting {
  readonly db: Database;
  readonly url: string;
  readonly engine: RefreshEngine;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

function engineOf(db: Database, modules: readonly AnalyticsModuleDefinition[]): RefreshEngine {
  return new RefreshEngine(
    db,
    modules.map((model) => ({ model, bindings: {} })),
    { replica: 'test' },
  );
}

/** Migrated and installed, without facts or with so many of each module's demo, refreshed. Close it after the tests. */
export async function openAlerting(
  modules: readonly AnalyticsModuleDefinition[] = MODULES,
  facts = 0,
): Promise<Alerting> {
  const made = await createTestDatabase({
    key: `alerting ${modules.map(({ name }) => name).join(' ')} ${facts}`,
    prepare: async (url) => {
      await migrate(url, modules);
      const db = await Database.open({ url, poolSize: 2 });
      try {
        const engine = engineOf(db, modules);
        await engine.install();
        await installModules(db, modules);
        for (const module of facts === 0 ? [] : modules) {
          await fillDemo(db, module, { rows: facts });
          await engine.refresh(module.name, 'all', { asked: 'cli' });
        }
      } finally {
        await db.close();
      }
    },
  });
  const db = await Database.open({ url: made.url, poolSize: 4 });
  return {
    db,
    url: made.url,
    engine: engineOf(db, modules),
    rows: (sql, values) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    close: async () => {
      await db.close();
      await made.drop();
    },
  };
}
