import { randomUUID } from 'node:crypto';
import { Database } from '@tessera/db-core';
import { createTestDatabase, type TestDatabase } from '@tessera/testing';
import { removeFolder, ServerProcess, temporaryFolder } from './server-process.js';
import { type Ask, asking, bearer } from './workspaces.js';

export const schoolSecret = 'the secret of these tests, at least thirty-two bytes';

/** A server with the classroom module, and callers of every kind. */
export interface Schools {
  readonly database: TestDatabase;
  readonly server: ServerProcess;
  readonly folder: string;
  readonly db: Database;
  readonly service: Ask;
  readonly admin: Ask;
  /** A member of these schools. */
  memberOf(...schools: readonly string[]): Promise<Ask>;
  /** Runs SQL as the owner, whom policies admit. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Starts {@link Schools}; close it after the tests. */
export async function openSchools(variables: Readonly<Record<string, string>> = {}): Promise<Schools> {
  const folder = temporaryFolder();
  const database = await createTestDatabase();
  const server = await ServerProcess.start(folder, {
    DATABASE_URL: database.url,
    TESSERA_JWT_SECRET: schoolSecret,
    TESSERA_MODULES: 'classroom',
    TESSERA_RATE_LIMITS: 'off',
    ...variables,
  });
  await server.ready();
  const db = await Database.open({ url: database.url, poolSize: 2 });
  return {
    database,
    server,
    folder,
    db,
    service: asking(server, await bearer(schoolSecret, 'service_role', 'importer')),
    admin: asking(server, await bearer(schoolSecret, 'admin', 'dpo@example.org')),
    memberOf: async (...schools) => asking(server, await bearer(schoolSecret, 'authenticated', 'teacher', { schools })),
    rows: (sql, values = []) => db.asOwner((owner) => owner.query(sql, values), { maintenance: true }),
    close: async () => {
      await db.close();
      await server.stop();
      await database.drop();
      removeFolder(folder);
    },
  };
}

/** A moment that ingest takes. */
export const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

/** A session of a school that goes on. */
export function lesson(school_id: string, id: string, changes: object = {}): object {
  return {
    source: 'classroom_sessions',
    school_id,
    id,
    teacher_id: `tea_${school_id}`,
    title: 'Fractions',
    status: 'active',
    actual_start: ago(1800),
    created_at: ago(3600),
    updated_at: ago(1800),
    ...changes,
  };
}

/** A student of a school joins a session. */
export function join(session_id: string, sequence: number, participant_id: string, changes: object = {}): object {
  return {
    source: 'session_events',
    id: randomUUID(),
    session_id,
    event_type: 'member_join',
    participant_id,
    sender_id: 'tablet',
    sequence,
    event_time: ago(600),
    payload: { group_id: 'grp_1', member_count: sequence },
    ...changes,
  };
}
