import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import type { DataModel } from '../model/index.js';
import type { BoundModel } from '../refresh/install.js';
import { forgetExtracts, forgetPresence, forgetTables } from './forget-stored.js';
import { forgetTouched, namingTables } from './forget-touched.js';
import type { ErasedRelation, ErasureReceipt, RebuiltStore, Remainder } from './receipt.js';
import { SourceSteps } from './source-steps.js';
import { ErasedInEveryTenant, ErasingFailed } from './subject-errors.js';
import { parametersOf, personAsked, type SubjectParameters, type SubjectRequest } from './subject-match.js';

interface SourceState {
  readonly source: string;
  readonly kind: 'managed' | 'external';
  readonly relation: string;
  readonly tenant_via: string | null;
  readonly sealed: string | null;
}

const STATES = `
select source, kind, relation, tenant_via,
    case when isfinite(sealed_before) then to_char(sealed_before at time zone 'UTC', 'YYYY-MM-DD') end as sealed
from core.source_state where module = $1`;

type Refreshed = readonly { readonly store: string; readonly rows: number }[];

/** Runs in the erasing's transaction, as the owner: it is committed with the erasing or not at all. */
export type WithErasing = (sql: Sql, receipt: ErasureReceipt) => Promise<void>;

/**
 * Erases a person from a module, in one transaction under its refresh lock: managed rows, what waits in the logs, extracts,
 * presence and the module's other personal tables; figures follow by the log. External rows stay and are left out from
 * then on. A tombstone keeps late copies away. Writers of the module wait while it runs. Erasing again is harmless.
 * Throws ErasingFailed, ErasedInEveryTenant, PseudonymUnknown, LockTimeout, StatementTimeout, DatabaseUnavailable.
 */
export async function eraseSubject(
  db: Database,
  bound: BoundModel,
  request: SubjectRequest,
  also: WithErasing = () => Promise.resolve(),
): Promise<ErasureReceipt> {
  return db.asOwner(
    async (sql) => {
      const receipt = await erase(sql, bound, request);
      await also(sql, receipt);
      return receipt;
    },
    { maintenance: true, lockTimeoutMs: 60_000, statementTimeoutMs: 600_000 },
  );
}

async function erase(sql: Sql, bound: BoundModel, request: SubjectRequest): Promise<ErasureReceipt> {
  const { model } = bound;
  const parameters = parametersOf(model, request);
  const [, tenant] = parameters;
  const states = new Map((await sql.query<SourceState>(STATES, [model.name])).map((state) => [state.source, state]));
  const steps = model.sources.flatMap((source) => {
    const state = states.get(source.name);
    if (source.subjects === undefined || state === undefined) return [];
    if (tenant !== null && inheritsFromPerson(model, source.name, state))
      throw new ErasedInEveryTenant(`${state.relation} takes its tenant from the person: erase without a tenant`);
    return [new SourceSteps(model, source, state.kind, state.relation)];
  });
  await holdWriters(sql, model, steps);
  await refresh(sql, model, []);

  const relations: ErasedRelation[] = [];
  for (const step of steps) relations.push(...(await step.takeOut(sql, parameters)));
  const [buried] = await sql.query<{ digest: string; erased_at: Date }>(sqlFile('subjects/bury'), [
    model.name,
    ...parameters,
  ]);
  const buckets = new Map<string, Set<string>>();
  for (const step of steps) {
    await step.putBack(sql);
    for (const rollup of model.rollups.filter(({ source }) => source === step.source.name))
      buckets.set(rollup.name, new Set(await step.touchedBuckets(sql, rollup, parameters)));
  }
  await sql.query("select set_config('tessera.erasing', 'on', true)");
  const named = new Set(steps.map(({ source }) => source.name));
  const full = model.views.filter(({ strategy, of }) => strategy === 'full' && of.some((source) => named.has(source)));
  const refreshed = await refresh(
    sql,
    model,
    full.map(({ name }) => name),
  );
  await sql.query("select set_config('tessera.erasing', '', true)");

  const rows = new Map(refreshed.map(({ store, rows: written }) => [store, written]));
  for (const step of steps) {
    relations.push(...(await step.forgetWaiting(sql, parameters)));
    const presence = await forgetPresence(sql, model, step.source, parameters);
    relations.push(...presence.relations);
    for (const { store, rows: written, buckets: lowered } of presence.changed) {
      rows.set(store, (rows.get(store) ?? 0) + written);
      for (const bucket of lowered) buckets.get(store)?.add(bucket);
    }
    relations.push(...(await forgetExtracts(sql, model, step.source, parameters)));
    relations.push(...(await forgetTenants(sql, model, step, states, parameters)));
  }
  const touched = await forgetTouched(sql, model, parameters);
  relations.push(...touched.relations);
  for (const { store, rows: written, buckets: computed } of touched.changed) {
    rows.set(store, (rows.get(store) ?? 0) + written);
    buckets.set(store, new Set([...(buckets.get(store) ?? []), ...computed]));
  }
  relations.push(...(await forgetTables(sql, model, parameters)));
  const pseudonymous = await model.pseudonymous?.erase(sql, personAsked(bound.keysFolder, parameters));
  for (const gone of pseudonymous?.relations ?? []) relations.push({ ...gone, kind: 'table' });
  await forgetStatistics(
    sql,
    model,
    steps,
    full.map(({ name }) => `${model.name}_private.${name}`),
  );
  return {
    module: model.name,
    subjectDigest: buried?.digest ?? '',
    tenant,
    erasedAt: buried?.erased_at ?? new Date(),
    relations: relations.filter(({ action }) => action !== 'left_out'),
    stores: storesOf(model, rows, buckets),
    remains: [...remainders(model, states, relations, parameters[0].length), ...(pseudonymous?.remains ?? [])],
  };
}

