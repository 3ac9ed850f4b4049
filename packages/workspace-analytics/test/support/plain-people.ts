/** What somebody did, or had done: activity costs nothing. */
export interface Presence {
  readonly workspace_id: string;
  readonly user_id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly credits: number;
}

const DAY = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY);
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

type Period = 'daily' | 'weekly' | 'monthly';

/** Number of the day, ISO week or month that a moment is in, by UTC. 1 January 1970 was a Thursday. */
const PERIODS: Readonly<
  Record<Period, { unit: string; steps: number[]; of(at: number): number; start(n: number): string }>
> = {
  daily: { unit: 'day', steps: [1, 3, 7, 14, 30, 60, 90], of: dayOf, start: dateOf },
  weekly: {
    unit: 'week',
    steps: [1, 2, 3, 4, 8, 12],
    of: (at) => Math.floor((dayOf(at) + 3) / 7),
    start: (week) => dateOf(week * 7 - 3),
  },
  monthly: {
    unit: 'month',
    steps: [1, 2, 3, 6, 12],
    of: (at) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth(),
    start: (month) => new Date(Date.UTC(Math.floor(month / 12), month % 12)).toISOString().slice(0, 10),
  },
};

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** `user_cohorts`, nothing rounded: for each person the first period in that workspace, then who is active k periods later. */
export function cohorts(rows: readonly Presence[], now: number, revenuePerCredit: number): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const [name, period] of Object.entries(PERIODS)) {
    const people = [...groupBy(rows, (row) => `${row.workspace_id} ${row.user_id}`).values()].map((own) => ({
      workspace_id: own[0]?.workspace_id ?? '',
      periods: new Set(own.map(({ at }) => period.of(at))),
      own,
      first: Math.min(...own.map(({ at }) => period.of(at))),
    }));
    for (const cohort of groupBy(people, (one) => `${one.workspace_id} ${one.first}`).values()) {
      const { workspace_id = '', first = 0 } = cohort[0] ?? {};
      const over = period.of(now) - first - 1;
      const share = (k: number): number => cohort.filter((one) => one.periods.has(first + k)).length / cohort.length;
      /** Per person, of the periods up to this one. */
      const revenue = (last: number): number => {
        const facts = cohort.flatMap(({ own }) => own).filter(({ at }) => period.of(at) <= last);
        return (facts.reduce((sum, { credits }) => sum + credits, 0) * revenuePerCredit) / cohort.length;
      };
      const kept = over >= 1 ? share(over) : null;
      found.push({
        workspace_id,
        cohort_period: name,
        cohort_date: period.start(first),
        initial_users: cohort.length,
        retention_data: Object.fromEntries(
          period.steps.filter((k) => k <= over).map((k) => [`${period.unit}_${k}`, 100 * share(k)]),
        ),
        ltv_estimate: kept === null || kept === 1 ? null : revenue(first + over) / (1 - kept ** ((over + 1) / over)),
        avg_revenue_per_user: revenue(period.of(now)),
        churn_rate: kept === null ? null : 100 * (1 - kept),
      });
    }
  }
  return found;
}

/** `mv_active_users`: from each workspace's first day with people to today. */
export function activeUsers(rows: readonly Presence[], now: number): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const [workspace_id, own] of groupBy(rows, (row) => row.workspace_id)) {
    const within = (from: number, to: number): number =>
      new Set(own.filter(({ at }) => dayOf(at) >= from && dayOf(at) <= to).map(({ user_id }) => user_id)).size;
    for (let day = Math.min(...own.map(({ at }) => dayOf(at))); day <= dayOf(now); day += 1) {
      found.push({
        workspace_id,
        activity_date: dateOf(day),
        daily_active_users: within(day, day),
        weekly_active_users: within(day - 6, day),
        monthly_active_users: within(day - 29, day),
      });
    }
  }
  return found;
}

/** A run, as growth asks about it. */
export interface Run {
  readonly workspace_id: string;
  readonly agent_id: string;
  readonly user_id: string | null;
  readonly at: number;
}

/** `mv_agent_usage_trends`: days of the last 30 with runs, or with runs a week before. */
export function usageTrends(rows: readonly Run[], now: number): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const own of groupBy(rows, (row) => `${row.workspace_id} ${row.agent_id}`).values()) {
    const on = (day: number): readonly Run[] => own.filter(({ at }) => dayOf(at) === day);
    for (let day = dayOf(now) - 29; day <= dayOf(now); day += 1) {
      const [today, before] = [on(day), on(day - 7).length];
      if (today.length === 0 && before === 0) continue;
      const growth = before === 0 || day === dayOf(now) ? null : (100 * (today.length - before)) / before;
      found.push({
        workspace_id: own[0]?.workspace_id,
        agent_id: own[0]?.agent_id,
        usage_date: dateOf(day),
        total_runs: today.length,
        unique_users: new Set(today.flatMap(({ user_id }) => user_id ?? [])).size,
        previous_runs: before === 0 ? null : before,
        growth_pct: growth,
        trend: growth === null ? null : growth >= 10 ? 'growing' : growth <= -10 ? 'declining' : 'stable',
      });
    }
  }
  return found;
}
