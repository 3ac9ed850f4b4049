import { Database } from '@tessera/db-core';
import { checkCatalog } from './catalog/check-catalog.js';
import { applicationSql, externalBindings, externalTables } from './canaries/canary-tables.js';
import { checkForeignIds } from './checks/foreign-ids.js';
import { checkNoninterference } from './checks/noninterference.js';
import { checkExports, checkReads } from './checks/reads.js';
import type { CheckResult } from './finding.js';
import { openStage } from './open-stage.js';
import type { ProveOptions } from './prove-options.js';
import { checkRandomQueries } from './random-queries/check-random-queries.js';

/** What was proven over the tables of an application. */
export interface ExternalProof {
  readonly checks: readonly CheckResult[];
  readonly requests: number;
}

/**
 * The same canary facts in tables of an application: other names, keys that are unique over all tenants, and tenants that rows
 * inherit from a parent. Row-level security is not on those tables, so that all depends on the views over them.
 */
export async function proveExternal(options: ProveOptions, queries: number): Promise<ExternalProof> {
  const { definitions, newDatabase, openServer } = options;
  const databaseUrl = await newDatabase();
  const database = await Database.open({ url: databaseUrl, poolSize: 3 });
  try {
    await database.asOwner((sql) => sql.client.query(applicationSql(definitions)));
    const bindings = Object.fromEntries(definitions.map((module) => [module.name, externalBindings(module)]));
    const server = await openServer({ databaseUrl, bindings });
    try {
      const { stage } = await openStage({ definitions, server, database, tables: externalTables });
      const requested = [
        await checkReads(stage),
        await checkExports(stage),
        await checkForeignIds(stage),
        await checkNoninterference(stage, database, [stage.callers.ofA]),
      ];
      const catalog = await checkCatalog(database, definitions);
      const random =
        queries === 0
          ? []
          : [
              await checkRandomQueries({
                definitions,
                databaseUrl: await newDatabase(),
                queries,
                tables: externalTables,
              }),
            ];
      const checks = [...requested.map((check) => check.result()), ...catalog, ...random];
      return { checks: checks.map(overTables), requests: stage.asker.asked };
    } finally {
      await server.close();
    }
  } finally {
    await database.close();
  }
}

/** The result under a name of its own. */
function overTables(result: CheckResult): CheckResult {
  const check = `external-${result.check}`;
  return {
    ...result,
    check,
    title: `${result.title} (facts in tables of an application)`,
    findings: result.findings.map((finding) => ({ ...finding, check })),
  };
}
