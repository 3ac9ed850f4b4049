import { retainHistory } from '../../src/evaluation/retain-history.js';
import { type Alerting, openAlerting } from '../support/alerting.js';
import { after, writeFacts } from '../support/action-facts.js';
import { evaluate, ruleOf, saveRule } from '../support/rules.js';

const START = new Date('2026-03-10T10:00:00Z');
const DAY = 24 * 60;
let alerting: Alerting;

beforeEach(async () => {
  alerting = await openAlerting();
});
afterEach(() => alerting.close());

it('keeps incidents 180 days after their end, and those that last', async () => {
  const rule = await saveRule(alerting);
  await writeFacts(alerting, [{ at: START, failed: 9 }]);
  await evaluate(alerting, rule, after(START, 1));
  expect(await retainHistory(alerting.db, after(START, 400 * DAY))).toBe(0);
  await evaluate(alerting, rule, after(START, 10));
  expect(await retainHistory(alerting.db, after(START, 180 * DAY))).toBe(0);
  expect(await retainHistory(alerting.db, after(START, 180 * DAY + 11))).toBe(1);
});

it.each([
  [
    'switched off',
    (rule: string) => JSON.stringify(ruleOf({ id: rule, is_active: false })),
    'The rule was switched off.',
  ],
  [
    'made one of another metric',
    (rule: string) => JSON.stringify(ruleOf({ id: rule, metric_type: 'executions' })),
    'The rule was made one of another metric.',
  ],
])('ends what is open when the rule is %s, and tells nobody', async (_, changed, note) => {
  const rule = await saveRule(alerting);
  await writeFacts(alerting, [{ at: START, failed: 9 }]);
  await evaluate(alerting, rule, after(START, 1));
  await alerting.rows('select alerts.save_rule($1)', [changed(rule)]);
  expect(await alerting.rows('select notes, resolved_at is not null as over from alerts.alert_history')).toEqual([
    { notes: note, over: true },
  ]);
  expect(await alerting.rows('select 1 from alerts.alert_states')).toEqual([]);
  expect(await alerting.rows('select kind from alerts.outbox')).toEqual([{ kind: 'firing' }]);
});

it('keeps the incidents of a rule that is deleted', async () => {
  const rule = await saveRule(alerting);
  await writeFacts(alerting, [{ at: START, failed: 9 }]);
  await evaluate(alerting, rule, after(START, 1));
  await alerting.rows('select alerts.delete_rule($1)', [rule]);
  expect(await alerting.rows('select rule_name, notes from alerts.alert_history')).toEqual([
    { rule_name: 'Failures', notes: 'The rule was deleted.' },
  ]);
});

it('saves no rule under the id of another owner’s', async () => {
  const rule = await saveRule(alerting, { owner: 'organizations:acme' });
  const saved = await alerting.rows('select id from alerts.save_rule($1)', [
    JSON.stringify(ruleOf({ id: rule, owner: 'organizations:helios' })),
  ]);
  expect(saved).toEqual([]);
  expect(await alerting.rows('select owner from alerts.alert_rules where id = $1', [rule])).toEqual([
    { owner: 'organizations:acme' },
  ]);
});
