import { type Alerting, openAlerting } from '../support/alerting.js';
import { after, type Facts, refreshedAt, writeFacts } from '../support/action-facts.js';
import { ruleOf, toldOf } from '../support/rules.js';

const START = new Date('2026-03-10T00:00:00Z');
const MINUTES = 24 * 60;

/** Incidents of the day, in minutes: all fails in them. */
const INCIDENTS = [
  [200, 260],
  [500, 620],
  [900, 1000],
  [1290, 1350],
] as const;
/** No facts at all: over the end of an incident, and in quiet times. */
const GAPS = [
  [610, 640],
  [1100, 1180],
] as const;
/** Refreshes that failed one after the other. */
const STUCK = [900, 975] as const;

const within = (minute: number, spans: readonly (readonly [number, number])[]): boolean =>
  spans.some(([from, to]) => minute >= from && minute < to);

/** A day of facts, 20 a minute: 2 to 4 of them fail by nature, and now and then many for a minute. */
function day(): Facts[] {
  const facts: Facts[] = [];
  for (let minute = -120; minute < MINUTES; minute += 1) {
    if (within(minute, GAPS)) continue;
    const noise = (minute * 7919) % 3;
    const failed = within(minute, INCIDENTS) ? 18 : minute % 97 === 0 ? 12 : 2 + noise;
    facts.push({ at: after(START, minute), success: 20 - failed, failed });
  }
  return facts;
}

/** A refresh each five minutes but for those that got stuck. */
const REFRESHES = Array.from({ length: (MINUTES + 120) / 5 }, (_, n) => n * 5 - 120);

const RULE = {
  name: 'Half of the actions fail',
  metric_type: 'failure_rate',
  threshold_value: 50,
  recovery_value: 40,
  for_minutes: 5,
  min_samples: 30,
};
const SOURCE_RULE = { ...RULE, evaluation_window_minutes: 10 };
const VIEW_RULE = { ...RULE, evaluation_window_minutes: 60, for_minutes: 0 };

let alerting: Alerting;
const ids: Record<string, string> = {};

interface Incident {
  readonly fired_at: Date;
  readonly resolved_at: Date | null;
}

beforeAll(async () => {
  alerting = await openAlerting();
  await writeFacts(alerting, day());
  const stuck = (minute: number): boolean => within(minute, [STUCK]);
  await refreshedAt(
    alerting,
    REFRESHES.filter((minute) => !stuck(minute)).map((minute) => after(START, minute)),
  );
  await refreshedAt(
    alerting,
    REFRESHES.filter(stuck).map((minute) => after(START, minute)),
    'failed',
  );
  await alerting.rows('delete from alerts.alert_rules');
  for (const [name, options] of Object.entries({
    source: SOURCE_RULE,
    view: VIEW_RULE,
    stale: { name: 'Stale', metric_type: 'view_age_minutes', threshold_value: 10, evaluation_window_minutes: 15 },
  })) {
    const rule = ruleOf(options);
    ids[name] = String(rule['id']);
    await alerting.rows('select alerts.save_rule($1)', [JSON.stringify(rule)]);
  }
  // As pg_cron would do it, minute by minute.
  for (let hour = 0; hour < MINUTES / 60; hour += 1)
    await alerting.rows(
      `select count(*) from generate_series($1::timestamptz, $2::timestamptz, interval '1 minute') as m (at)
       cross join lateral alerts.evaluate_alert_rules(m.at) as e`,
      [after(START, hour * 60), after(START, hour * 60 + 59)],
    );
}, 300_000);
afterAll(() => alerting.close());

/** Incidents as evaluation wrote them. */
function incidentsOf(name: string): Promise<Incident[]> {
  return alerting.rows<Incident>(
    `select triggered_at as fired_at, resolved_at from alerts.alert_history where rule_id = $1 and kind = 'firing' order by triggered_at`,
    [ids[name]],
  );
}

const minuteOf = (at: Date | null): number | null => (at === null ? null : (at.getTime() - START.getTime()) / 60_000);

it('tells of each incident once and of its end once, through noise, gaps and a stuck refresh', async () => {
  for (const [name, incidents] of Object.entries({ source: 4, view: 4, stale: 1 })) {
    expect([name, (await incidentsOf(name)).length]).toEqual([name, incidents]);
    const told = await toldOf(alerting, ids[name] ?? '');
    expect([name, told.filter((kind) => kind === 'firing').length]).toEqual([name, incidents]);
    expect([name, told.filter((kind) => kind === 'resolved').length]).toEqual([name, incidents]);
    expect([name, told.length]).toEqual([name, 2 * incidents]);
  }
});

it('fires within the incident and its for-duration, below an hour', async () => {
  const found = (await incidentsOf('source')).map(({ fired_at }) => minuteOf(fired_at));
  for (const [at, [from]] of INCIDENTS.entries()) {
    expect(found[at]).toBeGreaterThan(from);
    expect(found[at]).toBeLessThanOrEqual(from + 15);
  }
});

it('keeps quiet while the view is stale, and says that it is', async () => {
  const [stale] = await incidentsOf('stale');
  // The last refresh before ended at 895:01; the next one at 975:01.
  expect([minuteOf(stale?.fired_at ?? null), minuteOf(stale?.resolved_at ?? null)]).toEqual([906, 976]);
  const view = (await incidentsOf('view')).map(({ fired_at }) => minuteOf(fired_at));
  expect(view.filter((minute) => minute !== null && minute >= 906 && minute < 976)).toEqual([]);
});

it.each(['source', 'view', 'stale'])('is rehearsed as it was evaluated: %s', async (name) => {
  const rehearsed = await alerting.rows<Incident>(
    `select h.fired_at, h.resolved_at from alerts.alert_rules as r
     cross join lateral alerts.rehearse(r, $2, $3) as h where r.id = $1 order by 1`,
    [ids[name], START, after(START, MINUTES)],
  );
  expect(rehearsed.length).toBeGreaterThan(0);
  expect(rehearsed).toEqual(await incidentsOf(name));
});
