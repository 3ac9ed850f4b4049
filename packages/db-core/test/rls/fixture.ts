import type { TestDatabase } from '@tessera/test-database';

import { Database } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

/** Nil uuid: the platform's value where tenants are uuids. */
export const NIL = '00000000-0000-0000-0000-000000000000';
export const SCHOOL = '7f3b8f9c-5b0a-4a53-9a3e-1f0f0f0f0f0f';

const TABLES = `
  create schema iso;
  grant usage on schema iso to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;
  create table iso.total (organization_id text not null, id integer not null, primary key (organization_id, id));
  create table iso.person (organization_id text not null, id integer not null, primary key (organization_id, id));
  create table iso.event (organization_id text not null, id integer not null, primary key (organization_id, id));
  create table iso.lesson (school_id uuid not null, id integer not null, primary key (school_id, id));
  create table iso.event_log (organization_id text not null, id integer not null, sign integer not null);
  insert into iso.total values ('acme', 1), ('acme', 2), ('globex', 3), ('platform', 4);
  insert into iso.person select * from iso.total;
  insert into iso.lesson values ('${SCHOOL}', 1), ('${NIL}', 2);
  select core.protect('iso.total', 'organization_id', 'organizations', 'platform', '{authenticated,analyst}');
  select core.protect('iso.person', 'organization_id', 'organizations', 'platform', '{authenticated}');
  select core.protect('iso.lesson', 'school_id', 'schools', '${NIL}', '{authenticated}');
  select core.protect_writable('iso.event', 'organization_id', 'organizations', 'platform', '{authenticated}');
  select core.protect_log('iso.event_log');
`;

/** A migrated database with one protected table of each sort, and a pool of one connection, so that leftovers would show. */
export async function isolationFixture(): Promise<{ db: Database; fresh: TestDatabase }> {
  const fresh = await migratedDatabase();
  const db = await Database.open({ url: fresh.url, poolSize: 1 });
  await db.asOwner((sql) => sql.client.query(TABLES));
  return { db, fresh };
}
