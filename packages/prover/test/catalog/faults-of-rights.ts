/** A hole made on purpose: SQL that opens it, the question that must find it, and where it is. */
export interface Fault {
  readonly name: string;
  readonly sql: string;
  readonly check: string;
  readonly place: string;
  /** Seeded by a superuser, where the owner may not. */
  readonly superuser?: true;
}

const results = 'action.action_results';

/** Holes in roles, grants and keys. */
export const FAULTS_OF_RIGHTS: readonly Fault[] = [
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
