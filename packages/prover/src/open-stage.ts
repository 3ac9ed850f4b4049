import type { Database } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { randomUUID } from 'node:crypto';
import { askBackfills } from './ask-backfills.js';
import { type Canary, newCanary } from './canaries/canary.js';
import { releasedTexts } from './canaries/released-texts.js';
import type { CanaryTables } from './canaries/canary-tables.js';
import { type CanaryRow, canaryRows, loadCanaries } from './canaries/load-canaries.js';
import type { Check } from './checks/check.js';
import { keyCallers } from './checks/keys.js';
import { checkRoles } from './checks/roles.js';
import type { CheckResult } from './finding.js';
import { findIds } from './find-ids.js';
import { Asker } from './http/asker.js';
import type { Caller } from './http/caller.js';
import { callersOf, type Cast } from './http/callers.js';
import { Leaks } from './http/leaks.js';
import { routesOf } from './http/route.js';
import { makeRules } from './make-rules.js';
import type { ProvenServer } from './proven-server.js';
import { refreshAll } from './refresh-all.js';
import type { Stage } from './stage.js';

/** What the checks begin with. */
export interface Prepared {
  readonly stage: Stage;
  readonly leaks: Leaks;
  readonly keys: readonly Caller[];
  readonly pathIds: Check;
}

/** Facts of each owner and source in the first load. */
const facts = 36;

type Rows = Map<Canary, Map<string, readonly CanaryRow[]>>;

/** Loads the first canary facts and makes callers, keys and ids. @throws UnderivableError */
export async function openStage(given: {
  readonly definitions: readonly AnalyticsModuleDefinition[];
  readonly server: ProvenServer;
  readonly database: Database;
  readonly tables: CanaryTables;
}): Promise<Prepared> {
  const { definitions, server, tables } = given;
  const cast = newCast();
  const canaries = [cast.a, cast.b, cast.platform];
  const leaks = new Leaks(canaries);
  const rows = await load(given, cast, leaks);
  const callers = await callersOf(definitions, cast, (claims) => server.tokenOf(claims));
  const response = await fetch(`${server.url}/api/openapi.json`);
  if (response.status !== 200) throw new Error(`GET /api/openapi.json answers ${response.status}`);
  const routes = routesOf(
    await response.json(),
    definitions.map(({ name }) => name),
  );
  const base = {
    definitions,
    tables,
    cast,
    callers,
    routes,
    asker: new Asker(server.url, leaks),
    values: { definitions, columns: columnsOf(rows, cast) },
  };
  await refreshAll(base);
  await askBackfills(base);
  for (const [owner, tables] of await makeRules(base)) {
    const known = rows.get(owner);
    for (const [table, some] of tables) {
      leaks.learn(owner, some, new Set());
      known?.set(table, some);
    }
  }
  const { check, ids } = await findIds(base, rows);
  const stage: Stage = { ...base, ids };
  return { stage, leaks, keys: await keyCallers(stage), pathIds: check };
}

/** Owners of canary facts, new for each run. */
export const newCast = (): Cast => ({
  a: newCanary('A', 11),
  b: newCanary('B', 307),
  platform: newCanary('platform', 701),
  shared: randomUUID(),
});

async function load(
  {
    definitions,
    database,
    tables: written,
  }: {
    readonly definitions: readonly AnalyticsModuleDefinition[];
    readonly database: Database;
    readonly tables: CanaryTables;
  },
  cast: Cast,
  leaks: Leaks,
): Promise<Rows> {
  const rows: Rows = new Map();
  const now = new Date();
  for (const owner of [cast.a, cast.b, cast.platform]) {
    const what = { owner, facts, shared: cast.shared, now };
    await loadCanaries(database, definitions, what, written);
    const tables = new Map<string, readonly CanaryRow[]>();
    for (const definition of definitions) {
      for (const source of definition.sources) {
        const made = canaryRows(definition, source, what);
        const personal = Object.entries(source.columns).filter(
          ([name, column]) => column.personal === true || source.subjects?.[name] !== undefined,
        );
        leaks.learn(owner, made, new Set(personal.map(([name]) => name)));
        tables.set(`${definition.name}.${source.name}`, made);
      }
    }
    rows.set(owner, tables);
  }
  leaks.forget(cast.shared);
  leaks.release(await releasedTexts(database, definitions, [cast.a, cast.b, cast.platform]));
  for (const { tenant } of definitions) leaks.forget(tenant.platform);
  return rows;
}

/** Some values of each column, of A and of B: what callers may filter by. Of one source they are under `module.source.column`. */
function columnsOf(rows: Rows, { a, b }: Cast): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const canary of [a, b]) {
    for (const [source, made] of rows.get(canary) ?? []) {
      for (const [name, value] of made.flatMap((row) => Object.entries(row))) {
        if (typeof value !== 'string' || !value.includes(canary.token)) continue;
        for (const place of [name, `${source}.${name}`]) {
          const known = columns.get(place) ?? [];
          if (!known.some((each) => each.includes(canary.token))) columns.set(place, [...known, value]);
        }
      }
    }
  }
  return columns;
}

/** Everybody at every route twice, from another server on the same database. */
export async function checkPooled(
  server: ProvenServer,
  { stage, leaks, keys }: Prepared,
): Promise<{ result: CheckResult; requests: number }> {
  const asker = new Asker(server.url, leaks);
  const pooled: Stage = { ...stage, asker };
  const everybody = [...Object.values(stage.callers), ...keys];
  const title = 'The same through pgbouncer in transaction mode: roles and rows of callers who share connections';
  const twice = [...everybody, ...[...everybody].reverse()];
  const check = await checkRoles(pooled, twice, 'pgbouncer', title);
  return { result: check.result(), requests: asker.asked };
}
