import type { Principal, Role } from '@tessera/db-core';
import { type Envelope, type Read, ReadService, TimeZones } from '@tessera/module-kit';
import { actionAnalytics } from '../../src/index.js';
import { expectRows, type Row } from './figures.js';
import { type Contents, type Fixture, openFixture } from './fixture.js';

/** One way to ask a read, and the same question in plain SQL over the source. */
export interface ReadCase {
  /** Query string, for example `days=7`. */
  readonly query: string;
  readonly path?: Readonly<Record<string, string>>;
  /**
   * One SELECT with the answer's columns and order. It may read `facts` (results of the window and of the caller's
   * organizations), `triggers`, `organizations`, and `bounds` (from_at, to_at).
   */
  readonly plain: string;
  /** Columns that identify a row, where the order is by a percentile, which is known to 1 % only. */
  readonly by?: readonly string[];
}

/** What is expected of a read beside its figures. */
export interface Expectations {
  readonly cases: readonly ReadCase[];
  /** Rows on an empty database, for the first case; a function where they depend on the clock. */
  readonly empty: (rows: readonly Row[]) => void;
}

/** A caller with a role and its organizations. */
export function caller(role: Role, organizations: readonly string[] = []): Principal {
  return { role, subject: 'someone', claims: { organizations }, tenants: { organizations }, credential: 'test' };
}

export function readOf(path: string): Read {
  const read = actionAnalytics.reads.find((candidate) => candidate.path === path);
  if (!read) throw new Error(`no read ${path}`);
  return read;
}

/** Asks a read as the host does. */
export async function ask(
  fixture: Fixture,
  read: Read,
  { query, path = {} }: Pick<ReadCase, 'query' | 'path'>,
  principal: Principal,
): Promise<Envelope> {
  const service = new ReadService(fixture.db, [actionAnalytics], new TimeZones(fixture.db), {
    cursorSecret: 'secret of the tests',
  });
  const answer = await service.answer(actionAnalytics, read, { query, path }, principal);
  if (!('body' in answer)) throw new Error(`status ${answer.status}`);
  return answer.body;
}

export function rowsOf({ data }: Envelope): readonly Row[] {
  if (data === null) return [];
  return Array.isArray(data) ? (data as readonly Row[]) : [data as Row];
}

/** The answer to a case by plain SQL, over the window that the read says it covered. */
export async function plainRows(
  fixture: Fixture,
  { plain }: ReadCase,
  { meta }: Envelope,
  organizations: readonly string[] | null,
): Promise<Row[]> {
  const to = meta.window?.to ?? meta.data_through;
  return fixture.rows<Row>(
    `with bounds as (
        select coalesce($1::timestamptz, '-infinity') as from_at, $2::timestamptz as to_at
    ),
    facts as (
        select r.* from action.action_results_source as r, bounds as b
        where r.executed_at >= b.from_at and r.executed_at <= b.to_at
            and ($3::text[] is null or r.organization_id = any ($3))
    ),
    triggers as (select * from action.triggers where $3::text[] is null or organization_id = any ($3)),
    organizations as (select * from action.organizations where $3::text[] is null or organization_id = any ($3))
    select * from (${plain}) as plain`,
    [meta.window?.from ?? null, to, organizations],
  );
}

/** Tests of one read: its figures from views and from the source, without data, and who sees what. */
export function describeRead(path: string, { cases, empty }: Expectations): void {
  const read = readOf(path);
  const columns = Object.keys(read.fields);
  const first = cases[0];
  if (!first) throw new Error(`no cases for ${path}`);
  const origins = [
    { origin: 'view', contents: 'fresh' },
    { origin: 'source', contents: 'unrefreshed' },
  ] as const;

  describe.each(origins)(`${path} from $origin`, ({ origin, contents }) => {
    const fixture = lasting(contents);

    it.each(cases)('answers what plain SQL says: ?$query', async (one) => {
      const answer = await ask(fixture(), read, one, caller('admin'));
      expect(answer.meta.source).toBe(origin);
      const wanted = await plainRows(fixture(), one, answer, null);
      expect(wanted.length).toBeGreaterThan(0);
      expectRows(rowsOf(answer), wanted, one.by);
      expect(Object.keys(rowsOf(answer)[0] ?? {}).sort()).toEqual([...columns].sort());
    });

    it.each(cases)('shows an organization its own only: ?$query', async (one) => {
      const answer = await ask(fixture(), read, one, caller('authenticated', ['org_acme', 'platform']));
      expectRows(rowsOf(answer), await plainRows(fixture(), one, answer, ['org_acme']), one.by);
    });

    it('narrows to the organizations that are named', async () => {
      const query = [first.query, 'organization_id=org_helios', 'organization_id=org_acme'].filter(Boolean).join('&');
      const answer = await ask(fixture(), read, { ...first, query }, caller('admin'));
      expectRows(rowsOf(answer), await plainRows(fixture(), first, answer, ['org_helios', 'org_acme']), first.by);
    });

    it('shows nothing to a caller without organizations', async () => {
      if (read.missing === 'not_found') {
        await expect(ask(fixture(), read, first, caller('authenticated'))).rejects.toMatchObject({ status: 404 });
        return;
      }
      const answer = await ask(fixture(), read, first, caller('authenticated'));
      expectRows(rowsOf(answer), await plainRows(fixture(), first, answer, []));
    });

    it('hides that another organization exists', async () => {
      const query = [first.query, 'organization_id=org_helios'].filter(Boolean).join('&');
      await expect(
        ask(fixture(), read, { ...first, query }, caller('authenticated', ['org_acme'])),
      ).rejects.toMatchObject({
        status: 404,
      });
    });
  });

  describe(`${path} without data`, () => {
    const fixture = lasting('empty');

    it('says so', async () => {
      if (read.missing === 'not_found') {
        await expect(ask(fixture(), read, first, caller('admin'))).rejects.toMatchObject({ status: 404 });
        return;
      }
      empty(rowsOf(await ask(fixture(), read, first, caller('admin'))));
    });
  });
}

/** A fixture that lives as long as the surrounding block. */
export function lasting(contents: Contents): () => Fixture {
  let fixture: Fixture | undefined;
  beforeAll(async () => {
    fixture = await openFixture(contents);
  });
  afterAll(async () => {
    await fixture?.close();
  });
  return () => {
    if (!fixture) throw new Error('the fixture is not open');
    return fixture;
  };
}
