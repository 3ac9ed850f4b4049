import { eraseSubject } from '@tessera/db-core';

import { workspaceAnalytics } from '../src/index.js';
import { dateIn, periodOf, periodsBetween, plusDays } from './support/calendar.js';
import { WORKSPACE, ask, caller, lasting, readOf, rowsOf } from './support/describe-read.js';
import { type Deed, randomDeeds } from './support/random-people.js';

const OTHER = '10000000-0000-4000-8000-000000000002';
const BOUND = { model: workspaceAnalytics, bindings: {} };
const AGENT = 'a0000000-0000-4000-8000-000000000004';
const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? 1);
const now = Date.now();
const mine = randomDeeds(11, 40 * SCALE, 390, now);
const theirs = randomDeeds(12, 10, 120, now);
const fixture = lasting('empty');

async function insert(workspace: string, deeds: readonly Deed[]): Promise<void> {
  const columns = (some: readonly Deed[]) => [
    workspace,
    some.map(({ user }) => user),
    some.map(({ at }) => at.toISOString()),
  ];
  await fixture().rows(
    `insert into workspace.user_activity (workspace_id, id, user_id, event_type, created_at)
     select $1, gen_random_uuid(), u, 'page_view', t from unnest($2::uuid[], $3::timestamptz[]) as d (u, t)`,
    columns(deeds.filter(({ credits }) => credits === null)),
  );
  const runs = deeds.filter(({ credits }) => credits !== null);
  await fixture().rows(
    `insert into workspace.agent_runs (workspace_id, id, agent_id, user_id, status, started_at, credits_consumed)
     select $1, gen_random_uuid(), '${AGENT}', u, 'completed', t, c
     from unnest($2::uuid[], $3::timestamptz[], $4::numeric[]) as d (u, t, c)`,
    [...columns(runs), runs.map(({ credits }) => credits)],
  );
}

beforeAll(async () => {
  await insert(WORKSPACE, mine);
  await insert(OTHER, theirs);
  await fixture().refresh();
});

const answer = (path: string, query: string, id = WORKSPACE) =>
  ask(fixture(), readOf(path), { query, path: { id } }, caller('admin'));
const get = async (path: string, query: string, id = WORKSPACE) => rowsOf(await answer(path, query, id));
/** What is known ends there: the last day of a series is the one that holds it. */
const end = async (): Promise<Date> => new Date(String((await answer('workspaces/:id/summary', '')).meta.data_through));

/** Different people between two dates, both included. */
function peopleOf(days: ReadonlyMap<string, ReadonlySet<string>>, last: string, length: number): number {
  const found = new Set<string>();
  for (let back = 0; back < length; back++) for (const user of days.get(plusDays(last, -back)) ?? []) found.add(user);
  return found.size;
}

function byDay(deeds: readonly Deed[], dateOf: (at: Date) => string): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const { user, at } of deeds) {
    const date = dateOf(at);
    days.set(date, (days.get(date) ?? new Set()).add(user));
  }
  return days;
}

describe.each(['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham'])(
  'people active by days of %s',
  (tz) => {
    it.each([1, 45, 365])('are those that plain TypeScript counts, over %i days', async (length) => {
      const days = byDay(mine, dateIn(tz));
      const rows = await get('workspaces/:id/active-users', `tz=${tz}&days=${length}`);
      const last = dateIn(tz)(await end());
      expect(rows).toEqual(
        Array.from({ length }, (_, at) => {
          const date = plusDays(last, at + 1 - length);
          return {
            activity_date: date,
            partial: at === length - 1,
            daily_active_users: peopleOf(days, date, 1),
            weekly_active_users: peopleOf(days, date, 7),
            monthly_active_users: peopleOf(days, date, 30),
          };
        }),
      );
    });
  },
);

