import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../lib/root.mjs';

/** Files that are, or are about to be, in the repository; relative to the root. Empty outside a git checkout. */
export function trackedFiles() {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  } catch {
    return [];
  }
}

export function textOf(file) {
  return readFileSync(join(root, file), 'utf8');
}
