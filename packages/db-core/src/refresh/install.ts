import { createHash } from 'node:crypto';

import type { Database, Sql } from '../connection/index.js';
import type { DataModel, Source, SourceBinding } from '../model/index.js';
import { parentsFirst } from '../sources/parents-first.js';
import { type ResolvedSource, resolveSource } from '../sources/resolve-source.js';
import { sourceViewSql } from '../sources/source-view.js';
import { compileExtract } from './compile-extract.js';
import { compileRollup } from './compile-rollup.js';
import { compileSource } from './compile-source.js';
import { compileTouched } from './compile-touched.js';
import { storesTouched } from './compile-touches.js';
import { engineSql } from './engine-sql.js';
import { installOnce } from './install-once.js';
import { installTriggers } from './install-triggers.js';
import { installViews } from './install-views.js';
import { setSealedAside, takeSealedBack } from './carry-sealed.js';
import { logColumns } from './source-columns.js';

/** Counts up when the form of stored rows changes, so that every store is built again. */
const STORED_FORM = 4;

/** A module's model with the tables that its sources are bound to. */
export interface BoundModel {
  readonly model: DataModel;
  readonly bindings: Readonly<Record<string, SourceBinding>>;
  /** Folder of keys that modules keep outside the database; erasing and exporting a person may need them. */
  readonly keysFolder?: string;
}

/** Brings the engine's own functions up to date. */
export async function installEngine(db: Database): Promise<void> {
  await db.asOwner(async (sql) => {
    await sql.query("select pg_advisory_xact_lock(hashtextextended('tessera install', 0))");
    await installOnce(sql, 'core', engineSql());
  });
}

/**
 * Makes what a module's definition asks for, in one transaction: source relations, logs with their triggers, stores, views.
 * What is there already is left alone; a store whose definition changed is made anew and built from its source.
 * Throws SourceRefused, MissingRight, LockTimeout.
 */
export async function installModule(db: Database, { model, bindings }: BoundModel): Promise<void> {
  await db.asOwner(
    async (sql) => {
      await sql.query("select pg_advisory_xact_lock(hashtextextended('tessera install', 0))");
      // An empty table that exists to be locked: a refresh holds it for as long as its transaction lasts.
      await installOnce(
        sql,
        `${model.name}: refresh lock`,
        `create table if not exists ${model.name}.refresh_lock ();`,
      );
      const resolved = new Map<string, ResolvedSource>();
      for (const source of model.sources) {
        resolved.set(
          source.name,
          await resolveSource(sql, model, source, bindings[source.name] ?? { kind: 'managed' }),
        );
      }
      for (const [position, source] of parentsFirst(model.sources).entries()) {
        const found = resolved.get(source.name);
        if (found) await installSource(sql, model, source, found, position);
      }
      await installStores(sql, model);
      await installViews(sql, model);
    },
    { maintenance: true, lockTimeoutMs: 10_000, statementTimeoutMs: 0 },
  );
}

async function installSource(
  sql: Sql,
  model: DataModel,
  source: Source,
  resolved: ResolvedSource,
  position: number,
): Promise<void> {
  const [login] = await sql.query<{ owner: string }>('select current_user as owner');
  const [known] = await sql.query<{ kind: string; relation: string; tenant_via: string | null }>(
    'select kind, relation, tenant_via from core.source_state where module = $1 and source = $2',
    [model.name, source.name],
  );
  const via = resolved.tenantVia?.source ?? null;
  const readAnew = await readOtherwise(sql, model, source, resolved);
  const rebound =
    known !== undefined &&
    (known.kind !== resolved.kind || known.relation !== resolved.relation || known.tenant_via !== via || readAnew);
  // The view that is there may have other columns or another table behind it: it is made anew, with what reads it.
  const view = sourceViewSql(model, source, resolved, login?.owner ?? '');
  await installOnce(sql, `${model.name}.${source.name}: functions`, compileSource(model, source, resolved));
  const dropView = `drop view if exists ${model.name}.${source.name}_source cascade;
    delete from core.installed_sql where name like '${model.name}: view %';\n`;
  await installOnce(sql, `${model.name}.${source.name}: relation`, dropView + view);
  await sql.query(
    `insert into core.source_state (module, source, role, kind, relation, tenant_via, time_column, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (module, source) do update set role = excluded.role, kind = excluded.kind, relation = excluded.relation,
         tenant_via = excluded.tenant_via, time_column = excluded.time_column, position = excluded.position`,
    [model.name, source.name, source.role, resolved.kind, resolved.relation, via, source.time ?? null, position],
  );
  const captured = await installTriggers(sql, model, source, resolved);
  if (rebound) await forgetSource(sql, model, source);
  if ((captured || rebound) && source.role === 'facts') await noteFactsAhead(sql, model, source);
}

/** Whether columns of an existing table were read otherwise before: other ones, or by the clock of another zone. */
async function readOtherwise(sql: Sql, model: DataModel, source: Source, resolved: ResolvedSource): Promise<boolean> {
  if (resolved.kind === 'managed') return false;
  const name = `${model.name}.${source.name}: mapping`;
  const [known] = await sql.query('select 1 from core.installed_sql where name = $1', [name]);
  const renewed = await installOnce(sql, name, `-- ${JSON.stringify(resolved.mappedColumns)}`);
  // Installations of before do not remember: theirs is taken for what it was.
  return renewed && known !== undefined;
}

