import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../cli-error.js';

/** The checkout that this program was built in; without a slash at its end. */
export const checkoutFolder = fileURLToPath(new URL('../../../../../', import.meta.url)).replace(/[\\/]$/, '');

/** @throws UsageError where this program runs without its sources, as in an image: there is nothing to write a module into. */
export function requireCheckout(root: string = checkoutFolder): string {
  if (!existsSync(join(root, 'tooling', 'module-template')) || !existsSync(join(root, 'pnpm-workspace.yaml'))) {
    throw new UsageError(
      'tessera new writes source files: run it in a checkout of Tessera, by npm run tessera -- new …',
    );
  }
  return root;
}
