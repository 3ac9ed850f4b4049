import { actionAnalytics } from '@tessera/action-analytics';
import { classroomAnalytics } from '@tessera/classroom-analytics';
import { consciousnessAnalytics } from '@tessera/consciousness-analytics';
import { workspaceAnalytics } from '@tessera/workspace-analytics';
import { alerts } from '../../src/index.js';
import { metricEntries } from '../../src/metrics/metric-entry.js';
import { type Alerting, openAlerting } from '../support/alerting.js';
import { ruleOf } from '../support/rules.js';

const SOURCES = [actionAnalytics, workspaceAnalytics, classroomAnalytics, consciousnessAnalytics];
const entries = metricEntries(SOURCES);
let alerting: Alerting;

beforeAll(async () => {
  alerting = await openAlerting([...SOURCES, alerts], 3000);
}, 180_000);
afterAll(() => alerting.close());

/** What a metric says of a window that ends at the last whole hour. */
async function asked(
  metric: string,
  hours: number,
  tenants: string[] | null,
  stored: boolean,
): Promise<object | undefined> {
  const [row] = await alerting.rows<object>(
    `select m.* from (select date_trunc('hour', now(), 'UTC') as at) as h
     cross join lateral alerts.ask_${metric}(h.at - make_interval(hours => $1), h.at, $2, $3) as m`,
    [hours, tenants, stored],
  );
  return row;
}

it('offers what the specification names', () => {
  const offered = entries.map(({ module, metric }) => `${module}.${metric}`);
  const workspace = [
    'error_rate',
    'response_time',
    'active_users',
    'failed_runs',
    'credits_consumed',
    'agent_failures',
  ];
  expect(offered).toEqual(
    expect.arrayContaining([
      ...[...workspace, 'user_signups', 'session_duration'].map((name) => `workspace.${name}`),
      'action.success_rate',
      'action.p95_duration_ms',
      ...SOURCES.flatMap(({ name }) =>
        ['view_age_minutes', 'refresh_duration_ms', 'refresh_failed'].map((metric) => `${name}.${metric}`),
      ),
    ]),
  );
});

describe.each(entries.filter(({ about }) => about === 'facts'))('$module: $metric', ({ module, metric, grain }) => {
  const name = `${module}_${metric}`;

  it('says of stored buckets what it says of the source, of all tenants and of one', async () => {
    const [known] = await alerting.rows<{ tenants: string[] }>(`select alerts.tenants_of_${module}() as tenants`);
    expect(known?.tenants.length).toBeGreaterThan(1);
    for (const tenants of [null, known?.tenants.slice(0, 1) ?? [], known?.tenants ?? []])
      for (const hours of [1, 24]) {
        const stored = await asked(name, hours, tenants, grain !== null);
        expect([tenants, hours, stored]).toEqual([tenants, hours, close(await asked(name, hours, tenants, false))]);
      }
  });

  it('is null or 0 of nothing', async () => {
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const row = (await asked(name, 24, [nobody], false)) as { value: number | null; samples: number | null };
    expect([row.value ?? 0, row.samples ?? 0]).toEqual([0, 0]);
  });
});

/** The same but for the last digits of sums in another order. */
function close(row: object | undefined): object {
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value)
        ? (expect.closeTo(value, 6) as unknown)
        : (value as unknown),
    ]),
  );
}

it('asks the source of exactly the window, whatever quarter of an hour it begins in', async () => {
  const [row] = await alerting.rows<{ asked: number; plain: number }>(
    `select (alerts.ask_action_executions(w.at - interval '7 minutes', w.at, null, false)).value as asked,
         (select count(*) from action.action_results_source as f where f.executed_at >= w.at - interval '7 minutes' and f.executed_at < w.at) as plain
     from (select max(executed_at) + interval '1 second' as at from action.action_results_source where executed_at < now() - interval '3 hours') as w`,
  );
  expect(row?.plain).toBeGreaterThan(0);
  expect(row?.asked).toBe(row?.plain);
});

it('asks nothing of tenants of another kind, whoever wrote the rule', async () => {
  const [read] = await alerting.rows<{ quality: string; reason: string }>(
    `select (f.frame).quality, (f.frame).reason
     from (select alerts.frame(jsonb_populate_record(null::alerts.alert_rules, $1), now()) as frame) as f`,
    [JSON.stringify(ruleOf({ owner: 'schools:org_acme' }))],
  );
  expect(read).toEqual({
    quality: 'no_data',
    reason: expect.stringContaining('not about tenants of this kind') as unknown,
  });
});

it('seeds ready-made rules once: changed ones stay, deleted ones do not come back', async () => {
  const seeded = (): Promise<{ module: string; ready_made: string; threshold_value: number }[]> =>
    alerting.rows('select module, ready_made, threshold_value from alerts.alert_rules where ready_made is not null');
  const before = await seeded();
  expect(before).toEqual(
    expect.arrayContaining([
      { module: 'action', ready_made: 'success_rate', threshold_value: 90 },
      { module: 'action', ready_made: 'slow_actions', threshold_value: 1000 },
      ...SOURCES.map(({ name }) => ({ module: name, ready_made: 'stale_view', threshold_value: 10 })),
      ...SOURCES.map(({ name }) => ({ module: name, ready_made: 'refresh_failed', threshold_value: 0 })),
      ...SOURCES.map(({ name }) => ({ module: name, ready_made: 'slow_refresh', threshold_value: 5000 })),
    ]),
  );
  await alerting.rows(
    "update alerts.alert_rules set threshold_value = 80 where module = 'action' and ready_made = 'success_rate'",
  );
  await alerting.rows(
    "select alerts.delete_rule(id) from alerts.alert_rules where module = 'action' and ready_made = 'slow_actions'",
  );
  await alerts.install(alerting.db, [...SOURCES, alerts]);
  const after = await seeded();
  expect(after).toHaveLength(before.length - 1);
  expect(after).toContainEqual({ module: 'action', ready_made: 'success_rate', threshold_value: 80 });
});