/** The stores of a source that is bound anew start over; figures of the old table are not figures of the new one. */
async function forgetSource(sql: Sql, model: DataModel, source: Source): Promise<void> {
  await sql.client.query(`truncate ${model.name}.${source.name}_log`);
  await sql.query(
    'select core.reset_store(module, store) from core.store_state where module = $1 and ($2 = any (sources) or store = any ($3))',
    [model.name, source.name, storesTouched(model, source)],
  );
  const [inherits] = await sql.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    `${model.name}.${source.name}_tenants`,
  ]);
  if (inherits?.found) await sql.client.query(`truncate ${model.name}.${source.name}_tenants`);
  await sql.query('update core.source_state set skipped = 0 where module = $1 and source = $2', [
    model.name,
    source.name,
  ]);
}

/** Facts ahead of the clock that were there before capture began wait in the log like those that come later. */
async function noteFactsAhead(sql: Sql, model: DataModel, source: Source): Promise<void> {
  const columns = logColumns(model.tenant, source);
  await sql.client.query(
    `insert into ${model.name}.${source.name}_log (sign, ${columns.map(({ name }) => name).join(', ')})
     select 1, ${columns.map((column) => column.sql).join(', ')}
     from ${model.name}.${source.name}_source as f where f.${source.time ?? ''} > now()`,
  );
}

async function installStores(sql: Sql, model: DataModel): Promise<void> {
  const stores = [
    ...model.rollups.map((rollup) => ({
      store: rollup,
      kind: 'rollup',
      keep: null,
      compiled: compileRollup(model, rollup),
      sources: [rollup.source],
      definitions: '',
    })),
    ...model.extracts.map((extract) => ({
      store: extract,
      kind: 'extract',
      keep: extract.keep ?? null,
      compiled: compileExtract(model, extract),
      sources: [extract.source],
      definitions: '',
    })),
    ...(model.touched ?? []).map((touched) => {
      const { definitions, ...compiled } = compileTouched(model, touched);
      return { store: touched, kind: 'touched', keep: null, compiled, sources: touched.of, definitions };
    }),
  ];
  for (const [position, { store, kind, keep, compiled, sources, definitions }] of stores.entries()) {
    // Readers and comments may change without a rebuild; what is stored may not.
    const stored = JSON.stringify(store, (name, value: unknown) =>
      name === 'readBy' || name === 'description' ? undefined : value,
    );
    const checksum = createHash('sha256').update(`${STORED_FORM} ${stored}${definitions}`).digest('hex');
    const [known] = await sql.query<{ checksum: string }>(
      'select checksum from core.store_state where module = $1 and store = $2',
      [model.name, store.name],
    );
    const changed = known !== undefined && known.checksum !== checksum;
    const carried = changed ? await setSealedAside(sql, model, store.name, sources) : [];
    if (changed) await dropStore(sql, model, store.name);
    await installOnce(sql, `${model.name}.${store.name}: tables`, compiled.tables);
    await installOnce(sql, `${model.name}.${store.name}: functions`, compiled.functions);
    await takeSealedBack(sql, model, store.name, carried);
    await sql.query(
      `insert into core.store_state (module, store, kind, source, sources, checksum, keep, position)
       values ($1, $2, $3, $4, $5, $6, $7::interval, $8)
       on conflict (module, store) do update set kind = excluded.kind, source = excluded.source, sources = excluded.sources, keep = excluded.keep,
           position = excluded.position, checksum = excluded.checksum,
           complete_from = case when core.store_state.checksum = excluded.checksum then core.store_state.complete_from else 'infinity' end`,
      [model.name, store.name, kind, sources[0], sources, checksum, keep, position],
    );
  }
  const names = stores.map(({ store }) => store.name);
  const gone = await sql.query<{ store: string }>(
    'select store from core.store_state where module = $1 and store <> all ($2::text[])',
    [model.name, names],
  );
  for (const { store } of gone) {
    await dropStore(sql, model, store);
    await sql.query('delete from core.store_state where module = $1 and store = $2', [model.name, store]);
  }
}

/** Drops a store with the views over it, which are installed again afterwards. */
async function dropStore(sql: Sql, model: DataModel, store: string): Promise<void> {
  const tables = await sql.query<{ name: string }>(
    `select format('%I.%I', $1::text, c.relname) as name from pg_class as c
     where c.relnamespace = $1::regnamespace and c.relkind = 'r'
         and (c.relname = $2 or obj_description(c.oid, 'pg_class') = 'presence of ' || $2
             or obj_description(c.oid, 'pg_class') like 'rows of ' || $2 || ':%')`,
    [model.name, store],
  );
  for (const { name } of tables) await sql.client.query(`drop table ${name} cascade`);
  // What they answer follows the keys, which may be others now.
  const counting = await sql.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc as p
     where p.pronamespace = $1::regnamespace and obj_description(p.oid, 'pg_proc') like 'Distinct % of ' || $2 || ' in a window,%'`,
    [model.name, store],
  );
  for (const { name } of counting) await sql.client.query(`drop function ${name} cascade`);
  await sql.query('delete from core.installed_sql where name = any ($1) or name like $2', [
    [`${model.name}.${store}: tables`, `${model.name}.${store}: functions`],
    `${model.name}: view %`,
  ]);
}
