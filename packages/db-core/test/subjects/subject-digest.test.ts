import type { TestDatabase } from '@tessera/test-database';
import fc from 'fast-check';

import { Database } from '../../src/index.js';
import { readSubjectKey, subjectDigest } from '../../src/subjects/subject-digest.js';
import { migratedDatabase } from '../support/migrated-database.js';
import { caller } from '../support/principals.js';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await migratedDatabase();
  db = await Database.open({ url: database.url, poolSize: 2 });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** PostgreSQL holds no NUL and no half of a surrogate pair. */
const storable = fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !text.includes('\0'));

it("SQL and node's crypto give a subject the same digest", async () => {
  const key = await readSubjectKey(db);
  expect(key).toHaveLength(32);
  await fc.assert(
    fc.asyncProperty(fc.array(storable, { minLength: 1, maxLength: 50 }), async (subjects) => {
      const rows = await db.asOwner((sql) =>
        sql.query<{ digest: string }>(
          "select encode(core.subject_digest(s), 'hex') as digest from unnest($1::text[]) with ordinality as t (s, i) order by i",
          [subjects],
        ),
      );
      expect(rows.map(({ digest }) => digest)).toEqual(subjects.map((subject) => subjectDigest(key, subject)));
    }),
    { numRuns: 20 },
  );
});

it.each(['authenticated', 'analyst', 'research', 'admin', 'service_role'] as const)(
  'the key, the digests and the tombstones are not for %s',
  async (role) => {
    for (const statement of [
      'select * from core.subject_key',
      'select * from core.tombstone',
      "select core.subject_digest('ann')",
    ]) {
      await expect(db.withRls(caller(role), (sql) => sql.query(statement))).rejects.toThrow(/permission denied/);
    }
  },
);
