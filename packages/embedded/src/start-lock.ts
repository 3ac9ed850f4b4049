import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { isAlive } from './postmaster.js';
import { until } from './until.js';

const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process starts a server on the same directory: making a new one takes several steps that
 * must not interleave. A lock whose process is gone is void.
 */
export async function whileStarting<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(dirname(dataDir), 'starting.pid');
  await until(() => take(path), PATIENCE_MS, 50);
  try {
    return await work();
  } finally {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    const holder = holderOf(path);
    if (holder !== undefined && !isAlive(holder)) rmSync(path, { force: true });
    return false;
  }
}

function holderOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
