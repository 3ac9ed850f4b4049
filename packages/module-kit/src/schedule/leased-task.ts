import { type SlotLedger, traced } from '@tessera/db-core';

/** How long a claim holds without being renewed, in seconds: a dead replica's work is free after that. */
export const LEASE_SECONDS = 3;

/**
 * Claims a slot and works on it, renewing the claim meanwhile. Answers the outcome, or null where another replica has it.
 * An error is an outcome: `@nestjs/schedule` would log it and go on.
 */
export async function runLeased(
  ledger: SlotLedger,
  task: string,
  slot: Date,
  work: () => Promise<string>,
): Promise<string | null> {
  if (!(await ledger.claim(task, slot, LEASE_SECONDS))) return null;
  return whileRenewing(ledger, task, slot, async () => {
    const attributes = { 'tessera.task': task, 'tessera.slot': slot.toISOString() };
    const outcome = await traced(`slot ${task}`, attributes, work).catch(() => 'failed');
    await ledger.finish(task, slot, outcome);
    return outcome;
  });
}

/** Keeps a claim for as long as the work takes. */
export async function whileRenewing<T>(
  ledger: SlotLedger,
  task: string,
  slot: Date,
  work: () => Promise<T>,
): Promise<T> {
  const renewing = setInterval(
    () => void ledger.renew(task, slot, LEASE_SECONDS).catch(() => undefined),
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    return await work();
  } finally {
    clearInterval(renewing);
  }
}