it('is null where it is forgotten who was there, never too few', async () => {
  const longAgo = new Date(now - 500 * 86_400_000);
  await insert(OTHER, [{ user: '50000000-0000-4000-8000-000000000001', at: longAgo, credits: null }]);
  await fixture().refresh();
  const query = 'tz=Asia/Kathmandu&days=365&compare=previous_period';
  const rows = await get('workspaces/:id/active-users', query, OTHER);
  const [first] = rows;
  expect(first?.['previous']).toEqual({
    daily_active_users: null,
    weekly_active_users: null,
    monthly_active_users: null,
  });
  expect(rows.every(({ monthly_active_users }) => monthly_active_users !== null)).toBe(true);
});

const STEPS: Readonly<Record<string, { readonly unit: string; readonly steps: readonly number[] }>> = {
  daily: { unit: 'day', steps: [1, 3, 7, 14, 30, 60, 90] },
  weekly: { unit: 'week', steps: [1, 2, 3, 4, 8, 12] },
  monthly: { unit: 'month', steps: [1, 2, 3, 6, 12] },
};

describe.each(Object.keys(STEPS))('%s cohorts', (period) => {
  it('are those that plain TypeScript counts', async () => {
    const utc = dateIn('UTC');
    const { unit = '', steps = [] } = STEPS[period] ?? {};
    const people = new Map<string, Deed[]>();
    for (const deed of mine) people.set(deed.user, [...(people.get(deed.user) ?? []), deed]);
    const cohorts = new Map<string, Deed[][]>();
    for (const deeds of people.values()) {
      const first = periodOf(deeds.map(({ at }) => utc(at)).sort()[0] ?? '', period);
      cohorts.set(first, [...(cohorts.get(first) ?? []), deeds]);
    }
    const round = (value: number, digits: number): number => Number(value.toFixed(digits));
    const wanted = [...cohorts]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([date, members]) => {
        const size = members.length;
        const over = periodsBetween(date, periodOf(utc(new Date()), period), period) - 1;
        const retained = (k: number): number =>
          members.filter((deeds) =>
            deeds.some(({ at }) => periodsBetween(date, periodOf(utc(at), period), period) === k),
          ).length / size;
        const revenue = (last: number): number =>
          (members
            .flat()
            .filter(({ at }) => periodsBetween(date, periodOf(utc(at), period), period) <= last)
            .reduce((sum, { credits }) => sum + (credits ?? 0), 0) *
            0.01) /
          size;
        const last = over >= 1 ? retained(over) : null;
        return {
          cohort_period: period,
          cohort_date: date,
          initial_users: size,
          retention_data: Object.fromEntries(
            steps.filter((k) => k <= over).map((k) => [`${unit}_${k}`, round(100 * retained(k), 2)]),
          ),
          ltv_estimate: last === null || last === 1 ? null : revenue(over) / (1 - last ** ((over + 1) / over)),
          avg_revenue_per_user: revenue(Infinity),
          churn_rate: last === null ? null : 100 * (1 - last),
        };
      });
    const found = await get('workspaces/:id/cohorts', `period=${period}&limit=1000`);
    expect(found.map(({ cohort_date }) => cohort_date)).toEqual(wanted.map(({ cohort_date }) => cohort_date));
    for (const [at, { ltv_estimate, avg_revenue_per_user, churn_rate, ...exact }] of wanted.entries()) {
      expect(found[at]).toMatchObject(exact);
      for (const [name, value, digits] of [
        ['ltv_estimate', ltv_estimate, 9],
        ['avg_revenue_per_user', avg_revenue_per_user, 9],
        ['churn_rate', churn_rate, 1],
      ] as const) {
        if (value === null) expect(found[at]?.[name]).toBeNull();
        else expect(found[at]?.[name]).toBeCloseTo(value, digits);
      }
    }
  });
});

