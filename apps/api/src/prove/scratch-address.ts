import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@tessera/embedded';
import { makeScratchDatabase } from '@tessera/prover';
import type { CommandContext } from '../cli/command-context.js';

/**
 * Address of an empty database for canary facts, gone when the command ends: on a server of its own, thrown away with it, or
 * beside the database that is named. @throws NoScratchDatabase
 */
export async function scratchAddress({ config, closers }: CommandContext, given: string | undefined): Promise<string> {
  const beside = given ?? config.migrationDatabaseUrl ?? config.databaseUrl;
  if (beside !== undefined) {
    const scratch = await makeScratchDatabase(beside);
    closers.add('scratch database', () => scratch.drop());
    return scratch.url;
  }
  const folder = await mkdtemp(join(tmpdir(), 'tessera-prove-postgres-'));
  // Root gives the server to another user, who must be able to pass through.
  await chmod(folder, 0o711);
  closers.add('scratch folder', () => rm(folder, { recursive: true, force: true }));
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false, supervise: false });
  closers.add('scratch server', () => server.stop());
  return server.url;
}
