import { Database } from '@tessera/db-core';
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

const MOST_TRIGGERS = `
select user_id, count(*)::integer as triggers
from action.triggers where user_id is not null group by user_id order by 2 desc, 1 limit 1`;

interface Held {
  readonly relation: string;
  readonly row: { readonly user_id: string };
}

it('a person is exported, erased with a receipt, and then held nowhere, while their triggers go on counting', async () => {
  expect((await tessera('migrate')).code).toBe(0);
  expect((await tessera('seed', '--rows', '2000', '--seed', '7')).code).toBe(0);
  const db = await Database.open({ url: database.url, poolSize: 1 });
  const [person] = await db.asOwner((sql) => sql.query<{ user_id: string; triggers: number }>(MOST_TRIGGERS), {
    maintenance: true,
  });
  await db.close();
  if (!person) throw new Error('the demo has triggers of persons');
  const exported = await tessera('export', 'action', person.user_id);
  const held = exported.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Held);
  expect(held).toHaveLength(person.triggers);
  expect(new Set(held.map(({ relation, row }) => `${relation} ${row.user_id}`))).toEqual(
    new Set([`action.triggers ${person.user_id}`]),
  );
  const erased = await tessera('erase', 'action', person.user_id, '--json');
  expect([erased.code, JSON.parse(erased.out)]).toEqual([
    0,
    expect.objectContaining({
      module: 'action',
      tenant: null,
      relations: [{ relation: 'action.triggers', kind: 'source', action: 'anonymised', rows: person.triggers }],
    }),
  ]);
  expect(erased.out).not.toContain(person.user_id);
  const after = await tessera('export', 'action', person.user_id);
  expect([after.code, after.out]).toEqual([0, '']);
  expect((await tessera('verify', '--days', '2')).out).toBe('All is as it should be.\n');
}, 120_000);
