import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout; without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Ends with one line where Node is too old to run any of this. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = manifest.engines.node.match(/\d+/g).map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Tessera needs Node ${manifest.engines.node}; this is ${process.versions.node}`);
  process.exit(1);
}
