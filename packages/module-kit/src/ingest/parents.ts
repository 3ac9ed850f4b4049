import type { Source, Sql } from '@tessera/db-core';
import { absentTenant } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { isUnstorable } from '../reads/query-string.js';
import type { Fate } from './fate.js';
import type { CallItem, ItemError, ValidItem } from './ingest-item.js';
import { idOf } from './item-id.js';
import { shownValue } from './shown-value.js';
import { quoted } from './statement-parts.js';

/** A source whose rows have to have a parent. */
interface Child {
  readonly source: Source;
  /** Column that names the parent. */
  readonly column: string;
  readonly parent: string;
  /** Tenants in which there is a parent of each key given. */
  readonly find: string;
  /** Positions, from 1, of the tenants and keys given that are no parent's. */
  readonly lacking: string;
}

type Fields = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Parents that rows of a module must have: whose tenant a child inherits, and which children have none. */
export class Parents {
  private readonly children: ReadonlyMap<string, Child>;
  /** The source of an item that names none. */
  private readonly only: string | undefined;

  constructor(
    private readonly module: AnalyticsModuleDefinition,
    managed: readonly Source[],
  ) {
    const facts = module.sources.filter(({ role }) => role === 'facts');
    this.only = facts.length === 1 ? facts[0]?.name : undefined;
    this.children = new Map(
      managed.flatMap((source) => {
        const child = childOf(module, source);
        return child ? [[source.name, child]] : [];
      }),
    );
  }

  /** Whether there is an item that names no tenant and whose source lets it inherit one. */
  awaited(items: readonly CallItem[]): boolean {
    return this.children.size > 0 && items.some((item) => this.heir(item) !== undefined);
  }

  /** The items, those that name no tenant with that of their parent: one that is there, or comes in the same call. */
  async inherit(sql: Sql, items: readonly CallItem[]): Promise<CallItem[]> {
    const wanted = new Map<Child, Set<string>>();
    for (const { child, key } of items.flatMap((item) => this.heir(item) ?? [])) {
      wanted.set(child, (wanted.get(child) ?? new Set<string>()).add(key));
    }
    const found = new Map<Child, ReadonlyMap<string, ReadonlySet<string>>>();
    for (const [child, keys] of wanted) found.set(child, await this.tenantsOf(sql, child, keys, items));
    return items.map((item) => {
      const heir = this.heir(item);
      if (heir === undefined) return item;
      const { child, key, fields } = heir;
      const [tenant, another] = found.get(child)?.get(key) ?? [];
      if (tenant === undefined) return { index: item.index, error: this.unknown(item.index, child, fields) };
      if (another !== undefined) return { index: item.index, error: this.ambiguous(item.index, child, fields) };
      return { index: item.index, value: { ...fields, [this.module.tenant.column]: tenant } };
    });
  }

  /** Items whose parent their tenant does not have, and the fate of each. */
  async orphans(sql: Sql, items: readonly ValidItem[]): Promise<ReadonlyMap<ValidItem, Fate>> {
    const [first] = items;
    const child = first && this.children.get(first.source.name);
    if (!child) return new Map();
    const named = items.filter(({ op }) => op !== 'delete');
    const rows = await sql.query<{ at: number }>(child.lacking, [
      named.map(({ row }) => row[this.module.tenant.column]),
      named.map(({ row }) => row[child.column]),
    ]);
    return new Map(
      rows.flatMap(({ at }): [ValidItem, Fate][] => {
        const item = named[at - 1];
        return item ? [[item, { kind: 'error', error: this.unknown(item.index, child, item.given) }]] : [];
      }),
    );
  }

  private heir(item: CallItem): { readonly child: Child; readonly key: string; readonly fields: Fields } | undefined {
    const fields = fieldsOf(item);
    const source = fields?.['source'] ?? this.only;
    const child = typeof source === 'string' ? this.children.get(source) : undefined;
    if (fields === undefined || child === undefined || (fields[this.module.tenant.column] ?? null) !== null)
      return undefined;
    const key = fields[child.column];
    // What is no key is told by the checks; a delete says whose it is, or names its parent as the others do.
    return typeof key === 'string' && !isUnstorable(key) ? { child, key, fields } : undefined;
  }

  private async tenantsOf(
    sql: Sql,
    child: Child,
    keys: ReadonlySet<string>,
    items: readonly CallItem[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const parent = this.module.sources.find(({ name }) => name === child.parent);
    const uuid = parent?.columns[parent.key[0] ?? '']?.type === 'uuid';
    const asked = [...keys].filter((key) => !uuid || UUID.test(key));
    const rows = await sql.query<{ key: string; tenants: string[] }>(child.find, [asked]);
    const found = new Map(rows.map(({ key, tenants }) => [key, new Set(tenants)]));
    for (const item of items) {
      const fields = fieldsOf(item);
      const key = String(fields?.[parent?.key[0] ?? '']);
      if (fields?.['source'] !== child.parent || fields['op'] === 'delete' || !keys.has(key)) continue;
      const tenant = fields[this.module.tenant.column] ?? absentTenant(this.module.tenant);
      if (typeof tenant === 'string') found.set(key, (found.get(key) ?? new Set<string>()).add(tenant));
    }
    return found;
  }

  private unknown(index: number, child: Child, fields: Fields): ItemError {
    return this.refusal(
      index,
      child,
      fields,
      'unknown_parent',
      `names no row of ${child.parent} that is known for this ${this.module.tenant.column}`,
    );
  }

  private ambiguous(index: number, child: Child, fields: Fields): ItemError {
    const { column } = this.module.tenant;
    return this.refusal(
      index,
      child,
      fields,
      'ambiguous_parent',
      `names rows of ${child.parent} of more than one ${column}: give ${column}`,
    );
  }

  private refusal(
    index: number,
    { source, column, parent }: Child,
    fields: Fields,
    code: string,
    detail: string,
  ): ItemError {
    const text = `${column}: ${detail} (value ${shownValue(fields[column])}, limit an id of ${parent})`;
    return { index, id: idOf(source, fields), code, detail: text };
  }
}

function fieldsOf(item: CallItem): Fields | undefined {
  if (!('value' in item) || item.value === null || typeof item.value !== 'object' || Array.isArray(item.value))
    return undefined;
  return item.value as Fields;
}

function childOf(module: AnalyticsModuleDefinition, source: Source): Child | undefined {
  const via = source.tenantVia;
  const parent = via?.mustExist === true ? module.sources.find(({ name }) => name === via.source) : undefined;
  const [key] = parent?.key ?? [];
  if (!via || !parent || key === undefined) return undefined;
  const relation = `${quoted(module.name)}.${quoted(`${parent.name}_source`)}`;
  const tenant = quoted(module.tenant.column);
  const type = parent.columns[key]?.type ?? 'text';
  return {
    source,
    column: via.column,
    parent: parent.name,
    find: `select p.${quoted(key)}::text as key, array_agg(distinct p.${tenant}::text) as tenants
      from ${relation} as p where p.${quoted(key)} = any ($1::${type}[]) group by p.${quoted(key)}`,
    lacking: `select r.at::integer as at
      from unnest($1::${module.tenant.type}[], $2::${type}[]) with ordinality as r (tenant, key, at)
      where not exists (select from ${relation} as p where p.${tenant} = r.tenant and p.${quoted(key)} = r.key)`,
  };
}
