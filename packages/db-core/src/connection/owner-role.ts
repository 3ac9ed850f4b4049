import type pg from 'pg';

import { translateError } from '../errors/index.js';

/** Which role must work on Tessera's schemas: the login itself, or the owner that made them with another login. */
export class OwnerRole {
  private known: string | null | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** Role to switch to; null where the login owns the schemas, or nobody does yet. */
  async role(): Promise<string | null> {
    if (this.known !== undefined) return this.known;
    const core = await this.ask();
    // Before the first migration there is no owner to remember.
    if (core === undefined) return null;
    this.known = core.own ? null : core.owner;
    return this.known;
  }

  private async ask(): Promise<{ owner: string; own: boolean } | undefined> {
    try {
      const found = await this.pool.query<{ owner: string; own: boolean }>(
        `select pg_get_userbyid(nspowner)::text as owner, pg_get_userbyid(nspowner) = session_user as own
        from pg_namespace where nspname = 'core'`,
      );
      return found.rows[0];
    } catch (error) {
      throw translateError(error);
    }
  }
}
