import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { digest, marker, workspaceFolders } from './digest.mjs';
import { run, say } from './processes.mjs';
import { manifest, root } from './root.mjs';

const pnpm = ['--yes', manifest.packageManager];

/** Installs what the lock file says, unless it is there. Ends the process where that fails. */
export async function install() {
  const manifests = workspaceFolders().map((folder) => join(folder, 'package.json'));
  const hash = digest(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const done = marker('installed');
  if (done.matches(hash)) return;
  say('installing packages…');
  await orEnd('installing packages', [...pnpm, 'install', '--frozen-lockfile']);
  done.write(hash);
}

/** Builds every package, unless nothing that goes into a build has changed. Ends the process where that fails. */
export async function build() {
  const folders = workspaceFolders();
  const hash = digest(['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json', ...folders]);
  const done = marker('built');
  const built = folders
    .filter((folder) => folder !== 'tooling')
    .every((folder) => existsSync(join(root, folder, 'dist')));
  if (built && done.matches(hash)) return;
  say('building…');
  await orEnd('building', [...pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--ui=stream']);
  done.write(hash);
}

async function orEnd(step, args) {
  const env = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };
  const { code, output } = await run('npx', args, { env, quiet: true });
  if (code === 0) return;
  // 128 and more: somebody ended it, who knows why.
  if (code < 128) {
    say(output.trimEnd());
    say(`${step} failed`);
  }
  process.exit(code);
}
