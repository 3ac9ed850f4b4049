import type { Principal, Role } from '@tessera/db-core';
import {
  type AnalyticsModuleDefinition,
  type Envelope,
  type Read,
  ReadService,
  readRow,
  TimeZones,
} from '@tessera/module-kit';

import { type Figures, expectRows } from './figures.js';
import { callerOf, joined } from './members.js';
import { type Contents, type Existing, type Filling, type ModuleFixture, openModule } from './module-fixture.js';

/** One way to ask a read, and the same question in plain SQL over the source. */
export interface ReadCase {
  /** Query string, for example `days=7`. */
  readonly query: string;
  readonly path?: Readonly<Record<string, string>>;
  /**
   * One SELECT with the answer's columns and order. It may read each source of facts by name (of the window and of the caller's
   * tenants; the first one is `facts`, too), each reference source by name, and `bounds` (from_at, to_at); $3 is the tenants.
   */
  readonly plain: string;
  /** Columns that identify a row, where the order is by a percentile, which is known to 1 % only. */
  readonly by?: readonly string[];
}

/** What is expected of a read beside its figures. */
export interface Expectations {
  readonly cases: readonly ReadCase[];
  /** Rows on an empty database, for the first case; a function where they depend on the clock. */
  readonly empty: (rows: readonly Figures[]) => void;
  /** False: what it shows is stored alone, so that nothing else can answer. */
  readonly fallback?: false;
}

/** How a module's reads are tested. */
export interface ReadTestOptions extends Filling {
  /** Two tenants of the demo. */
  readonly tenants: readonly [mine: string, other: string];
  /** Columns that are known within 1 %; percentiles unless said. */
  readonly approximate?: RegExp;
}

/** Asks a read as the host does. */
export type Ask = (
  fixture: ModuleFixture,
  read: Read,
  asked: Pick<ReadCase, 'query' | 'path'>,
  caller: Principal,
) => Promise<Envelope>;

/** Rows of an answer; none where it is null. */
export function rowsOf({ data }: Envelope): readonly Figures[] {
  if (data === null) return [];
  return (Array.isArray(data) ? (data as readonly Figures[]) : [data as Figures]).map((row) => readRow(row));
}

