import { join } from 'node:path';

import { workspaceFolders } from '../lib/digest.mjs';
import { run } from '../lib/processes.mjs';
import { root } from '../lib/root.mjs';

/** What `tessera new module` copies: code like any other, though no package of the workspace. */
const template = 'tooling/module-template';
const folders = [...workspaceFolders().filter((folder) => folder !== 'tooling'), template];
const inModules = (...path) => join(root, 'node_modules', ...path);

/** Runs a tool of node_modules; its output is the finding when it is not content. */
async function tool(path, args) {
  const { code, output } = await run(process.execPath, [inModules(...path), ...args], { quiet: true });
  return code === 0 ? [] : [output.trimEnd()];
}

export const format = () => tool(['@biomejs', 'biome', 'bin', 'biome'], ['format', '.']);

export const lint = () =>
  tool(['eslint', 'bin', 'eslint.js'], ['--concurrency=2', '--max-warnings=0', 'apps', 'packages', template]);

export const dependencyRule = () =>
  tool(
    ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
    ['--config', 'tooling/dependency-rule.mjs', 'apps', 'packages'],
  );

/** TypeScript 7, many times as fast; 6 stays for what needs the compiler's API: the linter, and types of the admin's client. */
const compiler = ['typescript-native', 'bin', 'tsc'];

/** Types of sources and tests; a build looks at the sources only. */
export async function types() {
  const findings = [];
  for (const folder of folders) {
    findings.push(...(await tool(compiler, ['--noEmit', '--pretty', 'false', '-p', folder])));
  }
  return findings;
}
