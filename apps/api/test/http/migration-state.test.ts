import { MigrationState } from '../../src/health/migration-state.js';

const never = new Promise<readonly string[]>(() => undefined);

it('asks again only when what it knows is old, or something was pending', async () => {
  let now = 0;
  let asked = 0;
  const answers = [['action/1_a'], [], []];
  const state = new MigrationState(
    () => Promise.resolve(answers[asked++] ?? []),
    () => now,
  );
  expect(await state.pending(30_000, 1000)).toEqual(['action/1_a']);
  expect(await state.pending(30_000, 1000)).toEqual([]);
  expect(await state.pending(30_000, 1000)).toEqual([]);
  expect(asked).toBe(2);
  now = 30_001;
  await state.pending(30_000, 1000);
  expect(asked).toBe(3);
});

it('a database that does not answer takes nothing back that was applied', async () => {
  let now = 0;
  const answers = [Promise.resolve([]), never];
  const state = new MigrationState(
    () => answers.shift() ?? never,
    () => now,
  );
  await state.pending(30_000, 1000);
  now = 60_000;
  expect(await state.pending(30_000, 10)).toEqual([]);
});

it('says so where it was never told', async () => {
  await expect(new MigrationState(() => never).pending(30_000, 10)).rejects.toThrow('no answer within 10 ms');
});
