import type { DataModel, Source } from '../model/index.js';
import type { ResolvedSource } from '../sources/resolve-source.js';
import { logColumns } from './source-columns.js';
import { fill } from './template.js';

/** What a source's capture does about the facts that its rows belong to; empty where it touches none. */
export function compileTouches(model: DataModel, source: Source, resolved: ResolvedSource): string {
  const { touches } = source;
  const parent = model.sources.find(({ name }) => name === touches?.source);
  const [key] = parent?.key ?? [];
  if (touches === undefined || parent === undefined || key === undefined) return '';
  const { column } = model.tenant;
  // Rows of a table without a tenant column have their parent's tenant.
  const own = resolved.tenantVia === undefined ? [column] : [];
  const named = new Set([...own, touches.column]);
  const mapped = resolved.mappedColumns
    .filter(({ name }) => named.has(name))
    .map(({ name, sql }) => `${sql} as ${name}`)
    .join(', ');
  const columns = logColumns(model.tenant, parent);
  const statement = (...changed: readonly string[]): string =>
    fill('touch-parents', {
      schema: model.name,
      parent: parent.name,
      parent_names: columns.map(({ name }) => name).join(', '),
      parent_expressions: columns.map(({ sql }) => sql).join(', '),
      parent_is_c: [...own.map((name) => `p.${name} = c.${name}`), `p.${key} = c.${touches.column}`].join(' and '),
      stores: `{${storesTouched(model, source).join(',')}}`,
      rows: changed
        .map((rows) => `                    select distinct ${mapped} from ${rows} as r`)
        .join('\n                    union\n'),
    });
  return fill('touches', {
    schema: model.name,
    parent: parent.name,
    inserted: statement('new_rows'),
    deleted: statement('old_rows'),
    updated: statement('old_rows', 'new_rows'),
  });
}

/** Touched stores that are computed again where rows of a source of references change. */
export function storesTouched(model: DataModel, { touches }: Source): string[] {
  return (model.touched ?? []).filter(({ of }) => touches && of.includes(touches.source)).map(({ name }) => name);
}
