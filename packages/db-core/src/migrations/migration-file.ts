import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { DataModel } from '../model/index.js';
import { MigrationRefused } from './migration-refused.error.js';

/** What the runner needs to know of a module. */
export type MigrationModule = Pick<DataModel, 'name' | 'root'>;

/** One migration as it lies in a module's `migrations/` folder. */
export interface MigrationFile {
  readonly module: string;
  /** File name without `.up.sql`. */
  readonly file: string;
  /** Name in TypeORM's ledger: words, then the timestamp. */
  readonly name: string;
  readonly timestamp: number;
  readonly up: string;
  readonly down: string;
  /** False when its first line is `-- no-transaction`. */
  readonly transactional: boolean;
  /** SHA-256 of `up`, hex. */
  readonly checksum: string;
}

const FILE_NAME = /^(?<timestamp>\d{13})-(?<words>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<direction>up|down)\.sql$/;

/** A module's migrations in order. Throws MigrationRefused on a name that is none, a missing half or two of one timestamp. */
export async function readMigrations(module: MigrationModule): Promise<MigrationFile[]> {
  const folder = new URL('migrations/', module.root);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sql')).sort();
  const stems = new Map<string, Set<string>>();
  for (const name of names) {
    const parts = FILE_NAME.exec(name)?.groups;
    if (parts === undefined) {
      throw new MigrationRefused(module.name, name, 'is not named <13-digit timestamp>-<words>.{up,down}.sql');
    }
    const stem = `${parts['timestamp']}-${parts['words']}`;
    stems.set(stem, (stems.get(stem) ?? new Set()).add(parts['direction'] ?? ''));
  }
  const timestamps = new Set<string>();
  const files: MigrationFile[] = [];
  for (const [stem, directions] of stems) {
    if (!directions.has('up')) throw new MigrationRefused(module.name, stem, 'has a down but no up');
    if (!directions.has('down')) throw new MigrationRefused(module.name, stem, 'has an up but no down');
    const timestamp = stem.slice(0, 13);
    if (timestamps.has(timestamp))
      throw new MigrationRefused(module.name, stem, 'shares its timestamp with another one');
    timestamps.add(timestamp);
    files.push(await readMigration(module.name, folder, stem));
  }
  return files;
}

async function readMigration(module: string, folder: URL, stem: string): Promise<MigrationFile> {
  const [up, down] = await Promise.all([
    readFile(new URL(`${stem}.up.sql`, folder), 'utf8'),
    readFile(new URL(`${stem}.down.sql`, folder), 'utf8'),
  ]);
  return {
    module,
    file: stem,
    name: `${stem.slice(14).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}${stem.slice(0, 13)}`,
    timestamp: Number(stem.slice(0, 13)),
    up,
    down,
    transactional: !/^-- no-transaction\s/.test(up),
    checksum: createHash('sha256').update(up).digest('hex'),
  };
}
