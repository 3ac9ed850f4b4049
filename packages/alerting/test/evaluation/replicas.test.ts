import { Database, RefreshEngine } from '@tessera/db-core';
import { Scheduler } from '@tessera/module-kit';
import { evaluateRules } from '../../src/evaluation/evaluate.js';
import { type Alerting, MODULES, openAlerting } from '../support/alerting.js';
import { after, writeFacts } from '../support/action-facts.js';
import { saveRule, toldOf } from '../support/rules.js';

const START = new Date('2026-03-10T10:00:00Z');
const MINUTES = Array.from({ length: 60 }, (_, minute) => after(START, minute));
const REPLICAS = ['one', 'two', 'three'];

let alerting: Alerting;
let databases: Database[];

beforeEach(async () => {
  alerting = await openAlerting();
  databases = await Promise.all(REPLICAS.map(() => Database.open({ url: alerting.url, poolSize: 2 })));
  // It is over the threshold at all times, so that each evaluation that counts twice would be told twice.
  await writeFacts(
    alerting,
    MINUTES.map((at) => ({ at: after(at, -1), failed: 9 })),
  );
});
afterEach(async () => {
  await Promise.all(databases.map((db) => db.close()));
  await alerting.close();
});

it('three replicas evaluate each of sixty minutes once by the clock', async () => {
  const rule = await saveRule(alerting, { renotify_minutes: 5 });
  const faults: string[] = [];
  const schedulers = databases.map((database, at) => {
    const replica = REPLICAS[at] ?? '';
    const engine = new RefreshEngine(
      database,
      MODULES.map((model) => ({ model, bindings: {} })),
      { replica },
    );
    const options = {
      definitions: MODULES,
      bindings: {},
      database,
      engine,
      replica,
      cursorSecret: 'secret of the tests',
    };
    return new Scheduler(options, (message, error) => faults.push(`${message}: ${String(error)}`));
  });
  const ticks = schedulers.map((scheduler) => {
    const job = scheduler.jobs().find(({ name }) => name === 'alerts.evaluation');
    if (!job) throw new Error('nothing is evaluated by the clock');
    return job;
  });
  for (const at of MINUTES) await Promise.all(ticks.map((job) => job.tick(at)));
  expect(faults).toEqual([]);
  expect(
    await alerting.rows(
      "select outcome, count(*)::integer as slots, count(distinct slot)::integer as minutes from core.refresh_slot where task = 'alerts.evaluation' group by 1",
    ),
  ).toEqual([{ outcome: 'succeeded', slots: 60, minutes: 60 }]);
  expect(await toldOf(alerting, rule)).toEqual(['firing', ...Array.from({ length: 11 }, () => 'renotify')]);
  expect(await alerting.rows('select count(*)::integer as rows from alerts.outbox')).toEqual([{ rows: 12 }]);
  await Promise.all(schedulers.map((scheduler) => scheduler.drain(1000)));
});

it('three that evaluate the same minute at once, without slots, count it once', async () => {
  const rule = await saveRule(alerting, { renotify_minutes: 5 });
  let evaluated = 0;
  for (const at of MINUTES) {
    const all = await Promise.all(databases.map((database) => evaluateRules(database, at)));
    expect(all.flatMap(({ failed }) => failed)).toEqual([]);
    evaluated += all.flatMap((one) => one.evaluated.filter(({ rule_id }) => rule_id === rule)).length;
  }
  expect(evaluated).toBe(60);
  expect(await alerting.rows('select count(*)::integer as rows from alerts.outbox')).toEqual([{ rows: 12 }]);
});

it('one rule that cannot be evaluated stops no other, and says why', async () => {
  const [broken, whole] = [await saveRule(alerting, { metric_type: 'executions' }), await saveRule(alerting)];
  await alerting.rows('drop function alerts.ask_action_executions(timestamptz, timestamptz, text[], boolean)');
  const { evaluated, failed } = await evaluateRules(alerting.db, START);
  expect(failed.map(({ rule_id }) => rule_id)).toEqual([broken]);
  expect(evaluated.map(({ rule_id }) => rule_id)).toContain(whole);
  const error = (): Promise<object[]> =>
    alerting.rows('select evaluated_at, last_error from alerts.alert_rules where id = $1', [broken]);
  const told = [{ evaluated_at: null, last_error: expect.stringContaining('ask_action_executions') as unknown }];
  expect(await error()).toEqual(told);
  await alerting.rows('select * from alerts.evaluate_alert_rules($1)', [after(START, 1)]);
  expect(await error()).toEqual(told);
});
