import type { Sql } from '../connection/index.js';
import type { DataModel } from '../model/index.js';
import { keysOf } from './measure-ctes.js';
import { distinctMeasures, presenceOf } from './presence.js';
import { fill } from './template.js';

const TABLES = `
select c.relname as name, exists (
    select from pg_attribute as a where a.attrelid = c.oid and a.attname = 'bucket' and not a.attisdropped
) as dated
from pg_class as c
where c.relnamespace = $1::regnamespace and c.relkind = 'r'
    and (c.relname = $2 or obj_description(c.oid, 'pg_class') = 'presence of ' || $2
        or obj_description(c.oid, 'pg_class') like 'rows of ' || $2 || ':%')`;

const COMMON_COLUMNS = `
select string_agg(quote_ident(n.attname), ', ' order by n.attnum) as names
from pg_attribute as n
join pg_attribute as o on o.attname = n.attname and o.attrelid = $2::regclass and o.attnum > 0 and not o.attisdropped
where n.attrelid = $1::regclass and n.attnum > 0 and not n.attisdropped`;

const HAS_COUNT = `
select exists (select from pg_attribute as a where a.attrelid = $1::regclass and a.attname = 'fact_count') as found`;

/** Puts the sealed rows of a rollup or touched store into temporary tables before it is made anew: their facts are gone, they are the record. */
export async function setSealedAside(
  sql: Sql,
  model: DataModel,
  store: string,
  sources: readonly string[],
): Promise<string[]> {
  const [state] = await sql.query<{ sealed: boolean; line: string }>(
    `select isfinite(line) as sealed, line::text as line from core.sealed_before($1, $2) as line`,
    [model.name, sources],
  );
  const rollup = model.rollups.some(({ name }) => name === store);
  if (!state?.sealed || !(rollup || model.touched?.some(({ name }) => name === store))) return [];
  if (!rollup) await leaveUnsealed(sql, `${model.name}.reset_${store}`, state.line);
  const tables = await sql.query<{ name: string; dated: boolean }>(TABLES, [model.name, store]);
  for (const { name, dated } of tables) {
    // Numbers of keys have no time: rows of presence below the line need them.
    const below = `where ${rollup ? "grain <> 'all' and " : ''}bucket < '${state.line}'`;
    await sql.client.query(
      `create temporary table sealed_${name} on commit drop as select * from ${model.name}.${name} ${dated ? below : ''}`,
    );
  }
  return tables.map(({ name }) => name);
}

/** What is sealed is brought to what it is without the rows that go: of these rows, only the version that made them knows how. */
async function leaveUnsealed(sql: Sql, reset: string, line: string): Promise<void> {
  const [known] = await sql.query<{ found: boolean }>('select to_regprocedure($1) is not null as found', [
    `${reset}(timestamptz)`,
  ]);
  if (known?.found) await sql.query(`select ${reset}($1)`, [line]);
}

/** Copies them into the new tables, column by column of the same name, and sums the rows over all time from them. */
export async function takeSealedBack(
  sql: Sql,
  model: DataModel,
  store: string,
  carried: readonly string[],
): Promise<void> {
  const listed = listedPresence(model, store);
  for (const name of carried) {
    const table = `${model.name}.${name}`;
    const [exists] = await sql.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table]);
    if (!exists?.found) continue;
    const [common] = await sql.query<{ names: string }>(COMMON_COLUMNS, [table, `pg_temp.sealed_${name}`]);
    const values = listed.get(name);
    const [before] = await sql.query<{ found: boolean }>(HAS_COUNT, [`pg_temp.sealed_${name}`]);
    if (values !== undefined && before?.found) {
      await sql.client.query(fill('carry-presence', { ...values, sealed: `sealed_${name}` }));
      continue;
    }
    await sql.client.query(
      `insert into ${table} (${common?.names ?? ''}) select ${common?.names ?? ''} from pg_temp.sealed_${name}`,
    );
  }
  const [foldable] = await sql.query<{ found: boolean }>('select to_regprocedure($1) is not null as found', [
    `${model.name}.fold_${store}()`,
  ]);
  if (carried.length > 0 && foldable?.found) {
    await sql.client.query(`select ${model.name}.reset_${store}('infinity')`);
  }
}

/** Presence tables of a store whose rows list keys, with what it takes to make these of rows that are about one key each. */
function listedPresence(model: DataModel, store: string): Map<string, Record<string, string>> {
  const rollup = model.rollups.find(({ name }) => name === store);
  if (rollup === undefined) return new Map();
  const own = keysOf([model.tenant.column, ...Object.keys(rollup.keys)]);
  return new Map(
    distinctMeasures(rollup).flatMap(([measure]) => {
      const { table, numbers } = presenceOf(model, rollup, measure);
      if (numbers === null) return [];
      const values = {
        table,
        numbers,
        tenant: model.tenant.column,
        own_keys: own.list(),
        k_equals_p: own.equal('k', 'p'),
      };
      return [[`${rollup.name}_${measure}`, values] as const];
    }),
  );
}
