import type { DataModel, Source, Touched, TouchedTable } from '../model/index.js';
import { fill } from './template.js';

/** What the words of a template stand for. */
export type Values = Readonly<Record<string, string>>;

/** What the columns beside the key take where there are any: rows of the same key may differ in them. */
export function updating(values: Values): Values {
  if (values.set_values === '') return { update: '', updated: '', values_differ: '' };
  return {
    update: fill('touched-update', values),
    updated: `        union all\n        select ${values.keys ?? ''}, true, true${values.carried ?? ''} from other\n`,
    values_differ: ` or (${values.d_values ?? ''}) is distinct from (${values.s_values ?? ''})`,
  };
}

/** Sums of what moves a table, and each value as what it comes to. */
export function movedValues({ columns, key }: TouchedTable, { keys = '' }: Values): Values {
  const values = Object.entries(columns).filter(([name]) => !key.includes(name));
  return {
    m_keys: keys.replaceAll(/\w+/g, 'm.$&'),
    m_sums: values.map(([name, type]) => `, sum(m.${name})::${type} as ${name}`).join(''),
    moved_values: values.map(([name]) => `, coalesce(s.${name}, 0) + d.${name} as ${name}`).join(''),
    zeros: values.map(() => '0').join(', '),
  };
}

/** The definition over new facts alone, and each value as what it makes together with the stored one. */
export function grownValues(
  adds: NonNullable<TouchedTable['adds']>,
  { schema = '', store = '' }: Values,
  definition: string,
  deltas: readonly Values[],
): Values {
  const overDeltas = deltas.reduce(
    (text, { source = '', delta = '' }) =>
      text.replaceAll(
        new RegExp(`\\b${schema}\\.${source}_source\\b`, 'g'),
        () => `(select * from pg_temp.${delta} where for_store is null or for_store = '${store}')`,
      ),
    definition,
  );
  const added = Object.entries(adds).map(([name, operator]) => ({
    name,
    // Of a missing row and a new one, least and greatest take the new one by themselves.
    sql: /^\w/.test(operator)
      ? `${operator}(s.${name}, d.${name})`
      : `coalesce(s.${name} ${operator} d.${name}, d.${name})`,
  }));
  return {
    grown_definition: indent(over(overDeltas, "timestamptz '-infinity'", "timestamptz 'infinity'"), 24),
    added_values: added.map(({ name, sql }) => `, ${sql} as ${name}, s.${name} as old_${name}`).join(''),
    new_values: added.map(({ name }) => `m.${name}`).join(', '),
    old_values: added.map(({ name }) => `m.old_${name}`).join(', '),
  };
}

/** Whether a definition bounds the time of the facts that it reads. */
export function byTime(definition: string): boolean {
  return definition.includes('$from');
}

/** The definition over a range of time, of facts that have happened. */
export function over(definition: string, from: string, until: string, through = 'p_through'): string {
  return definition
    .replaceAll('$from', () => from)
    .replaceAll('$until', () => until)
    .replaceAll('$through', () => through);
}

/** CTEs of what changed: rows of each source's log, and rows of the tables computed before. */
export function changes(
  deltas: readonly Values[],
  before: readonly (readonly [name: string, values: Values])[],
): string {
  const logs = deltas.map(
    ({ source, delta, store }) =>
      `changed_${source ?? ''} as (
            select * from pg_temp.${delta ?? ''} where for_store is null or for_store = '${store ?? ''}'
        )`,
  );
  const tables = before.map(
    ([name, { changed }]) => `changed_${name} as (
            select * from pg_temp.${changed ?? ''}
        )`,
  );
  return [...logs, ...tables].join(',\n        ');
}

/** Tenants and buckets that have facts or stored rows in a range. */
export function buckets(model: DataModel, sources: readonly Source[], touched: Touched): string {
  const { column } = model.tenant;
  return [
    ...sources.map(
      ({ name, time = '' }) => `            select f.${column}, core.bucket(f.${time}, '${touched.grain}') as bucket
            from ${model.name}.${name}_source as f
            where f.${time} >= p_from and f.${time} < p_to and f.${time} <= p_through`,
    ),
    ...touched.tables.map(
      ({ name }) => `            select s.${column}, s.bucket
            from ${model.name}.${name} as s where s.bucket >= p_from and s.bucket < p_to`,
    ),
  ].join('\n            union\n');
}

/** The text moved to the right, but for empty lines. */
export function indent(text: string, by: number): string {
  const pad = ' '.repeat(by);
  return text
    .split('\n')
    .map((line) => (line === '' ? line : pad + line))
    .join('\n');
}
