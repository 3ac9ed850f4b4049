/** Conditions of a rule, as the API names them. */
export const CONDITIONS = ['greater_than', 'less_than', 'equals', 'not_equals', 'between'] as const;

/** Ways to tell somebody. */
export const CHANNELS = ['email', 'slack', 'webhook'] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Channel = (typeof CHANNELS)[number];

/** Bounds of a rule's numbers, in minutes but for the samples. */
export const BOUNDS = {
  evaluation_window_minutes: { minimum: 1, maximum: 1440, default: 15 },
  for_minutes: { minimum: 0, maximum: 1440, default: 0 },
  cooldown_minutes: { minimum: 0, maximum: 1440, default: 5 },
  renotify_minutes: { minimum: 5, maximum: 10_080 },
  min_samples: { minimum: 0, maximum: 1_000_000, default: 0 },
} as const;

export const LONGEST = { name: 200, description: 2000, notes: 2000, tenant: 200, address: 2000 } as const;

/** Most addresses of one channel. */
export const MOST_RECIPIENTS = 50;

/** Fields of a rule that callers give. */
export const RULE_FIELDS = [
  'name',
  'description',
  'workspace_id',
  'is_active',
  'module',
  'metric_type',
  'condition',
  'threshold_value',
  'threshold_upper',
  'recovery_value',
  'evaluation_window_minutes',
  'for_minutes',
  'cooldown_minutes',
  'renotify_minutes',
  'min_samples',
  'group_by_tenant',
  'notify_stale',
  'notify_no_data',
  'notification_channels',
  'notification_recipients',
] as const;

/** A rule as it is stored; see `alerts.alert_rules`. */
export interface RuleRequest {
  readonly owner: string;
  readonly name: string;
  readonly description: string | null;
  readonly is_active: boolean;
  readonly module: string;
  readonly metric_type: string;
  readonly condition: Condition;
  readonly threshold_value: number;
  readonly threshold_upper: number | null;
  readonly recovery_value: number | null;
  readonly evaluation_window_minutes: number;
  readonly for_minutes: number;
  readonly cooldown_minutes: number;
  readonly renotify_minutes: number | null;
  readonly min_samples: number;
  readonly group_by_tenant: boolean;
  readonly notify_stale: boolean;
  readonly notify_no_data: boolean;
  readonly notification_channels: readonly Channel[];
  readonly notification_recipients: Readonly<Partial<Record<Channel, readonly string[]>>>;
}

/** What of a metric a request is checked against. */
export interface KnownMetric {
  readonly module: string;
  readonly metric: string;
  /** `platform`: of refreshes, no tenant's. */
  readonly claim: string;
}
