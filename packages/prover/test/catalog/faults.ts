/** A hole made on purpose: SQL that opens it, the question that must find it, and where it is. */
export interface Fault {
  readonly name: string;
  readonly sql: string;
  readonly check: string;
  readonly place: string;
  /** Seeded by a superuser, where the owner may not. */
  readonly superuser?: true;
}

const PREDICATE = `m.organization_id = any ((select core.claim_tenants('organizations'))::text[])
    and m.organization_id <> 'platform'`;
const MATERIALIZED = `create schema action_private;
    create materialized view action_private.totals as select organization_id, count(*) from action.action_results group by 1;`;
const barrier = (condition: string): string =>
  `${MATERIALIZED} create view action.totals with (security_barrier = true) as select m.* from action_private.totals as m
     where ${condition}; grant select on action.totals to tessera_authenticated`;

/** The barrier view as an install makes it: in order. */
export const BARRIER = barrier(
  `(current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'action_private.totals'::regclass)
     and (select current_setting('tessera.maintenance', true)) = 'on')
   or current_user in ('tessera_admin', 'tessera_service')
   or (current_user = 'tessera_authenticated' and ${PREDICATE})`,
);

const results = 'action.action_results';
const selectPolicy = `drop policy tessera_authenticated_select on ${results};
  create policy tessera_authenticated_select on ${results} for select to tessera_authenticated using`;
const definer = (settings: string): string =>
  `create function action.peek() returns bigint language sql security definer ${settings}
     as 'select count(*) from ${results}'; revoke all on function action.peek() from public`;

