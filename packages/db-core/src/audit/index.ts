export type { AuditActor, AuditEntry, AuditOutcome } from './audit-entry.js';
export { AuditLog, HOST_CHAIN } from './audit-log.js';
export { AuditNotWritten } from './audit-not-written.error.js';
export type * from './audit-verification.js';
export { AUDIT_DAYS, retainAudit } from './retain-audit.js';
export { sealAudit } from './seal-audit.js';
export { verifyAudit } from './verify-audit.js';
