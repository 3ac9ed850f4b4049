import { resolve } from 'node:path';

import { endPostmaster, isPostmasterOf, readPostmasterFile } from './postmaster.js';

/** Ends the server that a killed process left on a directory which nobody needs any more. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const path = resolve(dataDir);
  const file = readPostmasterFile(path);
  if (file && isPostmasterOf(path, file.pid)) await endPostmaster(file.pid);
}
