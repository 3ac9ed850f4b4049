import { type Database, type Principal, type Role, tenantsOf, tenantsSql, withMemberships } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { loadSql } from '../sql/load-sql.js';

/** A tenant that a caller may choose. */
export interface KnownTenant {
  readonly id: string;
  /** What people call it; null where no source tells. */
  readonly name: string | null;
}

/** Which tenants are asked for. */
export interface TenantsAsked {
  /** Text in the name or the id, whatever its case; null: any. */
  readonly search: string | null;
  /** Name (or id) as it is sorted, and id, of the last tenant of the page before. */
  readonly after: readonly [sortedBy: string, id: string] | null;
  readonly limit: number;
}

interface TenantRow extends KnownTenant {
  readonly sorted_by: string;
}

const TENANTS = loadSql('tenants');
const MANY = 1_000;
const COUNTED_FOR_MS = 30_000;
const NAMELESS = 'select null::text as id, null::text as name where false';
const SEES_ALL = new Set<Role>(['admin', 'service_role', 'analyst']);

/** Tenants of one module, asked for as the caller. */
export class TenantDirectory {
  private readonly texts = new Map<Role, string>();
  private readonly counts = new Map<Role, { readonly count: number; readonly until: number }>();

  constructor(
    private readonly database: Pick<Database, 'withRls'>,
    private readonly module: AnalyticsModuleDefinition,
  ) {}

  /** Those that the caller belongs to; for a role that sees all, those that have rows. By name, then id. */
  async list(principal: Principal, { search, after, limit }: TenantsAsked): Promise<readonly TenantRow[]> {
    return this.database.withRls(principal, async (sql) => {
      const known = await withMemberships((text) => sql.query(text), this.module, principal);
      const own = SEES_ALL.has(principal.role) ? null : tenantsOf(known, this.module.tenant);
      const values = [own, search, after?.[0] ?? null, after?.[1] ?? null, limit];
      return sql.query<TenantRow>(this.text(principal.role), values);
    });
  }

  /** How many tenants the caller may choose, for a role that sees all: those that have rows. Many are counted every half minute. */
  async count(principal: Principal): Promise<number> {
    const now = performance.now();
    const known = this.counts.get(principal.role);
    if (known !== undefined && now < known.until) return known.count;
    const [row] = await this.database.withRls(principal, (sql) =>
      sql.query<{ count: number }>(`select count(*) as count from (${tenantsSql(this.module, principal.role)}) as t`),
    );
    const count = row?.count ?? 0;
    if (count > MANY) this.counts.set(principal.role, { count, until: now + COUNTED_FOR_MS });
    return count;
  }

  private text(role: Role): string {
    const known = this.texts.get(role);
    if (known !== undefined) return known;
    const chosen = SEES_ALL.has(role) ? tenantsSql(this.module, role) : 'select unnest($1::text[]) as id';
    const parts: Readonly<Record<string, string>> = { tenants: chosen, names: namesSql(this.module) };
    const comments = /^--.*\n/gm;
    const text = TENANTS.replace(comments, '').replace(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part] ?? '');
    this.texts.set(role, text);
    return text;
  }
}

/** What tenants are called, as their source says: only those whose rows the caller sees. */
function namesSql({ name, tenant, tenantNames }: AnalyticsModuleDefinition): string {
  if (tenantNames === undefined) return NAMELESS;
  const { source, column } = tenantNames;
  return `select s.${tenant.column}::text as id, min(s.${column}) as name from ${name}.${source}_source as s group by 1`;
}
