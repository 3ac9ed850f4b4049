import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { commandLine } from '../support/command-line.js';
import { removeFolder, temporaryFolder } from '../support/server-process.js';

const folder = temporaryFolder();
const tessera = commandLine(folder, () => database.url);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  removeFolder(folder);
});

it('verify, migrate, seed, status, refresh and backfill work one after the other, and say so honestly', async () => {
  const before = await tessera('verify', '--json');
  expect(before.code).toBe(1);
  expect(JSON.parse(before.out)).toMatchObject({
    ok: false,
    pending: expect.arrayContaining([{ module: 'core', file: expect.any(String) as string }]) as unknown,
  });
  expect((await tessera('status')).err).toMatch(/^tessera: migration .* run: tessera migrate\n$/);

  const migrated = await tessera('migrate');
  expect([migrated.code, migrated.out]).toEqual([0, expect.stringMatching(/^Applied \d+ migrations\.\n$/)]);
  expect(migrated.err).toMatch(/to be applied: core\//);
  expect((await tessera('migrate')).out).toBe('Nothing was pending.\n');

  const never = await tessera('status', '--json');
  expect(never.code).toBe(1);
  expect(JSON.parse(never.out)).toEqual(
    expect.arrayContaining([expect.objectContaining({ module: 'action', status: 'NEVER' })]),
  );

  const seeded = await tessera('seed', '--rows', '2000', '--seed', '7');
  expect([seeded.code, seeded.err]).toEqual([0, expect.stringMatching(/action: action-results\.sql/)]);
  expect((await tessera('status')).code).toBe(0);
  expect(JSON.parse((await tessera('verify', '--days', '3', '--json')).out)).toEqual({
    ok: true,
    pending: [],
    missing: [],
    rights: [],
    drift: [],
  });

  const lived = await tessera('seed', '--live', 'action', '--rows', '3', '--every', '1', '--for', '2', '--json');
  expect([lived.code, JSON.parse(lived.out)]).toEqual([0, { modules: ['action'], rows: 3, seed: 1, rounds: 2 }]);
  const endless = await tessera('seed', '--live', 'action', '--for', '0');
  expect([endless.code, endless.err]).toEqual([2, expect.stringContaining('--for 0 is not a whole number from 1')]);

  const refreshed = await tessera('refresh', 'action', 'recent_failures', '--json');
  expect(JSON.parse(refreshed.out)).toEqual([
    expect.objectContaining({ view_name: 'recent_failures', success: true, error_message: null }),
  ]);

  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const filled = await tessera('backfill', 'action', '--from', day(3), '--to', day(1), '--json');
  expect(JSON.parse(filled.out)).toMatchObject({
    module: 'action',
    from: `${day(3)}T00:00:00.000Z`,
    to: `${day(1)}T00:00:00.000Z`,
    state: 'succeeded',
    days: 2,
    days_done: 2,
    asked: 'cli',
    asked_role: 'owner',
  });
  expect((await tessera('verify', '--days', '4')).out).toBe('All is as it should be.\n');
}, 120_000);
