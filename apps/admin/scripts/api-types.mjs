// Makes src/api/generated/schema.ts of the API's description: tessera openapi | node scripts/api-types.mjs > …/schema.ts
// The admin knows no module: what every module has becomes one path with {module}, what only one has is left out.
import { execFileSync } from 'node:child_process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import openapiTS, { astToString } from 'openapi-typescript';

const biome = fileURLToPath(new URL('../../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** What the admin asks of the whole host, and of any module. */
const HOST = /^\/api\/v1\/(modules|batch|refreshes|audit|keys(\/\{prefix\})?|overview|configuration)$/;
const EVERY_MODULE = /^\/api\/v1\/([a-z_]+)\/(refresh-status|refresh|tenants|explain|verify|backfill)$/;

const MODULE = { name: 'module', in: 'path', required: true, schema: { type: 'string' } };

/** The document without what a module has of its own. */
function generic(document) {
  const paths = {};
  for (const [path, item] of Object.entries(document.paths)) {
    if (HOST.test(path)) paths[path] = item;
    const [, , route] = EVERY_MODULE.exec(path) ?? [];
    if (route) paths[`/api/v1/{module}/${route}`] ??= { parameters: [MODULE], ...withoutNames(item) };
  }
  return withoutExamples({ ...document, paths });
}

/** Examples are for readers of the documentation. */
function withoutExamples(document) {
  const text = JSON.stringify(document, (key, value) => (key === 'example' || key === 'examples' ? undefined : value));
  return JSON.parse(text);
}

/** Operation ids, tags and the names of one module's views are not every module's. */
function withoutNames(item) {
  return JSON.parse(
    JSON.stringify(item, (key, value) => {
      if (key === 'operationId' || key === 'tags') return undefined;
      if (key === 'views' && value?.items?.enum) return { ...value, items: { type: 'string' } };
      return value;
    }),
  );
}

/** The types, formatted as everything else is. */
async function typesOf(document) {
  const text = astToString(await openapiTS(generic(document), { immutable: true }));
  const header = '// Made by scripts/api-types.mjs from the OpenAPI document; checked by test/api/types.test.ts.\n';
  return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=schema.ts'], {
    input: header + text,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

process.stdout.write(await typesOf(await json(process.stdin)));
