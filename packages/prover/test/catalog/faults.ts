import { type Fault, FAULTS_OF_RIGHTS } from './faults-of-rights.js';

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
  ...FAULTS_OF_RIGHTS,
];
