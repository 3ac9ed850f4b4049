import { isAlive } from './postmaster.js';

/**
 * Ends this process in good order (as by SIGTERM) when the process that started it is gone: a launcher that was killed
 * cannot forward anything. The launcher names itself in `TESSERA_PARENT_PID`; without it nothing happens.
 */
export function exitWithParent(everyMs = 1000): void {
  const parent = Number(process.env['TESSERA_PARENT_PID']);
  if (!Number.isInteger(parent) || parent <= 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent || isAlive(parent)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
