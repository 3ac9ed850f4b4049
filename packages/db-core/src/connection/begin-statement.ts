import pg from 'pg';

import { claimsJson, type Principal } from '../rls/index.js';

/** Limits of one transaction, in milliseconds; 0 is no limit. */
export interface TransactionLimits {
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
  /** The server looks for a vanished client this often, so that a dead replica's locks are free soon; 0 where it cannot. */
  readonly clientCheckMs: number;
}

/** Kept statements are planned once, not for the values of each call. */
const KEEP_PLANS = 'set local plan_cache_mode = force_generic_plan; ';

/**
 * Begin, limits and caller in one message, so that isolation costs one round trip. `set local` rather than
 * `set_config()`: it takes no snapshot, so that a later `lock table` still comes before the snapshot.
 */
export function beginAs(principal: Principal, readOnly: boolean, limits: TransactionLimits, keepPlans = false): string {
  const mode = readOnly ? 'isolation level repeatable read read only' : 'isolation level read committed';
  const role = pg.escapeLiteral(principal.role);
  const claims = pg.escapeLiteral(claimsJson(principal));
  return `begin ${mode}; ${setLimits(limits)} ${keepPlans ? KEEP_PLANS : ''}select core.enter(${role}, ${claims})`;
}

/**
 * Begin of a transaction of the owner, whose policies admit it only with `maintenance`. `owner` is the role to switch to
 * where the login is not the owner itself.
 */
export function beginAsOwner(
  owner: string | null,
  isolation: 'read committed' | 'repeatable read',
  maintenance: boolean,
  limits: TransactionLimits,
): string {
  const become = owner === null ? '' : ` set local role ${pg.escapeIdentifier(owner)};`;
  const admit = maintenance ? " set local tessera.maintenance = 'on';" : '';
  return `begin isolation level ${isolation}; ${setLimits(limits)}${become}${admit}`;
}

function setLimits(limits: TransactionLimits): string {
  const check =
    limits.clientCheckMs > 0 ? ` set local client_connection_check_interval = ${limits.clientCheckMs};` : '';
  return (
    `set local statement_timeout = ${Math.ceil(limits.statementTimeoutMs)}; ` +
    `set local lock_timeout = ${Math.ceil(limits.lockTimeoutMs)}; ` +
    `set local idle_in_transaction_session_timeout = ${Math.ceil(limits.idleInTransactionTimeoutMs)};${check}`
  );
}
