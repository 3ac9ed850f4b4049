import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from './command-line.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** This checkout's files in another folder, with what was built of them; packages are linked anew, from pnpm's store. */
export async function copyCheckout(folder: string): Promise<void> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed
    .toString()
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  for (const group of ['apps', 'packages']) {
    for (const name of readdirSync(join(root, group))) {
      const built = join(root, group, name, 'dist');
      if (existsSync(built)) cpSync(built, join(folder, group, name, 'dist'), { recursive: true });
    }
  }
  // Turbo knows what it has built by git's own hashes of what is committed.
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
  for (const words of [
    ['init', '-q'],
    ['add', '-A'],
    [...author, 'commit', '-q', '-m', 'copy'],
  ]) {
    execFileSync('git', words, { cwd: folder });
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'];
  const { code, out, err } = await runIn(folder, 'npx', install);
  if (code !== 0) throw new Error(`packages could not be linked: ${out}${err}`);
}

/** Runs a program in a folder; what turbo has built before is not built again. */
export function runIn(folder: string, program: string, words: readonly string[]): Promise<Ran> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TESSERA_|DATABASE_URL|NODE_OPTIONS)/.test(name));
  const env = { ...Object.fromEntries(kept), TURBO_CACHE_DIR: turboCache() };
  return new Promise((done) => {
    execFile(program, [...words], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** Where turbo keeps what it built of this checkout: a linked worktree shares that of the main one. */
function turboCache(): string {
  const common = execFileSync('git', ['rev-parse', '--git-common-dir'], { cwd: root, encoding: 'utf8' }).trim();
  const shared = join(dirname(resolve(root, common)), '.turbo', 'cache');
  return existsSync(shared) ? shared : join(root, '.turbo', 'cache');
}
