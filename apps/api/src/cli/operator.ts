import { userInfo } from 'node:os';
import type { AuditActor } from '@tessera/db-core';

/** Whoever is at the command line, for the audit log: the account that the process runs under. */
export function operator(): AuditActor {
  const name = accountName();
  return { role: 'owner', subject: name, credential: `command line of ${name}` };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as containers have them.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