export const FAULTS: readonly Fault[] = [
  {
    name: 'row-level security disabled',
    sql: `alter table ${results} disable row level security`,
    check: 'catalog-row-security',
    place: results,
  },
  {
    name: 'row-level security not forced',
    sql: `alter table ${results} no force row level security`,
    check: 'catalog-row-security',
    place: results,
  },
  {
    name: 'a new table without protection',
    sql: 'create table action.copy (organization_id text, id text)',
    check: 'catalog-row-security',
    place: 'action.copy',
  },
  {
    name: 'a policy dropped',
    sql: `drop policy tessera_authenticated_select on ${results}`,
    check: 'catalog-granted-without-policy',
    place: `${results} to tessera_authenticated`,
  },
  {
    name: 'a table without tenant granted',
    sql: 'create table action.names (id text); grant select on action.names to tessera_authenticated',
    check: 'catalog-granted-without-policy',
    place: 'action.names to tessera_authenticated',
  },
  {
    name: 'a ledger without row-level security',
    sql: 'create table action.ledger (id text); grant select on action.ledger to tessera_research',
    check: 'catalog-granted-without-policy',
    place: 'action.ledger to tessera_research',
  },
  {
    name: 'a view without security_invoker',
    sql: 'alter view action.recent_failures reset (security_invoker)',
    check: 'catalog-views',
    place: 'action.recent_failures',
  },
  {
    name: 'a view with security_invoker switched off',
    sql: 'alter view action.recent_failures set (security_invoker = off)',
    check: 'catalog-views',
    place: 'action.recent_failures',
  },
  { name: 'a barrier view without predicate', sql: barrier('true'), check: 'catalog-views', place: 'action.totals' },
  {
    name: 'a barrier view with a way around its predicate',
    sql: BARRIER.replace('or current_user in', 'or m.count > 0 or current_user in'),
    check: 'catalog-views',
    place: 'action.totals',
  },
  {
    name: 'a barrier view that lets every tenant see all',
    sql: BARRIER.replace("'tessera_admin', ", "'tessera_authenticated', "),
    check: 'catalog-views',
    place: 'action.totals',
  },
  {
    name: 'a barrier view on another claim',
    sql: BARRIER.replace("claim_tenants('organizations')", "claim_tenants('schools')"),
    check: 'catalog-views',
    place: 'action.totals',
  },
  {
    name: 'a materialized view granted',
    sql: `${MATERIALIZED} grant select on action_private.totals to tessera_authenticated`,
    check: 'catalog-materialized-views',
    place: 'action_private.totals',
  },
  {
    name: 'a partition granted',
    sql: `create table action.parted (organization_id text, day date) partition by list (day);
      create table action.parted_one partition of action.parted default;
      grant select on action.parted_one to tessera_authenticated`,
    check: 'catalog-partitions',
    place: 'action.parted_one',
  },
  {
    name: 'a table granted to everybody',
    sql: `grant select on ${results} to public`,
    check: 'catalog-public-grants',
    place: results,
  },
  {
    name: 'a function left to everybody',
    sql: "create function action.one() returns integer language sql as 'select 1'",
    check: 'catalog-public-grants',
    place: 'action.one()',
  },
  {
    name: 'a definer without search_path',
    sql: definer(''),
    check: 'catalog-definer-functions',
    place: 'action.peek()',
  },
  {
    name: 'a definer without pg_temp at the end',
    sql: definer('set search_path = pg_catalog'),
    check: 'catalog-definer-functions',
    place: 'action.peek()',
  },
  {
    name: 'a definer that searches a writable schema',
    sql: `create schema loose; grant create on schema loose to tessera_research;
      ${definer('set search_path = loose, pg_catalog, pg_temp')}`,
    check: 'catalog-definer-functions',
    place: 'action.peek()',
  },
  {
    name: 'a definer for everybody',
    sql: `${definer('set search_path = pg_catalog, pg_temp')}; grant execute on function action.peek() to public`,
    check: 'catalog-definer-functions',
    place: 'action.peek()',
  },
  {
    name: 'a second permissive policy',
    sql: `create policy also on ${results} for select to tessera_authenticated using (status = 'failed')`,
    check: 'catalog-doubled-policies',
    place: `${results} for select to tessera_authenticated`,
  },
  {
    name: 'a policy for everybody beside one for a role',
    sql: `create policy also on ${results} for select using (status = 'failed')`,
    check: 'catalog-doubled-policies',
    place: `${results} for select to tessera_authenticated`,
  },
  {
    name: 'a policy that is always true',
    sql: `${selectPolicy} (true)`,
    check: 'catalog-policy-conditions',
    place: `${results} policy tessera_authenticated_select`,
  },
  {
    name: 'a policy without the tenant',
    sql: `${selectPolicy} ((select current_user) = 'tessera_authenticated')`,
    check: 'catalog-policy-conditions',
    place: `${results} policy tessera_authenticated_select`,
  },
  {
    name: 'a policy that is the tenant or something else',
    sql: `${selectPolicy} ((organization_id = any ((select core.claim_tenants('organizations'))::text[])
      and organization_id <> 'platform') or status = 'failed')`,
    check: 'catalog-policy-conditions',
    place: `${results} policy tessera_authenticated_select`,
  },
  {
    name: 'a policy that asks for the claim in each row',
    sql: `create policy aside on ${results} as restrictive for select to tessera_analyst
      using (organization_id = current_setting('request.jwt.claims', true))`,
    check: 'catalog-policy-conditions',
    place: `${results} policy aside`,
  },
  {
    name: 'a policy that takes an unset claim for a text',
    sql: `create policy aside on ${results} as restrictive for select to tessera_analyst
      using (organization_id = (select current_setting('request.jwt.claim.sub', true)))`,
    check: 'catalog-policy-conditions',
    place: `${results} policy aside`,
  },
  {
    name: 'a role with BYPASSRLS',
    sql: 'alter role tessera_research bypassrls',
    check: 'catalog-request-roles',
    place: 'tessera_research',
    superuser: true,
  },
  {
    name: 'a role that is a superuser',
    sql: 'alter role tessera_research superuser',
    check: 'catalog-request-roles',
    place: 'tessera_research',
    superuser: true,
  },
  {
    name: 'a role that may become the owner',
    sql: 'revoke tessera_research from tessera_test cascade; grant tessera_test to tessera_research',
    check: 'catalog-request-roles',
    place: 'tessera_research',
    superuser: true,
  },
  {
    name: 'a role that reads every table',
    sql: 'grant pg_read_all_data to tessera_research',
    check: 'catalog-request-roles',
    place: 'tessera_research',
    superuser: true,
  },
  {
    name: 'a role that may create in a schema',
    sql: 'grant create on schema action to tessera_research',
    check: 'catalog-request-roles',
    place: 'tessera_research',
  },
  {
    name: 'a role that owns a table',
    sql: `alter table ${results} owner to tessera_service`,
    check: 'catalog-request-roles',
    place: 'tessera_service',
    superuser: true,
  },
  {
    name: 'a change log granted',
    sql: 'grant select on action.action_results_log to tessera_authenticated',
    check: 'catalog-closed-relations',
    place: 'action.action_results_log to tessera_authenticated',
  },
  {
    name: 'tombstones granted',
    sql: 'grant select on core.tombstone to tessera_admin',
    check: 'catalog-closed-relations',
    place: 'core.tombstone to tessera_admin',
  },
  {
    name: 'the key of digests granted',
    sql: 'grant select on core.subject_key to tessera_research',
    check: 'catalog-closed-relations',
    place: 'core.subject_key to tessera_research',
  },
  {
    name: 'audit records granted',
    sql: 'grant select on core.audit_log to tessera_analyst',
    check: 'catalog-closed-relations',
    place: 'core.audit_log to tessera_analyst',
  },
  {
    name: 'messages of failures granted',
    sql: 'grant select on core.refresh_log to tessera_authenticated',
    check: 'catalog-closed-relations',
    place: 'core.refresh_log to tessera_authenticated',
  },
  {
    name: 'a sequence granted',
    sql: 'grant usage on sequence core.audit_log_id_seq to tessera_authenticated',
    check: 'catalog-closed-relations',
    place: 'core.audit_log_id_seq to tessera_authenticated',
  },
  {
    name: 'a temporary table granted',
    sql: 'create temporary table changes (organization_id text); grant select on changes to tessera_authenticated',
    check: 'catalog-closed-relations',
    place: 'pg_temp.changes to tessera_authenticated',
  },
  {
    name: 'hashes of keys granted',
    sql: 'grant select (secret_hash) on core.api_key to tessera_admin',
    check: 'catalog-column-grants',
    place: 'core.api_key (secret_hash) to tessera_admin',
  },
  {
    name: 'one column granted',
    sql: `grant select (error_message) on ${results} to tessera_analyst`,
    check: 'catalog-column-grants',
    place: `${results} (error_message) to tessera_analyst`,
  },
  {
    name: 'a tenant that may write',
    sql: `grant update on ${results} to tessera_authenticated`,
    check: 'catalog-writers',
    place: `${results} to tessera_authenticated`,
  },
  {
    name: 'default privileges',
    sql: 'alter default privileges in schema action grant select on tables to tessera_authenticated',
    check: 'catalog-default-privileges',
    place: 'default privileges of tessera_test in action',
  },
  {
    name: 'a key without the tenant',
    sql: `create unique index by_id on ${results} (id)`,
    check: 'catalog-keys',
    place: `action.by_id on ${results}`,
  },
  {
    name: 'a foreign key without the tenant',
    sql: `create unique index by_id on action.triggers (id);
      alter table ${results} add constraint to_trigger foreign key (trigger_id) references action.triggers (id)`,
    check: 'catalog-keys',
    place: `to_trigger on ${results}`,
  },
  {
    name: "somebody else's trigger",
    sql: `create schema loose; create function loose.copy() returns trigger language plpgsql as 'begin return new; end';
      create trigger copied after insert on ${results} for each row execute function loose.copy()`,
    check: 'catalog-owners',
    place: `trigger copied on ${results}`,
  },
  {
    name: 'a function of another owner',
    sql: 'alter function action.refresh_action_analytics() owner to tessera_service',
    check: 'catalog-owners',
    place: 'action.refresh_action_analytics()',
    superuser: true,
  },
  {
    name: 'a reader that the definition does not name',
    sql: 'grant select on action.recent_failures to tessera_analyst',
    check: 'catalog-declared-readers',
    place: 'action.recent_failures',
  },
];
