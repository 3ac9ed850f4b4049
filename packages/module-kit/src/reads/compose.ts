import { distinctSql, partsSql } from '@tessera/db-core';
import type { AnalyticsModuleDefinition, Further, Read } from '../contract.js';
import { HostValues, type HostValue } from './host-values.js';
import { afterKey, keyColumns, orderBy, orderKeys } from './order-keys.js';
import type { QueryFile } from './query-file.js';
import type { Origin } from './read-state.js';

/** What makes one text of a read differ from another. */
export interface Variant {
  readonly origin: Origin;
  /** Without: all time. */
  readonly windowed: boolean;
  readonly tenants: boolean;
  readonly limited: boolean;
  readonly after: boolean;
  readonly query: 'answer' | 'summary';
}

/** A relation that a query reads by its name. */
export interface Relation {
  readonly name: string;
  readonly sql: string;
  /** How PostgreSQL is to treat it, where its own choice would be another. */
  readonly hint?: 'not materialized';
}

/** A statement and what to bind: names of the query's own header first, then the host's values. */
export interface Composed {
  readonly text: string;
  /** What stands before the query in it, in that order. */
  readonly relations: readonly Relation[];
  readonly own: readonly string[];
  readonly host: readonly HostValue[];
}

/** SELECT by view, over the sources, that stands in for it. */
export type Definitions = ReadonlyMap<string, string>;

/** SQL of a read: the relations that its query may use, the query, and order, limit and cursor around it. */
export function compose(
  module: AnalyticsModuleDefinition,
  read: Read,
  query: QueryFile,
  variant: Variant,
  definitions: Definitions = new Map(),
): Composed {
  const values = new HostValues();
  const before = [
    ...stepsRelation(read, variant, values),
    ...partsRelations(module, read, variant, values),
    ...tenantRelations(module, read, variant, values, definitions),
  ];
  const relations = [...before, { name: 'answer', sql: withoutSchema(module, read, query.text) }];
  const text = `with ${relations.map(asCte).join(',\n')}\n${outer(read, variant, values)}`;
  const own = query.names.length;
  const numbered = values.number(text, own);
  return {
    text: numbered.text,
    relations: before.map((relation) => ({
      ...relation,
      sql: values.numberAs(relation.sql, own, numbered.values),
    })),
    own: query.names,
    host: numbered.values,
  };
}

function asCte({ name, sql, hint }: Relation): string {
  return `${name} as${hint === undefined ? '' : ` ${hint}`} (\n${sql}\n)`;
}

/** A read of views alone gets them with the tenant predicate, also where its query names them with the schema. */
function withoutSchema(module: AnalyticsModuleDefinition, read: Read, text: string): string {
  if (read.rollup !== undefined || read.views.length === 0) return text;
  return text.replace(new RegExp(`\\b${module.name}\\.(${read.views.join('|')})\\b`, 'g'), '$1');
}

function stepOf(read: Read): 'hour' | 'day' | 'week' | null {
  // With a zone but without series the query groups by local hours, so that no part may straddle one.
  return read.window?.series ?? (read.window?.tz ? 'hour' : null);
}

function stepsRelation(read: Read, variant: Variant, values: HostValues): Relation[] {
  const series = read.window?.series;
  if (!series || !variant.windowed) return [];
  const bounds = `${values.token('from')}::timestamptz, ${values.token('to')}::timestamptz`;
  const steps = `core.steps(${bounds}, '${series}', ${values.token('tz')}::text)`;
  return [{ name: 'steps', sql: `select s.step, s.step_end, s.partial from ${steps} as s` }];
}

function partsRelations(
  module: AnalyticsModuleDefinition,
  read: Read,
  variant: Variant,
  values: HostValues,
): Relation[] {
  if (read.rollup === undefined) return [];
  const own: Further = { rollup: read.rollup, over: 'window' };
  return Object.entries({ parts: own, ...read.further }).map(([name, one]) =>
    partsRelation(module, read, variant, values, name, one),
  );
}

function partsRelation(
  module: AnalyticsModuleDefinition,
  read: Read,
  variant: Variant,
  values: HostValues,
  name: string,
  { rollup, over, distinct }: Further,
): Relation {
  const windowed = variant.windowed && over === 'window';
  const window = windowed
    ? {
        from: `${values.token('from')}::timestamptz`,
        to: `${values.token('to')}::timestamptz`,
        step: stepOf(read),
        tz: `${values.token('tz')}::text`,
        ...(read.window?.series && read.window.grain ? { finest: read.window.grain } : {}),
      }
    : ('all' as const);
  const tenants = variant.tenants ? `${values.token('tenants')}::${module.tenant.type}[]` : null;
  const request = { from: variant.origin, window, tenants };
  const sql =
    distinct === undefined ? partsSql(module, rollup, request) : distinctSql(module, rollup, distinct, request);
  // Stored rows of all time are looked up by what the query asks of them, as often as it names them.
  const stored = window === 'all' && variant.origin === 'view';
  return { name, sql, ...(stored ? { hint: 'not materialized' } : {}) };
}

/** Plain conditions on relations that have indexes of their own: named twice, they are still looked up. */
function tenantRelations(
  module: AnalyticsModuleDefinition,
  read: Read,
  variant: Variant,
  values: HostValues,
  definitions: Definitions,
): Relation[] {
  const { column, type } = module.tenant;
  const where = variant.tenants ? ` where r.${column} = any (${values.token('tenants')}::${type}[])` : '';
  const rowsOf = (name: string, relation: string): Relation => ({
    name,
    sql: `select r.* from ${relation} as r${where}`,
    hint: 'not materialized',
  });
  const sources = (read.references ?? []).map((source) => rowsOf(source, `${module.name}.${source}_source`));
  const relationOf = (view: string): string | undefined => {
    if (variant.origin === 'view') return `${module.name}.${view}`;
    const definition = definitions.get(view);
    return definition === undefined ? undefined : `(\n${definition}\n)`;
  };
  const views = (read.rollup === undefined ? read.views : []).flatMap((view) => {
    const relation = relationOf(view);
    return relation === undefined ? [] : [rowsOf(view, relation)];
  });
  return [...sources, ...views];
}

function outer(read: Read, variant: Variant, values: HostValues): string {
  if (variant.query === 'summary' || read.shape === 'single') return 'select answer.* from answer';
  const keys = orderKeys(read.order ?? []);
  const condition = keys.length > 0 && variant.after;
  const where = condition
    ? `\nwhere ${afterKey(
        keys,
        keys.map((_, at) => values.token(`key_${at}`)),
      )}`
    : '';
  const order = keys.length > 0 ? `\norder by ${orderBy(keys)}` : '';
  const limit = variant.limited ? `\nlimit ${values.token('limit')}::integer` : '';
  return `select answer.*${variant.limited ? keyColumns(keys) : ''} from answer${where}${order}${limit}`;
}
