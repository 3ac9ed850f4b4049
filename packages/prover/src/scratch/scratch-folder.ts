import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './is-running.js';

const pattern = /^tessera-prove-(\d+)-/;
/** Name of the file in which a process of a folder's own writes its id. */
export const PID_FILE = 'process.pid';

/** Makes a folder below the system's temporary one that says which run it belongs to. */
export function makeScratchFolder(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tessera-prove-${process.pid}-${what}-`));
  // A signal may come before whoever made it can say how it is removed.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Removes folders of runs that are dead, after `end` has stopped what still runs on one. */
export async function removeDeadFolders(end: (folder: string) => Promise<void>): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(pattern.exec(name)?.[1] ?? process.pid);
    if (isRunning(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      endOwnProcess(folder);
      await end(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // Another user's, or another run that removes it at the same time.
      if (!['EACCES', 'EPERM', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** Ends the process that wrote its id into the folder, where it is still the one that was started on it. */
function endOwnProcess(folder: string): void {
  const pid = Number(textOf(join(folder, PID_FILE)));
  if (isRunning(pid) && textOf(`/proc/${pid}/cmdline`).includes(folder)) process.kill(pid, 'SIGTERM');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
