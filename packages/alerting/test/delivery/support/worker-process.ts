import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { LOOPBACK, SETTINGS } from './alerting.js';
import type { WorkerSettings } from '../../../src/delivery/worker/delivery-worker.js';

const SCRIPT = fileURLToPath(new URL('run-worker.mjs', import.meta.url));

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a worker that runs what was built; resolves when it looks for work. */
export async function startWorkerProcess(
  url: string,
  settings: Partial<WorkerSettings>,
  smtpUrl?: string,
): Promise<WorkerProcess> {
  const told = { url, allow: LOOPBACK, smtpUrl, settings: { ...SETTINGS, ...settings } };
  const child: ChildProcess = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, ALERTS_WORKER: JSON.stringify(told), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await Promise.race([
    once(child.stdout!, 'data'),
    gone.then(() => {
      throw new Error('the worker did not start');
    }),
  ]);
  return {
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
