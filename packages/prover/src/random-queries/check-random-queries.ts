import { Database, migrate, RefreshEngine, type Sql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { type Canary as Owner, newCanary } from '../canaries/canary.js';
import { APPLICATION, applicationSql, externalBindings, leaveOnlyExternal } from '../canaries/canary-tables.js';
import { type CanaryTables, managedTables } from '../canaries/canary-tables.js';
import { canaryRows, loadCanaries } from '../canaries/load-canaries.js';
import { tenantId } from '../canaries/value-of.js';
import type { CheckResult } from '../finding.js';
import { uuidOf } from '../canaries/canary.js';
import type { Canary } from './callers.js';
import { queryAtRandom } from './query-at-random.js';

/** Facts of an owner and source: few, because joins multiply them; each owner has another number of them. */
const facts = 12;
/** Below this many queries a caller a row of the own may well not come up. */
const tellingQueries = 100;

/** What random queries are run over. */
export interface RandomQueriesSetup {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  /** An empty database of its own. */
  readonly databaseUrl: string;
  readonly queries: number;
  readonly tables?: CanaryTables;
}

/** Installs the modules, fills them with facts of three tenants and the platform, and asks at random. */
export async function checkRandomQueries(setup: RandomQueriesSetup): Promise<CheckResult> {
  const { definitions, databaseUrl, queries, tables = managedTables } = setup;
  await migrate(databaseUrl, definitions);
  const db = await Database.open({ url: databaseUrl, poolSize: 3 });
  try {
    if (tables.external) await db.asOwner((sql) => sql.client.query(applicationSql(definitions)));
    const canaries = await fill(db, definitions, tables);
    const external = {
      schemas: [APPLICATION],
      leaveOnly: (sql: Sql, tenants: readonly string[]) => leaveOnlyExternal(sql, definitions, tenants),
    };
    const result = await queryAtRandom({ db, definitions, canaries, queries, ...(tables.external ? external : {}) });
    const { check, title, tried, findings, notes = [], unreached, silent } = result;
    const told = queries / (canaries.length + 5) < tellingQueries ? [] : silent;
    return {
      check,
      title,
      tried,
      findings: [
        ...findings,
        ...told.map((caller) => ({
          check,
          place: caller,
          detail: 'was shown no row of its own by any query: the queries prove nothing',
        })),
      ],
      notes: [...notes, ...(unreached.length === 0 ? [] : [`not reached: ${unreached.join('; ')}`])],
    };
  } finally {
    await db.close();
  }
}

async function fill(
  db: Database,
  definitions: readonly AnalyticsModuleDefinition[],
  tables: CanaryTables,
): Promise<Canary[]> {
  const bound = definitions.map((model) => ({ model, bindings: tables.external ? externalBindings(model) : {} }));
  const engine = new RefreshEngine(db, bound, { replica: 'prover' });
  await engine.install();
  const owners = [newCanary('A', 11), newCanary('B', 307), newCanary('B', 503), newCanary('platform', 701)];
  const [{ token }] = owners as [Owner, ...Owner[]];
  // One person belongs to the first two tenants.
  const shared = (at: number): string => uuidOf(token, at < 2 ? 'shared' : `shared ${at}`);
  const now = new Date();
  const canaries: Canary[] = [];
  for (const [at, owner] of owners.entries()) {
    const load = { owner, facts: facts + 2 * at, shared: shared(at), now };
    await loadCanaries(db, definitions, load, tables);
    canaries.push(...canariesOf(definitions, load));
  }
  for (const { name } of definitions) {
    const failed = (await engine.refresh(name, 'all', { asked: 'cli' })).find(({ success }) => !success);
    if (failed !== undefined) throw new Error(`${name}.${failed.viewName}: ${failed.errorMessage ?? 'failed'}`);
  }
  return canaries;
}

/** An owner by each of the ids that modules know it by: the platform may have several. */
function canariesOf(
  definitions: readonly AnalyticsModuleDefinition[],
  load: Parameters<typeof canaryRows>[2],
): Canary[] {
  const { owner, shared } = load;
  const factMarkers = definitions.flatMap((module) =>
    module.sources
      .filter(({ role }) => role === 'facts')
      .flatMap((source) => {
        const own = source.key.filter(
          (name) => name !== source.tenantVia?.column && isMarker(source.columns[name]?.type),
        );
        return canaryRows(module, source, load).flatMap((row) => own.map((name) => String(row[name])));
      }),
  );
  const persons = owner.owner === 'platform' ? [] : [owner.person, shared];
  // Rows of tenants of other modules have ids that say which; those are the same tenants.
  const kinds = definitions.filter(({ tenant }) => tenant.ofModules !== true);
  const ids = [...new Set(kinds.map(({ tenant }) => tenantId(tenant, owner)))];
  return ids.map((tenant) => ({ tenant, marker: owner.token, factMarkers: [...new Set(factMarkers)], persons }));
}

const isMarker = (type: string | undefined): boolean => type === 'text' || type === 'uuid';
