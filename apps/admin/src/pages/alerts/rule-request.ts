import type { AlertRule, RuleRequest } from '../../api/alerts.js';

/** A rule before anything is said of it; the server's own defaults. */
export const newRule: RuleRequest = {
  name: '',
  description: null,
  workspace_id: null,
  is_active: true,
  module: '',
  metric_type: '',
  condition: 'greater_than',
  threshold_value: 0,
  threshold_upper: null,
  recovery_value: null,
  evaluation_window_minutes: 60,
  for_minutes: 0,
  cooldown_minutes: 5,
  renotify_minutes: null,
  min_samples: 0,
  group_by_tenant: false,
  notify_stale: false,
  notify_no_data: false,
  notification_channels: [],
  notification_recipients: {},
};

/** What somebody said of a rule, out of all that is known of it. */
export function requestOf(rule: AlertRule): RuleRequest {
  const names = Object.keys(newRule) as (keyof RuleRequest)[];
  return Object.fromEntries(names.map((name) => [name, rule[name]])) as unknown as RuleRequest;
}
