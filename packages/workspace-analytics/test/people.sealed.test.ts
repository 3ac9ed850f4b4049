import { type DataModel, eraseSubject, RefreshEngine } from '@tessera/db-core';
import { openModule, type ModuleFixture } from '@tessera/testing';

import { workspaceAnalytics } from '../src/index.js';

const DAY = 86_400_000;
const today = Math.floor(Date.now() / DAY);
/** Facts before that many days ago are gone. */
const SEALED = 20;
const [WORKSPACE = '', FOUNDER = '', LOYAL = ''] = ['1', '5', '6'].map(
  (kind) => `${kind}0000000-0000-4000-8000-000000000001`,
);

let fixture: ModuleFixture;
beforeEach(async () => {
  fixture = await openModule(workspaceAnalytics, 'empty');
});
afterEach(() => fixture.close());

/** Somebody is there every day, from one day ago to another. */
async function daily(user: string, from: number, to: number): Promise<void> {
  await fixture.rows(
    `insert into workspace.user_activity (workspace_id, id, user_id, event_type, event_name, metadata, created_at)
     select $1, gen_random_uuid(), $2, 'error', 'save', '{"error_type": "timeout", "message": "too late"}', now() - n * interval '24 hours'
     from generate_series($4::integer, $3::integer) as n`,
    [WORKSPACE, user, from, to],
  );
}

async function seal(): Promise<void> {
  await fixture.rows("select core.seal_source('workspace', 'user_activity', 'created_at', $1)", [
    new Date((today - SEALED) * DAY),
  ]);
  await fixture.rows("select core.retire_facts('workspace', 'user_activity', 'created_at', 100000)");
}

interface Active {
  readonly ago: number;
  readonly day: number;
  readonly week: number;
  readonly month: number;
}

/** People of each day, of the 7 and the 30 days ending there. */
const active = (): Promise<Active[]> =>
  fixture.rows<Active>(
    `select (current_date - activity_date)::integer as ago, daily_active_users as day, weekly_active_users as week, monthly_active_users as month
     from workspace.mv_active_users where workspace_id = $1 order by ago`,
    [WORKSPACE],
  );

/** The same of people who are there every day of a stretch. */
function expected(until: number, ...stretches: readonly (readonly [from: number, to: number])[]): Active[] {
  const within = (ago: number, days: number): number =>
    stretches.filter(([from, to]) => from >= ago && to < ago + days).length;
  return Array.from({ length: until + 1 }, (_, ago) => ({
    ago,
    day: within(ago, 1),
    week: within(ago, 7),
    month: within(ago, 30),
  }));
}

describe('people of sealed days', () => {
  beforeEach(async () => {
    await daily(FOUNDER, 60, 0);
    await daily(LOYAL, 50, 0);
    await fixture.refresh();
    await seal();
    await fixture.refresh();
  });

  it('are counted once where all that is not sealed is built again', async () => {
    await fixture.rows("select core.reset_store('workspace', 'people')");
    await fixture.refresh();
    expect(await active()).toEqual(expected(60, [60, 0], [50, 0]));
  });

  it('are counted once by a version that stores something else', async () => {
    const later: DataModel = {
      ...workspaceAnalytics,
      touched: workspaceAnalytics.touched.map((touched) => ({
        ...touched,
        tables: touched.tables.map((table) =>
          table.name === 'first_days' ? { ...table, indexes: [['people']] } : table,
        ),
      })),
    };
    const engine = new RefreshEngine(fixture.db, [{ model: later, bindings: {} }], { replica: 'later' });
    await engine.install();
    await engine.refresh('workspace', 'all', { asked: 'start' });
    expect(await active()).toEqual(expected(60, [60, 0], [50, 0]));
  });

  it('are no longer there once the table is emptied', async () => {
    await fixture.rows('truncate workspace.user_activity');
    await fixture.refresh();
    expect(await active()).toEqual(expected(60, [60, SEALED + 1], [50, SEALED + 1]));
  });

  it('leave no message of theirs', async () => {
    await daily(FOUNDER, 0, 0);
    await fixture.refresh();
    expect(
      await fixture.rows('select (current_date - min(bucket)::date)::integer as oldest from workspace.error_messages'),
    ).toEqual([{ oldest: SEALED }]);
  });
});

it('history that is brought in piece by piece, however old, counts each person once', async () => {
  for (const [from, to] of [
    [430, 0],
    [450, 445],
    [480, 460],
  ] as const) {
    await daily(FOUNDER, from, to);
    await fixture.refresh();
  }
  const compared = await fixture.rows(
    "select workspace.compare_people(now() - interval '500 days', now(), now())::integer as different, sum(new_users)::integer as new_users from workspace.people_days",
  );
  expect(compared).toEqual([{ different: 0, new_users: 1 }]);
});

it('a person who is erased leaves the others as they are, on days too whose people are forgotten', async () => {
  await daily(FOUNDER, 440, 0);
  await daily(LOYAL, 439, 0);
  await fixture.refresh();
  await seal();
  await daily(FOUNDER, 0, 0);
  await fixture.refresh();
  await eraseSubject(
    fixture.db,
    { model: workspaceAnalytics, bindings: {} },
    { module: 'workspace', subject: FOUNDER },
  );
  const recent = (await active()).filter(({ ago }) => ago <= 360);
  expect(recent).toEqual(expected(360, [439, 0]));
  const cohorts = await fixture.rows<{ initial_users: number; retention_data: Record<string, number> }>(
    "select initial_users, retention_data from workspace.user_cohorts where cohort_period = 'weekly'",
  );
  expect(cohorts.map(({ initial_users }) => initial_users)).toEqual([1]);
  expect(Object.values(cohorts[0]?.retention_data ?? {})).toEqual([100, 100, 100, 100, 100, 100]);
});
