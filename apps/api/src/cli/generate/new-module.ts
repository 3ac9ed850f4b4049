import { readFileSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../cli-error.js';
import type { ModuleNames } from './names.js';
import { renderTemplate } from './render-template.js';
import { runStep } from './run-step.js';
import { withDependency, withModule } from './switch-on.js';
import { writeNewFiles } from './write-files.js';

const HOST = 'apps/api/package.json';
const LIST = 'apps/api/src/analytics.modules.ts';

/** Writes a module's package and adds it to the host. Returns what was written, relative to the checkout. */
export function writeModule(root: string, names: ModuleNames, now: number): readonly string[] {
  const folder = `packages/${names.kebab}-analytics`;
  if (existsSync(join(root, folder))) throw new UsageError(`${folder} is there already`);
  const edits = [
    [HOST, withDependency(readFileSync(join(root, HOST), 'utf8'), names)],
    [LIST, withModule(readFileSync(join(root, LIST), 'utf8'), names)],
  ] as const;
  const files = renderTemplate(root, names, now);
  writeNewFiles(root, files);
  for (const [path, text] of edits) writeFileSync(join(root, path), text);
  return [...files.map(({ path }) => path), HOST, LIST];
}

/** Formats what was written; makes the lock file and the links between packages follow. */
export async function linkModule(root: string, written: readonly string[]): Promise<void> {
  const formatter = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const formatted = written.filter((path) => /\.(ts|mjs|json)$/.test(path));
  await runStep('formatting', root, process.execPath, [formatter, 'format', '--write', ...formatted]);
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };
  const install = ['install', '--no-frozen-lockfile', '--prefer-offline'];
  await runStep('installing', root, 'npx', ['--yes', packageManager, ...install]);
}

/** Builds, and writes the module's report of what the database holds, which its contract test then compares. */
export async function buildModule(root: string, names: ModuleNames): Promise<void> {
  const contract = `packages/${names.kebab}-analytics/test/contract`;
  await runStep('building and testing', root, process.execPath, [join(root, 'scripts', 'report.mjs'), contract]);
}
