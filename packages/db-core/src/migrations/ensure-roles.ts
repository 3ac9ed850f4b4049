import { readFile } from 'node:fs/promises';

import { errorCode, MissingRight } from '../errors/index.js';
import { CORE } from './core-module.js';
import type { Queryable } from './ledger.js';
import { rolesScript } from './roles-script.js';

/** Makes Tessera's roles and grants them to the login. Throws MissingRight with the script for an administrator. */
export async function ensureRoles(db: Queryable): Promise<void> {
  const sql = await readFile(new URL('sql/roles/ensure-roles.sql', CORE.root), 'utf8');
  try {
    await db.query(sql);
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    const login = await loginOf(db);
    throw new MissingRight('to make or use the roles of Tessera', rolesScript(login), error);
  }
}

async function loginOf(db: Queryable): Promise<string> {
  const asked = await db.query<{ login: string }>('select session_user::text as login');
  return asked.rows[0]?.login ?? '';
}