/** Tests of a module's reads: each against plain SQL over the source, from views and from the fallback, for every caller. */
export function readTests(definition: AnalyticsModuleDefinition, options: ReadTestOptions) {
  const { column, platform } = definition.tenant;
  const [mine, other] = options.tenants;
  const caller = (role: Role, tenants: readonly string[] = []): Principal => callerOf(definition, role, tenants);

  function readOf(path: string): Read {
    const read = definition.reads.find((candidate) => candidate.path === path);
    if (!read) throw new Error(`no read ${path}`);
    return read;
  }

  const ask: Ask = async (fixture, read, { query, path = {} }, who) => {
    const cursorSecret = 'secret of the tests';
    const service = new ReadService(fixture.db, [definition], new TimeZones(fixture.db), { cursorSecret });
    const answer = await service.answer(definition, read, { query, path }, await joined(fixture, definition, who));
    if (!('body' in answer)) throw new Error(`status ${answer.status}`);
    return answer.body;
  };

  /** The answer to a case by plain SQL, over the window that the read says it covered. */
  function plainRows(
    fixture: ModuleFixture,
    { plain }: ReadCase,
    { meta }: Envelope,
    tenants: readonly string[] | null,
  ): Promise<Figures[]> {
    const to = meta.window?.to ?? meta.data_through;
    return fixture.rows<Figures>(`with ${plainRelations(definition)}\nselect * from (${plain}) as plain`, [
      meta.window?.from ?? null,
      to,
      tenants,
      to === meta.data_through,
    ]);
  }

  const expectSame = (got: Envelope, wanted: readonly Figures[], by?: readonly string[]): void =>
    expectRows(rowsOf(got), wanted, by, options.approximate);

  /** A fixture that lives as long as the surrounding block, over existing tables where they are given. */
  function lasting(contents: Contents, existing?: Existing): () => ModuleFixture {
    let fixture: ModuleFixture | undefined;
    beforeAll(async () => {
      fixture = await openModule(definition, contents, existing ? { ...options, existing } : options);
    });
    afterAll(async () => {
      await fixture?.close();
    });
    return () => {
      if (!fixture) throw new Error('the fixture is not open');
      return fixture;
    };
  }

  /** Tests of one read: its figures from views and from the source, without data, and who sees what. */
  function describeRead(path: string, { cases, empty, fallback }: Expectations): void {
    const read = readOf(path);
    const columns = Object.keys(read.fields).sort();
    const [first] = cases;
    if (!first) throw new Error(`no cases for ${path}`);
    const named = (...tenants: string[]) =>
      [first.query, ...tenants.map((one) => `${column}=${one}`)].filter(Boolean).join('&');
    const origins = [
      { origin: read.views.length === 0 ? 'source' : 'view', contents: 'demo' },
      { origin: 'source', contents: 'unrefreshed' },
    ] as const;

    const tenantInPath = Object.values(read.pathParameters ?? {}).some(({ tenant }) => tenant);

    describe.each(origins.filter(({ contents }) => fallback !== false || contents === 'demo'))(
      `${path} from $origin of $contents data`,
      ({ origin, contents }) => {
        const fixture = lasting(contents);

        it.each(cases)('answers what plain SQL says: ?$query', async (one) => {
          const answer = await ask(fixture(), read, one, caller('admin'));
          expect(answer.meta.source).toBe(origin);
          const wanted = await plainRows(fixture(), one, answer, null);
          expect(wanted.length).toBeGreaterThan(0);
          expectSame(answer, wanted, one.by);
          expect(Object.keys(rowsOf(answer)[0] ?? {}).sort()).toEqual(columns);
        });

        it.each(cases)('shows a tenant its own only: ?$query', async (one) => {
          const answer = await ask(fixture(), read, one, caller('authenticated', [mine, platform]));
          expectSame(answer, await plainRows(fixture(), one, answer, [mine]), one.by);
        });

        it('narrows to the tenants that are named', async () => {
          const answer = await ask(fixture(), read, { ...first, query: named(other, mine) }, caller('admin'));
          expectSame(answer, await plainRows(fixture(), first, answer, [other, mine]), first.by);
        });

        it('shows nothing to a caller without tenants', async () => {
          const answer = ask(fixture(), read, first, caller('authenticated'));
          if (read.missing === 'not_found' || tenantInPath) await expect(answer).rejects.toMatchObject({ status: 404 });
          else expectSame(await answer, await plainRows(fixture(), first, await answer, []));
        });

        it('hides that another tenant exists', async () => {
          const asked = ask(fixture(), read, { ...first, query: named(other) }, caller('authenticated', [mine]));
          await expect(asked).rejects.toMatchObject({ status: 404 });
        });
      },
    );

    describe(`${path} without data`, () => {
      const fixture = lasting('empty');

      it('says so', async () => {
        const answer = ask(fixture(), read, first, caller('admin'));
        if (read.missing === 'not_found') await expect(answer).rejects.toMatchObject({ status: 404 });
        else empty(rowsOf(await answer));
      });
    });
  }

  return { ask, caller, describeRead, lasting, plainRows, readOf };
}

/** Relations that plain SQL may read; $1 from, $2 to, $3 tenants, $4 whether a fact at `to` itself belongs. */
function plainRelations({ name, tenant, sources }: AnalyticsModuleDefinition): string {
  const facts = sources.filter(({ role }) => role === 'facts');
  const mine = `($3::text[] is null or r.${tenant.column}::text = any ($3))`;
  const references = sources.filter(({ role }) => role === 'reference');
  return [
    `bounds as (select coalesce($1::timestamptz, '-infinity') as from_at, $2::timestamptz as to_at)`,
    ...facts.map(
      ({ name: source, time = '' }) => `${source} as (
        select r.* from ${name}.${source}_source as r, bounds as b
        where r.${time} >= b.from_at and (r.${time} < b.to_at or ($4::boolean and r.${time} = b.to_at)) and ${mine}
    )`,
    ),
    `facts as (select * from ${facts[0]?.name ?? ''})`,
    ...references.map((source) => `${source.name} as (select r.* from ${name}.${source.name} as r where ${mine})`),
  ].join(',\n');
}
