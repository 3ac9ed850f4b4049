import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

import { type Binaries, binariesIn } from './binaries.js';
import { EmbeddedUserImpossible } from './errors.js';

const NOBODY = 65534;

/** As whom the PostgreSQL programs run, because they refuse to run as root. */
export interface Identity {
  readonly kind: 'self' | 'namespace' | 'other user';
  /** Put before every command. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  readonly binaries: Binaries;
}

/** A user namespace: outside it is still this user (files stay ours), inside it is `nobody`. */
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, '--'] as const;

/**
 * Chooses who runs PostgreSQL on `dataDir` (whose parent exists), by trying what is possible here.
 *
 * - a normal user: itself; where it has no name in the user database (containers), in a namespace;
 * - root: in a namespace; else as the user who owns the parent directory; else as `nobody`, if need be
 *   with a copy of the binaries next to the data directory (a home that others cannot read).
 *
 * @throws EmbeddedUserImpossible when none of them can reach both the binaries and the data directory.
 */
export function chooseIdentity(dataDir: string, binaries: Binaries): Identity {
  const self: Identity = { kind: 'self', prefix: [], binaries };
  const namespace: Identity = { kind: 'namespace', prefix: NAMESPACE, binaries };
  if (process.getuid?.() !== 0) return hasName() || !works(namespace, dataDir) ? self : namespace;

  const parent = dirname(dataDir);
  const owner = statSync(existsSync(dataDir) ? dataDir : parent);
  const asNobody: Identity = { kind: 'other user', prefix: [], uid: NOBODY, gid: NOBODY, binaries };
  const asOwner: Identity = { ...asNobody, uid: owner.uid, gid: owner.gid };
  const candidates = owner.uid === 0 ? [namespace, asNobody] : [asOwner, namespace, asNobody];
  const found = candidates.find((identity) => works(identity, parent)) ?? withCopiedBinaries(candidates, parent);
  if (found) return found;
  throw new EmbeddedUserImpossible(
    `PostgreSQL does not run as root, and no other user can reach ${parent}: start as a normal user, set TESSERA_DATA_DIR to a directory that others may enter, or set DATABASE_URL`,
  );
}

/** Gives a path that root made to the user who runs PostgreSQL. */
export function giveTo(identity: Identity, path: string): void {
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Can it start the binaries and enter the directory? */
function works(identity: Identity, directory: string): boolean {
  const script = 'test -d "$2/." && exec "$1" --version';
  const [program, args] = commandOf(identity, 'sh', ['-c', script, 'sh', identity.binaries.postgres, directory]);
  const result = spawnSync(program, args, { ...credentials(identity), cwd: '/', stdio: 'ignore', timeout: 10_000 });
  return result.status === 0;
}

function withCopiedBinaries(candidates: readonly Identity[], parent: string): Identity | undefined {
  const first = candidates[0];
  if (!first) return undefined;
  const reachable = candidates.find((identity) => enters(identity, parent));
  if (!reachable) return undefined;
  const target = join(parent, 'postgres-binaries');
  const stamp = readFileSync(join(first.binaries.root, '..', 'package.json'), 'utf8');
  const stampFile = join(target, 'package.json');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    cpSync(first.binaries.root, join(target, 'native'), { recursive: true, verbatimSymlinks: true, force: true });
    cpSync(join(first.binaries.root, '..', 'package.json'), stampFile);
  }
  const copied = candidates.map((identity) => ({ ...identity, binaries: binariesIn(join(target, 'native')) }));
  return copied.find((identity) => works(identity, parent));
}

function enters(identity: Identity, directory: string): boolean {
  const [program, args] = commandOf(identity, 'sh', ['-c', 'test -d "$1/."', 'sh', directory]);
  return (
    spawnSync(program, args, { ...credentials(identity), cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0
  );
}

/** Program and arguments that run a command as this identity. */
export function commandOf(identity: Identity, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = identity.prefix;
  return first === undefined ? [program, [...args]] : [first, [...rest, program, ...args]];
}

/** Options of child_process for this identity. */
export function credentials(identity: Identity): { uid?: number; gid?: number } {
  return {
    ...(identity.uid === undefined ? {} : { uid: identity.uid }),
    ...(identity.gid === undefined ? {} : { gid: identity.gid }),
  };
}
