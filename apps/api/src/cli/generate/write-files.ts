import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../cli-error.js';
import type { NewFile } from './render-template.js';

/** Writes files that must not be there yet: all of them, or none. @throws UsageError naming one that is */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const there = files.find(({ path }) => existsSync(join(root, path)));
  if (there !== undefined) throw new UsageError(`${there.path} is there already`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
