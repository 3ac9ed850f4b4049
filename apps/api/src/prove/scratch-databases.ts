import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, stopLeftover } from '@tessera/embedded';
import { makeScratchDatabase, makeScratchFolder, removeDeadFolders } from '@tessera/prover';
import type { CommandContext } from '../cli/command-context.js';

const dataFolder = 'postgres';

/**
 * Makes empty databases for canary facts, gone when the command ends: on a server of its own, thrown away with it, or beside the
 * database that is named. What killed runs left is removed. @throws NoScratchDatabase
 */
export async function scratchDatabases(
  { config, closers }: CommandContext,
  given: string | undefined,
): Promise<() => Promise<string>> {
  await removeDeadFolders((folder) => stopLeftover(join(folder, dataFolder)));
  const beside = given ?? config.migrationDatabaseUrl ?? config.databaseUrl;
  if (beside !== undefined) {
    return async () => {
      const scratch = await makeScratchDatabase(beside);
      closers.add('scratch database', () => scratch.drop());
      return scratch.url;
    };
  }
  const folder = makeScratchFolder('postgres');
  // Root gives the server to another user, who must be able to pass through.
  await chmod(folder, 0o711);
  closers.add('scratch folder', () => rm(folder, { recursive: true, force: true }));
  const server = await startEmbedded({ dataDir: join(folder, dataFolder), durable: false, supervise: false });
  closers.add('scratch server', () => server.stop());
  const login = new URL(server.url);
  return async () => {
    // The login of the server may not create databases; whoever may must not own them.
    const scratch = new URL((await makeScratchDatabase(server.adminUrl, login.username)).url);
    const url = new URL(login);
    url.pathname = scratch.pathname;
    return url.href;
  };
}
