import { readFile } from 'node:fs/promises';

import type { Sql } from '../connection/index.js';
import { splitStatements } from '../migrations/split-statements.js';
import type { DataModel, Role, View } from '../model/index.js';
import { databaseRole } from '../rls/index.js';
import { ownTenantsCall } from '../rls/own-tenants.js';
import { installOnce } from './install-once.js';
import { fill } from './template.js';

/** Makes or renews the module's views from `sql/views/<view>.sql`, and their rows in core.view_state. */
export async function installViews(sql: Sql, model: DataModel): Promise<void> {
  for (const [position, view] of model.views.entries()) {
    const text = await readFile(new URL(`sql/views/${view.name}.sql`, model.root), 'utf8');
    const statements = view.strategy === 'full' ? fullView(model, view, text) : plainView(model, view, text);
    const name = `${model.name}: view ${view.name}`;
    await installOnce(sql, name, statements);
    await sql.query(
      `insert into core.view_state (module, view, strategy, stores, position) values ($1, $2, $3, $4, $5)
       on conflict (module, view) do update set strategy = excluded.strategy, stores = excluded.stores, position = excluded.position`,
      [model.name, view.name, view.strategy, view.of, position],
    );
  }
  await sql.query('delete from core.view_state where module = $1 and view <> all ($2::text[])', [
    model.name,
    model.views.map((view) => view.name),
  ]);
}

function readers(roles: readonly Role[]): string {
  return [...new Set<Role>([...roles, 'admin', 'service_role'])].map(databaseRole).join(', ');
}

/** The caller's own policies on the stores decide what a row-level view shows. */
function plainView(model: DataModel, view: View, text: string): string {
  const [select] = splitStatements(text);
  return fill('view', {
    schema: model.name,
    view: view.name,
    description: view.description.replaceAll("'", "''"),
    select: select?.text ?? '',
    readers: readers(view.readBy),
  });
}

/** Materialized views cannot carry policies: they stay in a private schema behind a barrier view with the tenant predicate. */
function fullView(model: DataModel, view: View, text: string): string {
  const [select, ...indexes] = splitStatements(text);
  const all = [...new Set<Role>([...view.readBy.filter((role) => role !== 'authenticated'), 'admin', 'service_role'])];
  return fill('view-full', {
    schema: model.name,
    view: view.name,
    description: view.description.replaceAll("'", "''"),
    select: select?.text ?? '',
    indexes: indexes.map(({ text: index }) => `${index};`).join('\n'),
    tenant: model.tenant.column,
    tenant_array: `${model.tenant.type}[]`,
    claim: ownTenantsCall(model),
    platform: model.tenant.platform,
    see_all: all.map((role) => `'${databaseRole(role)}'`).join(', '),
    readers: readers(view.readBy),
  });
}
