import { AUDIT_DAYS, type Database, HOST_CHAIN, retainAudit, sealLine } from '@tessera/db-core';
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

/** Takes old audit records away: the module's own, and the host's. */
export async function retainAuditOf(
  database: Pick<Database, 'asOwner'>,
  module: AnalyticsModuleDefinition,
  now: Date,
): Promise<void> {
  const days = auditDays(module);
  if (days !== 'off') await retainAudit(database, module.name, sealLine(now, days));
  await retainAudit(database, HOST_CHAIN, sealLine(now, AUDIT_DAYS));
}
