import {
  type Backfill,
  BackfillLedger,
  type Database,
  type RefreshEngine,
  runBackfill,
  type RunOptions,
} from '../../src/index.js';

interface Host {
  readonly db: Database;
  readonly engine: RefreshEngine;
}

/** Asks for a backfill and does it here and now. */
export async function backfill(
  { db, engine }: Host,
  module: string,
  from: Date,
  to: Date,
  options: RunOptions = {},
): Promise<Backfill> {
  const ledger = new BackfillLedger(db);
  const asked = await ledger.ask({ module, from, to, asked: 'cli', by: { subject: 'tester', role: 'owner' } });
  await runBackfill(engine, asked, options);
  return (await ledger.find(asked.id)) ?? asked;
}
