import { type Alerting, openAlerting } from '../support/alerting.js';
import { after, refreshedAt, writeFacts } from '../support/action-facts.js';
import { evaluate, saveRule, toldOf } from '../support/rules.js';

const START = new Date('2026-03-10T10:00:00Z');
let alerting: Alerting;

beforeEach(async () => {
  alerting = await openAlerting();
});
afterEach(() => alerting.close());

/** States of a rule minute by minute, from START on. */
async function walk(rule: string, minutes: number, from = 0): Promise<(string | undefined)[]> {
  const states: (string | undefined)[] = [];
  for (let minute = from; minute < from + minutes; minute += 1) {
    const [one] = await evaluate(alerting, rule, after(START, minute));
    states.push(one?.event ? `${one.state} ${one.event}` : one?.state);
  }
  return states;
}

it('goes from OK over PENDING to FIRING, once, and to RESOLVED and OK on real facts', async () => {
  const rule = await saveRule(alerting, { for_minutes: 2 });
  await writeFacts(alerting, [{ at: after(START, 1), success: 3, failed: 6 }]);
  // The window of minute m is [m - 5, m): facts of minute 1 are in it from minute 2 to minute 6.
  expect(await walk(rule, 9)).toEqual([
    'OK',
    'OK',
    'PENDING',
    'PENDING',
    'FIRING firing',
    'FIRING',
    'FIRING',
    'RESOLVED resolved',
    'OK',
  ]);
  expect(await toldOf(alerting, rule)).toEqual(['firing', 'resolved']);
  expect(
    await alerting.rows(
      'select kind, metric_value, threshold_value, triggered_at, resolved_at, notification_status from alerts.alert_history',
    ),
  ).toEqual([
    {
      kind: 'firing',
      metric_value: 6,
      threshold_value: 5,
      triggered_at: after(START, 4),
      resolved_at: after(START, 7),
      notification_status: 'pending',
    },
  ]);
  expect(
    await alerting.rows('select trigger_count, last_triggered_at from alerts.alert_rules where id = $1', [rule]),
  ).toEqual([{ trigger_count: 1, last_triggered_at: after(START, 4) }]);
});

it('says in the notification what a text needs', async () => {
  const rule = await saveRule(alerting);
  await writeFacts(alerting, [{ at: START, failed: 7 }]);
  await evaluate(alerting, rule, after(START, 1));
  const [row] = await alerting.rows<{ message: object; history: string }>(
    'select message, history_id as history from alerts.outbox',
  );
  expect(row?.message).toEqual({
    rule_id: rule,
    rule: 'Failures',
    owner: 'platform',
    tenant: null,
    kind: 'firing',
    state: 'FIRING',
    at: '2026-03-10T10:01:00Z',
    module: 'action',
    metric: 'failed_actions',
    metric_title: 'Failed actions',
    unit: 'count',
    condition: 'greater_than',
    threshold: 5,
    threshold_upper: null,
    value: 7,
    samples: 7,
    reason: null,
    since: '2026-03-10T10:01:00Z',
    window: { from: '2026-03-10T09:56:00Z', to: '2026-03-10T10:01:00Z', minutes: 5 },
    link: `/alerts/history/${row?.history ?? ''}`,
    tenants: [],
  });
});

it('does nothing the second time for the same minute, nor for an earlier one', async () => {
  const rule = await saveRule(alerting);
  await writeFacts(alerting, [{ at: START, failed: 7 }]);
  expect(await evaluate(alerting, rule, after(START, 2))).toHaveLength(1);
  expect(await evaluate(alerting, rule, after(START, 2))).toEqual([]);
  expect(await evaluate(alerting, rule, after(START, 1))).toEqual([]);
  expect(await toldOf(alerting, rule)).toEqual(['firing']);
});

