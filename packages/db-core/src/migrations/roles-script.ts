import pg from 'pg';

/** Every database role of Tessera. */
export const TESSERA_ROLES = [
  'tessera_authenticated',
  'tessera_analyst',
  'tessera_research',
  'tessera_admin',
  'tessera_service',
  'tessera_audit',
] as const;

/** Script that an administrator runs once per cluster where Tessera's login has no CREATEROLE. PostgreSQL 15 or newer. */
export function rolesScript(login: string): string {
  const grantee = pg.escapeIdentifier(login);
  return TESSERA_ROLES.map((role) =>
    [
      `do $$ begin create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls;`,
      'exception when duplicate_object then null; end $$;',
      `\ngrant ${role} to ${grantee};`,
    ].join(' '),
  ).join('\n');
}
