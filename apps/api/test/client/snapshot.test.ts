import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(`../../../../${relative}`, import.meta.url));
const environment = { PATH: process.env['PATH'] ?? '' };

const check = (document: string): { readonly code: number | null; readonly told: string } => {
  const script = path('packages/client/scripts/check-api.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { input: document, encoding: 'utf8' });
  return { code: status, told: stdout + stderr };
};

const document = execFileSync(process.execPath, [path('apps/api/dist/cli.js'), 'openapi'], {
  encoding: 'utf8',
  env: environment,
  maxBuffer: 64 * 1024 * 1024,
});

it('docs/openapi.json and the types of the client are those of the server', () =>
  expect(check(document)).toEqual({ code: 0, told: '' }));

it('a route that went is told, with how to say that it was meant', () => {
  const api = JSON.parse(document) as { readonly paths: Record<string, unknown> };
  delete api.paths['/api/v1/action/actions/hourly'];
  const { code, told } = check(JSON.stringify(api));
  expect(code).toBe(1);
  expect(told).toContain('breaks callers:\nremove paths › /api/v1/action/actions/hourly');
  expect(told).toContain('packages/client/scripts/update-api.mjs');
});