it('stays firing between the recovery value and the threshold', async () => {
  const rule = await saveRule(alerting, { recovery_value: 2, evaluation_window_minutes: 1 });
  await writeFacts(
    alerting,
    [9, 4, 7, 3, 6, 2, 4].map((failed, minute) => ({ at: after(START, minute), failed })),
  );
  expect(await walk(rule, 7, 1)).toEqual([
    'FIRING firing',
    'FIRING',
    'FIRING',
    'FIRING',
    'FIRING',
    'RESOLVED resolved',
    'OK',
  ]);
});

it('says again that it is firing as often as the rule wants, until somebody has acknowledged it', async () => {
  const rule = await saveRule(alerting, { renotify_minutes: 5, evaluation_window_minutes: 30 });
  await writeFacts(alerting, [{ at: START, failed: 9 }]);
  await walk(rule, 12, 1);
  expect(await toldOf(alerting, rule)).toEqual(['firing', 'renotify', 'renotify']);
  await alerting.rows("select alerts.acknowledge(id, 'anna', 'on it') from alerts.alert_history where rule_id = $1", [
    rule,
  ]);
  await walk(rule, 12, 13);
  expect(await toldOf(alerting, rule)).toEqual(['firing', 'renotify', 'renotify']);
});

it('is quiet while snoozed, and speaks up afterwards of what is still wrong', async () => {
  const rule = await saveRule(alerting, { evaluation_window_minutes: 10 });
  await alerting.rows('select alerts.snooze_rule($1, $2)', [rule, after(START, 4)]);
  await writeFacts(alerting, [{ at: START, failed: 9 }]);
  expect(await walk(rule, 6, 1)).toEqual(['SNOOZED', 'SNOOZED', 'SNOOZED', 'FIRING firing', 'FIRING', 'FIRING']);
  await alerting.rows('select alerts.snooze_rule($1, $2)', [rule, after(START, 9)]);
  expect(await walk(rule, 3, 7)).toEqual(['SNOOZED', 'SNOOZED', 'FIRING renotify']);
  await alerting.rows('select alerts.snooze_rule($1, $2)', [rule, after(START, 30)]);
  expect(await walk(rule, 2, 10)).toEqual(['SNOOZED', 'SNOOZED closed']);
  expect(await toldOf(alerting, rule)).toEqual(['firing', 'renotify']);
});

it('waits out the cooldown before it fires anew', async () => {
  const rule = await saveRule(alerting, { evaluation_window_minutes: 1, cooldown_minutes: 3 });
  await writeFacts(
    alerting,
    [9, 0, 9, 9, 9, 9].map((failed, minute) => ({ at: after(START, minute), failed })),
  );
  expect(await walk(rule, 6, 1)).toEqual([
    'FIRING firing',
    'RESOLVED resolved',
    'PENDING',
    'PENDING',
    'FIRING firing',
    'FIRING',
  ]);
});

it('is NO_DATA without a value or with too few facts, and keeps an incident open over the gap', async () => {
  const rule = await saveRule(alerting, {
    metric_type: 'failure_rate',
    threshold_value: 50,
    evaluation_window_minutes: 1,
    min_samples: 3,
    notify_no_data: true,
  });
  await writeFacts(alerting, [
    { at: after(START, 1), failed: 4 },
    { at: after(START, 3), failed: 2 },
    { at: after(START, 4), failed: 4 },
    { at: after(START, 5), success: 4 },
  ]);
  expect(await walk(rule, 6, 1)).toEqual([
    'NO_DATA no_data',
    'FIRING firing',
    'NO_DATA no_data',
    'NO_DATA',
    'FIRING',
    'RESOLVED resolved',
  ]);
  expect(await toldOf(alerting, rule)).toEqual(['no_data', 'firing', 'no_data', 'resolved']);
  expect(
    await alerting.rows("select 1 from alerts.alert_history where kind = 'no_data' and resolved_at is null"),
  ).toEqual([]);
});

