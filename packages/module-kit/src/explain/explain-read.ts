import type { Principal, Role, Sql } from '@tessera/db-core';
import type { AnalyticsHostOptions } from '../host/host.options.js';
import { bindValues } from '../reads/bind.js';
import { freshnessOf } from '../reads/freshness.js';
import type { CatalogEntry } from '../reads/query-catalog.js';
import type { ReadPlan } from '../reads/read-plan.js';
import type { ReadRequest } from '../reads/read-request.js';
import { loadSql } from '../sql/load-sql.js';
import type {
  Explained,
  ExplainedRefresh,
  ExplainedSource,
  ExplainedStatement,
  ExplainedView,
} from './explained.types.js';
import { moduleText } from './module-text.js';
import { sourcesOf, storesOf } from './read-lineage.js';

const MADE_BY = loadSql('made-by');
const OPERATORS = new Set<Role>(['admin', 'service_role']);
const SEES_SIZES = new Set<Role>(['admin', 'service_role', 'analyst']);

type Bindings = AnalyticsHostOptions['bindings'];

/** A refresh with the view that it made. */
export type MadeView = ExplainedRefresh & { readonly view: string };

/** The refreshes that made what a read's views show. The log is the owner's to read: it tells of all tenants together. */
export async function madeBy(sql: Sql, { module, read }: Pick<ReadRequest, 'module' | 'read'>): Promise<MadeView[]> {
  return sql.query<MadeView>(MADE_BY, [module.name, read.views]);
}

/** Tells of a plan where its figures come from. */
export function explainRead(
  plan: ReadPlan,
  refreshes: readonly MadeView[],
  path: string,
  principal: Principal,
  bindings: Bindings,
): Explained {
  const { module, read } = plan.request;
  const { entry, summary } = plan;
  return {
    path,
    read: read.path,
    origin: plan.origin,
    statement: statementOf(plan, entry, queryName(plan, read.query)),
    summary:
      summary === null || read.summaryQuery === undefined
        ? null
        : statementOf(plan, summary, queryName(plan, read.summaryQuery)),
    views: viewsOf(plan, refreshes, principal),
    stores: storesOf(module, read),
    sources: sourcesOf(module, read).map((name) => sourceOf(plan, name, principal, bindings)),
  };
}

/** The file that answers: from the sources a query may have another one. */
function queryName({ request: { module }, origin }: ReadPlan, query: string): string {
  const other = `sql/queries/${query}.source.sql`;
  return origin === 'source' && moduleText(module, other) !== null ? other : `sql/queries/${query}.sql`;
}

function statementOf(plan: ReadPlan, entry: CatalogEntry, file: string): ExplainedStatement {
  const { request, window, after } = plan;
  const values = bindValues(entry, request, window, after);
  const names = [...entry.own, ...entry.host];
  return {
    sql: entry.text,
    query: moduleText(request.module, file),
    relations: entry.relations,
    parameters: names.map((name, at) => ({
      position: at + 1,
      name,
      value: values[at] ?? null,
      used_by: at < entry.own.length ? 'query' : 'host',
    })),
  };
}

function viewsOf(
  { request: { module, read }, state }: ReadPlan,
  refreshes: readonly MadeView[],
  { role }: Principal,
): ExplainedView[] {
  return state.views.flatMap((record) => {
    const view = module.views.find(({ name }) => name === record.view);
    if (!view || !read.views.includes(view.name)) return [];
    return [
      {
        name: view.name,
        description: view.description,
        strategy: view.strategy,
        schedule: view.schedule,
        stores: view.of,
        state: freshnessOf(record, view, state.now),
        view: moduleText(module, `sql/views/${view.name}.sql`),
        definition: moduleText(module, `sql/definitions/${view.name}.sql`),
        refresh: refreshOf(
          refreshes.find((row) => row.view === view.name),
          role,
        ),
      },
    ];
  });
}

function refreshOf(row: MadeView | undefined, role: Role): ExplainedRefresh | null {
  if (row === undefined) return null;
  const { view: _view, ...refresh } = row;
  return { ...refresh, rows_refreshed: SEES_SIZES.has(role) ? refresh.rows_refreshed : null };
}

function sourceOf(plan: ReadPlan, name: string, { role }: Principal, bindings: Bindings): ExplainedSource {
  const { module } = plan.request;
  const source = module.sources.find((candidate) => candidate.name === name);
  const binding = bindings[module.name]?.[name] ?? { kind: 'managed' };
  const relation = binding.kind === 'external' ? binding.table : `${module.name}.${name}`;
  return {
    name,
    kind: binding.kind,
    role: source?.role ?? 'facts',
    description: source?.description ?? '',
    relation: OPERATORS.has(role) ? relation : null,
  };
}