/** Facts find their tenant through the row that the subject column names. */
function inheritsFromPerson(model: DataModel, name: string, state: SourceState): boolean {
  const source = model.sources.find((candidate) => candidate.name === name);
  return state.tenant_via !== null && Object.hasOwn(source?.subjects ?? {}, source?.tenantVia?.column ?? '');
}

/** Refreshes first, then writers to the tables, then what they would log: the order in which all of them take these locks. */
async function holdWriters(sql: Sql, model: DataModel, steps: readonly SourceSteps[]): Promise<void> {
  await sql.client.query(`lock table ${model.name}.refresh_lock in share row exclusive mode`);
  for (const { kind, relation } of steps)
    if (kind === 'managed') await sql.client.query(`lock table ${relation} in share row exclusive mode`);
  await sql.query('select core.begin_refresh($1)', [model.name]);
}

async function refresh(sql: Sql, model: DataModel, views: readonly string[]): Promise<Refreshed> {
  // Without views there are no stores whose figures would follow.
  if (model.views.length === 0) return [];
  const outcomes = await sql.query<{ view_name: string; success: boolean; error_message: string | null }>(
    "select * from core.refresh_module($1, $2::text[], 'cli')",
    [model.name, views],
  );
  const stores = await sql.query<{ store: string; rows: number; error: string | null }>(
    'select store, rows_written as rows, error_message as error from pg_temp.refreshed_stores order by store',
  );
  const failed = [
    ...outcomes.filter(({ success }) => !success).map((view) => `${view.view_name}: ${view.error_message ?? ''}`),
    ...stores.filter(({ error }) => error !== null).map(({ store, error }) => `${store}: ${error ?? ''}`),
  ];
  if (failed.length > 0)
    throw new ErasingFailed(`nothing was erased, since figures cannot follow: ${failed.join('; ')}`);
  return stores;
}

/** Where facts inherit their tenant through the person, the map of parents names them. */
async function forgetTenants(
  sql: Sql,
  model: DataModel,
  { source }: SourceSteps,
  states: ReadonlyMap<string, SourceState>,
  [forms]: SubjectParameters,
): Promise<ErasedRelation[]> {
  const state = states.get(source.name);
  if (state === undefined || !inheritsFromPerson(model, source.name, state)) return [];
  const relation = `${model.name}.${source.name}_tenants`;
  const gone = await sql.client.query(`delete from ${relation} where parent_key = any ($1::text[])`, [forms]);
  return gone.rowCount ? [{ relation, kind: 'tenant_map', action: 'deleted', rows: gone.rowCount }] : [];
}

/** The planner's statistics hold frequent values as they are: they are taken again. */
async function forgetStatistics(
  sql: Sql,
  model: DataModel,
  steps: readonly SourceSteps[],
  views: readonly string[],
): Promise<void> {
  const own = steps.filter(({ kind }) => kind === 'managed').map(({ relation }) => relation);
  const stores = model.rollups.flatMap((rollup) =>
    Object.entries(rollup.measures)
      .filter(([, { kind }]) => kind === 'distinct')
      .map(([name]) => `${model.name}.${rollup.name}_${name}`),
  );
  const extracts = model.extracts.map(({ name }) => `${model.name}.${name}`);
  const tables = (model.personalTables ?? []).map(({ table }) => `${model.name}.${table}`);
  const naming = namingTables(model).map(({ table }) => `${model.name}.${table.name}`);
  const names = [...own, ...stores, ...extracts, ...naming, ...tables, ...views];
  for (const relation of names) await sql.client.query(`analyze ${relation}`);
}

function storesOf(
  model: DataModel,
  rows: ReadonlyMap<string, number>,
  buckets: ReadonlyMap<string, ReadonlySet<string>>,
): RebuiltStore[] {
  return [...rows]
    .filter(([, written]) => written > 0)
    .map(([store, written]) => ({
      relation: `${model.name}.${store}`,
      rows: written,
      buckets: buckets.get(store)?.size ?? 0,
    }));
}

function remainders(
  model: DataModel,
  states: ReadonlyMap<string, SourceState>,
  relations: readonly ErasedRelation[],
  tombstones: number,
): Remainder[] {
  const external = relations
    .filter(({ action }) => action === 'left_out')
    .map(({ relation, rows }) => ({
      relation,
      rows,
      why: 'External: Tessera never changes it. From now on these rows are left out of every figure, view and export.',
    }));
  const sealed = model.sources.flatMap(({ name, subjects }) => {
    const line = states.get(name)?.sealed ?? null;
    if (subjects === undefined || line === null) return [];
    const why = `Sealed before ${line}: the facts are gone, so that sums and counts keep what they added. Distinct counts no longer count the person.`;
    return model.rollups
      .filter(({ source }) => source === name)
      .map((rollup) => ({ relation: `${model.name}.${rollup.name}`, rows: null, why }));
  });
  return [
    ...external,
    ...sealed,
    {
      relation: 'core.tombstone',
      rows: tombstones,
      why: 'A keyed digest of the id, by which late copies are kept away. The key never leaves the database.',
    },
    {
      relation: 'backups',
      rows: null,
      why: 'Copies of the database made before, and the server’s files until they are vacuumed and its log is recycled.',
    },
  ];
}