it('over an hour or more sees complete stored buckets only, and is STALE where the view behind them is', async () => {
  const rule = await saveRule(alerting, { evaluation_window_minutes: 60, notify_stale: true });
  await writeFacts(alerting, [{ at: after(START, 20), failed: 9 }]);
  await refreshedAt(alerting, [after(START, 22), after(START, 32)]);
  const at = async (minute: number): Promise<unknown> => {
    const [row] = await evaluate(alerting, rule, after(START, minute));
    const [state] = await alerting.rows(
      'select window_from, window_to, reason from alerts.alert_states where rule_id = $1',
      [rule],
    );
    return { ...row, ...state };
  };
  // The bucket of 10:15 is not over for who refreshed at 10:22.
  expect(await at(25)).toMatchObject({
    state: 'OK',
    value: 0,
    window_from: after(START, -45),
    window_to: after(START, 15),
  });
  expect(await at(33)).toMatchObject({ state: 'FIRING', event: 'firing', value: 9, window_to: after(START, 30) });
  expect(await at(43)).toMatchObject({
    state: 'STALE',
    event: 'stale',
    reason: 'view action_metrics_hourly was last refreshed at 2026-03-10T10:32:01Z',
  });
  await refreshedAt(alerting, [after(START, 50)]);
  expect(await at(51)).toMatchObject({ state: 'FIRING', event: null, value: 9 });
  await refreshedAt(alerting, [after(START, 95)]);
  expect(await at(96)).toMatchObject({ state: 'RESOLVED', event: 'resolved', value: 0 });
  expect(await toldOf(alerting, rule)).toEqual(['firing', 'stale', 'resolved']);
});

it('keeps a state for each tenant, and tells of several in one notification', async () => {
  const rule = await saveRule(alerting, { group_by_tenant: true });
  await writeFacts(alerting, [
    { at: START, organization: 'acme', failed: 7 },
    { at: START, organization: 'helios', failed: 8 },
    { at: START, organization: 'calm', success: 8 },
  ]);
  await refreshedAt(alerting, []);
  expect(await evaluate(alerting, rule, after(START, 1))).toEqual([
    { tenant: 'acme', state: 'FIRING', event: 'firing', value: 7 },
    { tenant: 'calm', state: 'OK', event: null, value: 0 },
    { tenant: 'helios', state: 'FIRING', event: 'firing', value: 8 },
  ]);
  expect(await toldOf(alerting, rule)).toEqual(['firing']);
  const [row] = await alerting.rows<{ message: { tenants: { tenant: string; value: number }[] }; carried: number }>(
    'select message, (select count(*) from alerts.alert_history as h where h.notified_by = o.history_id) as carried from alerts.outbox as o',
  );
  expect(row?.message.tenants.map(({ tenant, value }) => [tenant, value])).toEqual([
    ['acme', 7],
    ['helios', 8],
  ]);
  expect(row?.carried).toBe(2);
  // What delivery writes of the carrier holds for both.
  await alerting.rows(
    "update alerts.alert_history set notification_status = 'sent', notifications_sent = 1 where notified_by = id",
  );
  expect(
    await alerting.rows('select distinct notification_status, notifications_sent from alerts.alert_history'),
  ).toEqual([{ notification_status: 'sent', notifications_sent: 1 }]);
});

it.each([
  ['less_than', { threshold_value: 5 }, [4, 5, 6], [true, false, false]],
  ['equals', { threshold_value: 5 }, [4, 5, 6], [false, true, false]],
  ['not_equals', { threshold_value: 5 }, [4, 5, 6], [true, false, true]],
  ['between', { threshold_value: 5, threshold_upper: 6 }, [4, 5, 6, 7], [false, true, true, false]],
])('knows %s', async (condition, limits, values, breaches) => {
  const rule = await saveRule(alerting, { condition, ...limits });
  const found = await alerting.rows<{ breaches: boolean }>(
    `select alerts.breaches(r, v) as breaches from alerts.alert_rules as r cross join unnest($2::float8[]) with ordinality as v (v, n)
     where r.id = $1 order by v.n`,
    [rule, values],
  );
  expect(found.map((row) => row.breaches)).toEqual(breaches);
});
