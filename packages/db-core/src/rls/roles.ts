import type { Role } from '../model/index.js';

/** Role of the database that a caller's statements run as. */
export type DatabaseRole =
  | 'tessera_authenticated'
  | 'tessera_analyst'
  | 'tessera_research'
  | 'tessera_admin'
  | 'tessera_service';

const DATABASE_ROLES: Readonly<Record<Role, DatabaseRole>> = {
  authenticated: 'tessera_authenticated',
  analyst: 'tessera_analyst',
  research: 'tessera_research',
  admin: 'tessera_admin',
  service_role: 'tessera_service',
};

/** All roles of callers, as the `role` claim names them. */
export const REQUEST_ROLES = Object.keys(DATABASE_ROLES) as readonly Role[];

/** The database role of a caller's role; the prefix keeps clear of Supabase's roles, some of which bypass RLS. */
export function databaseRole(role: Role): DatabaseRole {
  return DATABASE_ROLES[role];
}
