import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ModuleNames } from './names.js';

/** A file to be written; its path is relative to the checkout. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const LEFT_OUT = new Set(['node_modules', 'dist', '.turbo']);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

/** Where the template's name stands: title, variables, exports, files and packages; anywhere else it is an SQL name. */
const PLACES =
  /(?<title>SampleTitle)|(?<upper>SAMPLE)|(?<camel>sample(?=[A-Z]))|(?<kebab>(?<=\.\/)sample(?=\.)|sample(?=-))|sample/g;

function named(text: string, names: ModuleNames): string {
  return text.replace(PLACES, (...found: unknown[]) => {
    const { title, upper, camel, kebab } = found.at(-1) as Record<string, string | undefined>;
    if (title !== undefined) return names.title;
    if (upper !== undefined) return names.snake.toUpperCase();
    if (camel !== undefined) return names.camel;
    return kebab === undefined ? names.snake : names.kebab;
  });
}

/** The module of `tooling/module-template` under another name, as files of a new package. */
export function renderTemplate(root: string, names: ModuleNames, timestamp: number): readonly NewFile[] {
  const template = join(root, 'tooling', 'module-template');
  return filesUnder(template).map((file) => {
    const path = relative(template, file)
      .replaceAll('\\', '/')
      .replace(/^migrations\/\d{13}/, `migrations/${timestamp}`)
      .replace(/sample(?<separator>[._-])/, (_, separator: string) =>
        separator === '_' ? `${names.snake}_` : `${names.kebab}${separator}`,
      );
    return { path: `packages/${names.kebab}-analytics/${path}`, text: named(readFileSync(file, 'utf8'), names) };
  });
}
