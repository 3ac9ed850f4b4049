import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { workspaceFolders } from '../lib/digest.mjs';
import { root } from '../lib/root.mjs';

/** Two copies of these break injection and metadata without a warning. */
const SINGLE = ['@nestjs/core', '@nestjs/common', 'typeorm'];

export function singleCopy() {
  const folders = ['.', ...workspaceFolders()].map((folder) => join(root, folder, 'node_modules'));
  const copies = new Map(SINGLE.map((name) => [name, new Set()]));
  for (const folder of folders) collect(folder, copies);
  return [...copies]
    .filter(([, paths]) => paths.size !== 1)
    .map(([name, paths]) => `${name} is installed ${paths.size} times: ${[...paths].join(', ') || 'not at all'}`);
}

function collect(modules, copies) {
  if (!existsSync(modules)) return;
  for (const [name, paths] of copies) {
    const path = join(modules, name);
    if (existsSync(path)) paths.add(realpathSync(path));
  }
  for (const packageFolder of packagesIn(modules)) collect(join(packageFolder, 'node_modules'), copies);
}

function packagesIn(modules) {
  return directories(modules).flatMap((name) =>
    name.startsWith('@')
      ? directories(join(modules, name)).map((sub) => join(modules, name, sub))
      : [join(modules, name)],
  );
}

/** Real folders only: links lead back into the workspace. */
function directories(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.bin')
    .map((entry) => entry.name);
}
