import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

it('the typed client is what the API’s description says; scripts/api-types.mjs writes it anew', () => {
  const document = execFileSync(process.execPath, [at('../../../api/dist/cli.js'), 'openapi'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'] },
  });
  const made = execFileSync(process.execPath, [at('../../scripts/api-types.mjs')], {
    encoding: 'utf8',
    input: document,
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(made).toBe(readFileSync(at('../../src/api/generated/schema.ts'), 'utf8'));
});
