import { AUDIT_DAYS, type Database, HOST_CHAIN, keptByRules, retainAudit, sealLine } from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../contract.js';

/** Days that a module's audit records are kept; `off`: for ever. */
export function auditDays({
  audit,
  retention,
}: Pick<AnalyticsModuleDefinition, 'audit' | 'retention'>): number | 'off' {
  if (audit === undefined) return AUDIT_DAYS;
  if ('keepDays' in audit) return audit.keepDays;
  const days = retention.find(({ source }) => source === audit.asLongAs)?.days ?? 'off';
  return days === 'off' ? 'off' : Math.max(AUDIT_DAYS, days);
}

/**
 * The same where tenants say how long facts are kept: as long as the most patient rule, so that no record goes before what was
 * read. A chain is cut at its beginning only, and all tenants of a module share one.
 */
async function daysByRules(
  database: Pick<Database, 'asOwner'>,
  module: Pick<AnalyticsModuleDefinition, 'name' | 'audit' | 'tenantRetention'>,
): Promise<number | null> {
  const { audit, tenantRetention } = module;
  if (audit === undefined || !('asLongAs' in audit)) return null;
  if (!tenantRetention?.sources.some(({ source }) => source === audit.asLongAs)) return null;
  const days = await keptByRules(database, module);
  return days === null ? null : Math.max(AUDIT_DAYS, days.most);
}

/** Takes old audit records away: the module's own, and the host's. */
export async function retainAuditOf(
  database: Pick<Database, 'asOwner'>,
  module: AnalyticsModuleDefinition,
  now: Date,
): Promise<void> {
  const days = (await daysByRules(database, module)) ?? auditDays(module);
  if (days !== 'off') await retainAudit(database, module.name, sealLine(now, days));
  await retainAudit(database, HOST_CHAIN, sealLine(now, AUDIT_DAYS));
}
