// Where the snapshot of the API and the types made of it are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const snapshotFile = path('../../../docs/openapi.json');
export const typesFile = path('../src/generated/schema.ts');

export const readSnapshot = () =>
  existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : undefined;

export const textOf = (document) => `${JSON.stringify(document, null, 1)}\n`;

export function write(document, types) {
  writeFileSync(snapshotFile, textOf(document));
  writeFileSync(typesFile, types);
}
