// The types of src/generated/schema.ts, from the document that the snapshot holds.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import openapiTS, { astToString } from 'openapi-typescript';

const biome = fileURLToPath(new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
const header = '// Made by packages/client/scripts/update-api.mjs from docs/openapi.json; do not change by hand.\n';

/** The types, formatted as everything else is. */
export async function typesOf(document) {
  const text = astToString(await openapiTS(document, { immutable: true }));
  return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=schema.ts'], {
    input: header + text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