it('growth is that against the same weekday a week before', async () => {
  const runs = new Map<string, number>();
  for (const { at, credits } of [...mine, ...theirs]) {
    if (credits === null) continue;
    const date = dateIn('UTC')(at);
    runs.set(date, (runs.get(date) ?? 0) + 1);
  }
  const rows = await get('agents/:id/trends', 'days=90', AGENT);
  const last = dateIn('UTC')(await end());
  const expected = Array.from({ length: 90 }, (_, at) => {
    const usage_date = plusDays(last, at - 89);
    const total_runs = runs.get(usage_date) ?? 0;
    const previous_runs = runs.get(plusDays(usage_date, -7)) ?? null;
    const growth =
      previous_runs === null || usage_date === last ? null : (100 * (total_runs - previous_runs)) / previous_runs;
    const trend = growth === null ? null : growth >= 10 ? 'growing' : growth <= -10 ? 'declining' : 'stable';
    return {
      usage_date,
      total_runs,
      previous_runs,
      growth_pct: growth === null ? null : Number(growth.toFixed(2)),
      trend,
    };
  });
  expect(
    rows.map(({ usage_date, total_runs, previous_runs, growth_pct, trend }) => ({
      usage_date,
      total_runs,
      previous_runs,
      growth_pct,
      trend,
    })),
  ).toEqual(expected);
});

it('counts on days whose people are forgotten, when one of them comes again or is erased', async () => {
  const [workspace = '', early = '', late = ''] = ['1', '5', '6'].map(
    (kind) => `${kind}0000000-0000-4000-8000-000000000077`,
  );
  const daysAgo = (days: number): Date => new Date(now - days * 86_400_000);
  const seen = (user: string, ...days: number[]): Deed[] =>
    days.map((ago) => ({ user, at: daysAgo(ago), credits: null }));
  const days = () =>
    fixture().rows(
      'select active_users, new_users, begun_7, ended_30 from workspace.people_days where workspace_id = $1 order by bucket',
      [workspace],
    );
  const day = (active_users: number, new_users: number, begun_7: number, ended_30: number) => ({
    active_users,
    new_users,
    begun_7,
    ended_30,
  });
  const cohorts = () =>
    fixture().rows(
      `select dense_rank() over (order by first_day) as cohort, sum(active_users)::integer as days, sum(first_in_week)::integer as weeks, sum(first_in_month)::integer as months
       from workspace.cohort_days where workspace_id = $1 group by first_day order by first_day`,
      [workspace],
    );
  const cohort = (of: number, ...ago: number[]) => {
    const count = (period: string): number =>
      new Set(ago.map((n) => periodOf(daysAgo(n).toISOString().slice(0, 10), period))).size;
    return { cohort: of, days: ago.length, weeks: count('weekly'), months: count('monthly') };
  };
  const known = () => fixture().rows('select from workspace.user_days where workspace_id = $1', [workspace]);

  await insert(workspace, [...seen(early, 420, 397, 394), ...seen(late, 397)]);
  await fixture().refresh();
  const line = new Date(Math.floor(daysAgo(385).getTime() / 86_400_000) * 86_400_000);
  await fixture().rows("select core.seal_source('workspace', 'user_activity', 'created_at', $1)", [line]);
  await fixture().rows("select core.retire_facts('workspace', 'user_activity', 'created_at', 100000)", []);
  await insert(workspace, seen(late, 1));
  await fixture().refresh();
  // All but that the early one was there 397 days ago.
  expect(await known()).toHaveLength(4);
  const first = [day(1, 1, 1, 0), day(2, 1, 2, 1), day(1, 0, 0, 1), day(1, 0, 1, 1)];
  expect(await days()).toEqual(first);
  expect(await cohorts()).toEqual([cohort(1, 420, 397, 394), cohort(2, 397, 1)]);

  await eraseSubject(fixture().db, BOUND, { module: 'workspace', subject: late });
  expect(await days()).toEqual(first.slice(0, 3).with(1, day(1, 0, 1, 0)));
  expect(await cohorts()).toEqual([cohort(1, 420, 397, 394)]);
});
