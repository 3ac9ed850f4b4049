import { DatabaseUnavailable } from '@tessera/db-core';
import { MigrationState } from '../../src/health/migration-state.js';
import { testHost } from '../support/test-host.js';

const away = { ping: () => Promise.reject(new DatabaseUnavailable('gone')) } as never;
const pending = new MigrationState(() => Promise.resolve(['action/1_x.up.sql']));

it('live never touches the database', async () => {
  const host = await testHost({}, { database: away });
  const response = await fetch(`${host.url}/health/live`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok' });
  await host.close();
});

it('ready is 200 with details where all holds', async () => {
  const host = await testHost();
  const response = await fetch(`${host.url}/health/ready`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    details: { server: { phase: 'serving' }, database: { status: 'up' } },
  });
  await host.close();
});

it.each([
  ['the database is away', { database: away }, 'database'],
  ['a migration is pending', { migrationState: pending }, 'migrations'],
])('ready is 503 while %s', async (_name, parts, part) => {
  const host = await testHost({}, parts);
  const response = await fetch(`${host.url}/health/ready`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(await response.json()).toMatchObject({ code: 'not_ready', details: { [part]: { status: 'down' } } });
  await host.close();
});

it('ready is 503 once the server drains', async () => {
  const host = await testHost();
  host.lifecycle.draining();
  const response = await fetch(`${host.url}/health/ready`);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ details: { server: { phase: 'draining' } } });
  await host.close();
});

it('a module that is degraded turns no server away', async () => {
  const moduleHealth = { check: () => Promise.resolve({ action: { status: 'degraded' as const, state: 'down' } }) };
  const host = await testHost({}, { moduleHealth });
  const response = await fetch(`${host.url}/health/ready`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'degraded', details: { action: { state: 'down' } } });
  await host.close();
});
