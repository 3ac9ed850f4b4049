import { rehearsalOf } from '../../src/rules/rehearsal.js';
import { type Alerting, openAlerting } from '../support/alerting.js';
import { after, refreshedAt, writeFacts } from '../support/action-facts.js';
import { evaluate, ruleOf, saveRule } from '../support/rules.js';

const START = new Date('2026-03-10T10:00:00Z');
let alerting: Alerting;

beforeEach(async () => {
  alerting = await openAlerting();
});
afterEach(() => alerting.close());

interface Rehearsed {
  readonly tenant: string;
  readonly fired_at: Date;
  readonly resolved_at: Date | null;
  readonly value: number;
  readonly worst_value: number;
  readonly renotified: number;
}

function rehearse(options: object, minutes: number): Promise<Rehearsed[]> {
  return alerting.rows<Rehearsed>('select * from alerts.rehearse_rule($1, $2, $3) order by fired_at, tenant', [
    JSON.stringify(ruleOf({ ...options })),
    START,
    after(START, minutes),
  ]);
}

it('agrees with evaluation for each tenant of a rule by tenant', async () => {
  await writeFacts(alerting, [
    { at: after(START, 2), organization: 'acme', failed: 7 },
    { at: after(START, 4), organization: 'helios', failed: 8 },
    { at: after(START, 5), organization: 'helios', failed: 4 },
    { at: after(START, 18), organization: 'helios', failed: 9 },
  ]);
  await refreshedAt(alerting, []);
  const options = { group_by_tenant: true, renotify_minutes: 5, evaluation_window_minutes: 8 };
  const rule = await saveRule(alerting, options);
  for (let minute = 0; minute < 20; minute += 1) await evaluate(alerting, rule, after(START, minute));
  const evaluated = await alerting.rows(
    'select tenant, triggered_at as fired_at, resolved_at, metric_value as value from alerts.alert_history order by triggered_at, tenant',
  );
  const rehearsed = await rehearse(options, 20);
  expect(rehearsed.map(({ worst_value: _worst, renotified: _again, ...row }) => row)).toEqual(evaluated);
  expect(rehearsed.map(({ tenant, worst_value, renotified }) => [tenant, worst_value, renotified])).toEqual([
    ['acme', 7, 1],
    ['helios', 12, 1],
    ['helios', 9, 0],
  ]);
});

it('of stored figures counts views as fresh before the refresh log begins, and as stale after', async () => {
  await writeFacts(alerting, [{ at: after(START, 20), failed: 9 }]);
  await refreshedAt(alerting, [after(START, 240)]);
  await alerting.rows('delete from core.refresh_log where finished_at > $1', [after(START, 10_000)]);
  const options = { evaluation_window_minutes: 60 };
  // The bucket of 10:15 is whole at 10:30 and out of the window at 11:30.
  expect(await rehearse(options, 300)).toMatchObject([{ fired_at: after(START, 30), resolved_at: after(START, 90) }]);
  await writeFacts(alerting, [{ at: after(START, 245), failed: 9 }]);
  await refreshedAt(alerting, [after(START, 300)]);
  await alerting.rows('delete from core.refresh_log where finished_at > $1', [after(START, 10_000)]);
  // Stale from 10 minutes after the refresh of 240 on: what happened in 245 is seen with the refresh of 300.
  expect((await rehearse(options, 305)).map(({ fired_at }) => fired_at)).toEqual([after(START, 30), after(START, 301)]);
});

it('says how often, how long, and how many notifications', () => {
  const incident = (tenant: string, from: number, to: number | null, renotified = 0) => ({
    tenant,
    fired_at: after(START, from),
    resolved_at: to === null ? null : after(START, to),
    value: 1,
    worst_value: 2,
    renotified,
  });
  const rows = [incident('b', 30, null), incident('a', 0, 10, 2), incident('b', 0, 20)];
  expect(rehearsalOf(rows, START, after(START, 60))).toMatchObject({
    fired: 3,
    firing_minutes: 60,
    longest_minutes: 30,
    // Two that began at once, one more, two ends and two reminders.
    notifications: 6,
    incidents: [{ tenant: 'a' }, { tenant: 'b' }, { tenant: 'b', resolved_at: null, duration_minutes: 30 }],
  });
  expect(rehearsalOf([], START, after(START, 60))).toMatchObject({ fired: 0, longest_minutes: null, incidents: [] });
});
