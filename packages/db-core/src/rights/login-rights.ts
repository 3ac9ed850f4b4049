import pg from 'pg';

import type { Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { rolesScript, TESSERA_ROLES } from '../migrations/index.js';
import type { RightGap } from './right-gap.js';

interface LoginRights {
  login: string;
  database: string;
  may_create: boolean;
  may_make_roles: boolean;
  missing_roles: string[];
  closed_roles: string[];
  bypassing_roles: string[];
}

/** Gaps in the login's own rights: its roles, and the schemas it must own or make. */
export async function loginGaps(sql: Sql, schemas: readonly string[]): Promise<RightGap[]> {
  const [rights] = await sql.query<LoginRights>(sqlFile('roles/login-rights'), [TESSERA_ROLES]);
  if (rights === undefined) return [];
  const login = pg.escapeIdentifier(rights.login);
  const gaps: RightGap[] = [];
  if (rights.missing_roles.length > 0 && !rights.may_make_roles) {
    gaps.push({ module: null, right: 'to make the roles of Tessera', statement: rolesScript(rights.login) });
  }
  if (rights.closed_roles.length > 0 && !rights.may_make_roles) {
    const names = rights.closed_roles.join(', ');
    gaps.push({ module: null, right: `to act as ${names}`, statement: `grant ${names} to ${login};` });
  }
  for (const role of rights.bypassing_roles) {
    const statement = `alter role ${role} nosuperuser nobypassrls;`;
    gaps.push({ module: null, right: `to rely on ${role}, which bypasses row-level security`, statement });
  }
  const found = await sql.query<{ schema: string; owner: string; own: boolean }>(sqlFile('roles/schema-owner'), [
    schemas,
  ]);
  for (const { schema, owner, own } of found) {
    if (own) continue;
    const statement = `alter schema ${pg.escapeIdentifier(schema)} owner to ${login};`;
    gaps.push({ module: schema, right: `to own schema ${schema}, which is ${owner}'s`, statement });
  }
  if (found.length < schemas.length && !rights.may_create) {
    const statement = `grant create on database ${pg.escapeIdentifier(rights.database)} to ${login};`;
    gaps.push({ module: null, right: `to create schemas in database ${rights.database}`, statement });
  }
  return gaps;
}
