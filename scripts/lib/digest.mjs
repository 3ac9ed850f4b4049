import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from './root.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', 'test', '.turbo', 'openapi.json']);

/** Folders of the workspace's packages, relative to the root. */
export function workspaceFolders() {
  const grouped = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, group, entry.name, 'package.json')))
      .map((entry) => join(group, entry.name)),
  );
  return [...grouped, 'tooling'].sort();
}

/** One hash over the contents of these files and folders (relative to the root). */
export function digest(paths) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

/** A file in node_modules that says for which inputs a step was done last. */
export function marker(name) {
  const path = join(root, 'node_modules', `.tessera-${name}`);
  return {
    matches: (hash) => existsSync(path) && readFileSync(path, 'utf8') === hash,
    write: (hash) => writeFileSync(path, hash),
  };
}
