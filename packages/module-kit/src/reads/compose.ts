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

/** A statement and what to bind: names of the query's own header first, then the host's values. */
export interface Composed {
  readonly text: string;
  readonly own: readonly string[];
  readonly host: readonly HostValue[];
}

/** SQL of a read: the relations that its query may use, the query, and order, limit and cursor around it. */
export function compose(module: AnalyticsModuleDefinition, read: Read, query: QueryFile, variant: Variant): Composed {
  const values = new HostValues();
  const relations = [
    ...stepsRelation(read, variant, values),
    ...partsRelations(module, read, variant, values),
    ...tenantRelations(module, read, variant, values),
    `answer as (\n${withoutSchema(module, read, query.text)}\n)`,
  ];
  const text = `with ${relations.join(',\n')}\n${outer(read, variant, values)}`;
  const numbered = values.number(text, query.names.length);
  return { text: numbered.text, own: query.names, host: numbered.values };
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

function stepsRelation(read: Read, variant: Variant, values: HostValues): string[] {
  const series = read.window?.series;
  if (!series || !variant.windowed) return [];
  const bounds = `${values.token('from')}::timestamptz, ${values.token('to')}::timestamptz`;
  return [
    `steps as (\nselect s.step, s.step_end, s.partial from core.steps(${bounds}, '${series}', ${values.token('tz')}::text) as s\n)`,
  ];
}

function partsRelations(module: AnalyticsModuleDefinition, read: Read, variant: Variant, values: HostValues): string[] {
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
): string {
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
  const stored = window === 'all' && variant.origin === 'view' ? ' not materialized' : '';
  return `${name} as${stored} (\n${sql}\n)`;
}

/** Plain conditions on relations that have indexes of their own: named twice, they are still looked up. */
function tenantRelations(
  module: AnalyticsModuleDefinition,
  read: Read,
  variant: Variant,
  values: HostValues,
): string[] {
  const { column, type } = module.tenant;
  const where = variant.tenants ? ` where r.${column} = any (${values.token('tenants')}::${type}[])` : '';
  const sources = (read.references ?? []).map(
    (source) => `${source} as not materialized (\nselect r.* from ${module.name}.${source}_source as r${where}\n)`,
  );
  const views =
    read.rollup === undefined && variant.origin === 'view'
      ? read.views.map(
          (view) => `${view} as not materialized (\nselect r.* from ${module.name}.${view} as r${where}\n)`,
        )
      : [];
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
