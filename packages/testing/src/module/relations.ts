import type { ModuleFixture } from './module-fixture.js';

/** A table or view of a module's schema, as the catalog knows it. */
export interface Relation {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'materialized view';
  readonly columns: readonly string[];
  readonly rls: boolean;
  readonly forced: boolean;
  /** Options of a view, for example `security_invoker=true`. */
  readonly options: readonly string[];
  /** Roles that may select, `public` among them. */
  readonly readers: readonly string[];
}

/** Every relation of a schema. */
export function relationsOf(fixture: ModuleFixture, schema: string): Promise<Relation[]> {
  return fixture.rows<Relation>(
    `select
        c.relname as name,
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
        (
            select coalesce(jsonb_agg(a.attname order by a.attnum), '[]')
            from pg_attribute as a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        ) as columns,
        c.relrowsecurity as rls,
        c.relforcerowsecurity as forced,
        coalesce(to_jsonb(c.reloptions), '[]') as options,
        (
            select coalesce(jsonb_agg(distinct coalesce(r.rolname, 'public')), '[]')
            from aclexplode(c.relacl) as g
            left join pg_roles as r on r.oid = g.grantee
            where g.privilege_type = 'SELECT' and g.grantee <> c.relowner
        ) as readers
    from pg_class as c
    where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p', 'v', 'm')
    order by c.relname`,
    [schema],
  );
}
