import { randomUUID } from 'node:crypto';
import type { Alerting } from './alerting.js';

/** A rule of the platform on failed actions above 5 within 5 minutes, told to one address. */
const PLAIN = {
  owner: 'platform',
  name: 'Failures',
  is_active: true,
  module: 'action',
  metric_type: 'failed_actions',
  condition: 'greater_than',
  threshold_value: 5,
  evaluation_window_minutes: 5,
  for_minutes: 0,
  cooldown_minutes: 0,
  min_samples: 0,
  group_by_tenant: false,
  notify_stale: false,
  notify_no_data: false,
  notification_channels: ['email'],
  notification_recipients: { email: ['ops@example.org'] },
};

/** What a test says of its rule; the rest is {@link PLAIN}. */
export type RuleOptions = Partial<Record<string, unknown>>;

/** The rule as JSON of the table's columns. */
export function ruleOf(options: RuleOptions = {}): Record<string, unknown> {
  return { id: randomUUID(), ...PLAIN, ...options };
}

/** Saves a rule as the owner and answers its id. */
export async function saveRule(alerting: Alerting, options: RuleOptions = {}): Promise<string> {
  const [row] = await alerting.rows<{ id: string }>('select id from alerts.save_rule($1)', [
    JSON.stringify(ruleOf(options)),
  ]);
  if (!row) throw new Error('the rule was not saved');
  return row.id;
}

/** Evaluates one rule as of a moment: states and events of what it looks at. */
export async function evaluate(
  alerting: Alerting,
  rule: string,
  at: Date,
): Promise<{ tenant: string; state: string; event: string | null; value: number | null }[]> {
  return alerting.rows('select tenant, state, event, value from alerts.evaluate_rule($1, $2)', [rule, at]);
}

/** Kinds of what was put into the outbox for a rule, in order: one for each notification, however many are told. */
export async function toldOf(alerting: Alerting, rule: string): Promise<string[]> {
  const rows = await alerting.rows<{ kind: string }>(
    `select kind from alerts.outbox where rule_id = $1 group by history_id, kind, message ->> 'at' order by min(message ->> 'at'), kind`,
    [rule],
  );
  return rows.map(({ kind }) => kind);
}
