import { queryOptions } from '@tanstack/react-query';
import { call } from './client.js';

export const CONDITIONS = ['greater_than', 'less_than', 'equals', 'not_equals', 'between'] as const;
export const CHANNELS = ['email', 'slack', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Recipients = Readonly<Partial<Record<Channel, readonly string[]>>>;

/** What somebody says of a rule. Times are in minutes. */
export interface RuleRequest {
  readonly name: string;
  readonly description: string | null;
  /** Tenant whose rule it is; null: the platform's. */
  readonly workspace_id: string | null;
  readonly is_active: boolean;
  readonly module: string;
  readonly metric_type: string;
  readonly condition: (typeof CONDITIONS)[number];
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
  readonly notification_recipients: Recipients;
}

/** A rule and the state it is in. */
export interface AlertRule extends RuleRequest {
  readonly id: string;
  readonly owner: string;
  readonly unit: string | null;
  readonly state: string | null;
  readonly state_since: string | null;
  readonly value: number | null;
  readonly reason: string | null;
  readonly firing: number;
  readonly snoozed_until: string | null;
  readonly last_triggered_at: string | null;
  readonly trigger_count: number;
  readonly last_error: string | null;
  readonly ready_made: string | null;
}

/** A metric that a rule may ask. */
export interface AlertMetric {
  readonly module: string;
  readonly metric_type: string;
  readonly title: string;
  readonly unit: string;
  readonly tenant_kind: string;
}

/** An incident, a notice, or a test. */
export interface Incident {
  readonly id: string;
  readonly owner: string;
  readonly rule_id: string;
  readonly rule_name: string;
  readonly tenant: string;
  readonly kind: string;
  readonly triggered_at: string;
  readonly resolved_at: string | null;
  readonly duration_minutes: number | null;
  readonly metric_value: number | null;
  readonly threshold_value: number | null;
  readonly notifications_sent: number;
  readonly notification_status: string | null;
  readonly acknowledged_by: string | null;
  readonly notes: string | null;
}

/** Where alerts go; of URLs only what may be shown. */
export interface Destination {
  readonly id: string;
  readonly owner: string;
  readonly kind: Channel;
  readonly address: string;
  readonly state: 'ok' | 'failing' | 'disabled';
  readonly disabled_reason: string | null;
  readonly last_failure: string | null;
  readonly last_success_at: string | null;
  readonly valid_secrets: number;
}

/** A notification and what came of it. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly rule: string | null;
  readonly status: 'pending' | 'sending' | 'sent' | 'dead';
  readonly attempts: number;
  readonly next_attempt_at: string | null;
  readonly last_error: string | null;
  readonly sent_at: string | null;
  readonly created_at: string;
}

/** What a rule would have done. */
export interface Rehearsal {
  readonly from: string;
  readonly to: string;
  readonly fired: number;
  readonly firing_minutes: number;
  readonly longest_minutes: number | null;
  readonly notifications: number;
  readonly incidents: readonly {
    readonly tenant: string;
    readonly fired_at: string;
    readonly resolved_at: string | null;
    readonly duration_minutes: number;
    readonly value: number;
    readonly worst_value: number;
  }[];
}

/** What a rule sees now, and how many were told of the test. */
export interface RuleTest {
  readonly notifications: number;
  readonly quality: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly breaches: boolean;
}

const PATH = '/api/v1/alerts';
const id = encodeURIComponent;

async function data<T>(path: string, init: Parameters<typeof call>[1] = {}): Promise<T> {
  return (await call<{ readonly data: T }>(`${PATH}/${path}`, init)).data;
}

/** A list of alerts; its key begins with `alerts`, so that one act makes all of them look again. */
function list<T>(path: string) {
  return queryOptions({
    queryKey: ['alerts', path],
    queryFn: ({ signal }): Promise<readonly T[]> => data<readonly T[]>(path, { signal }),
    refetchInterval: 60_000,
  });
}

export const rulesQuery = list<AlertRule>('rules?limit=1000');
export const metricsQuery = list<AlertMetric>('metrics');
export const historyQuery = list<Incident>('history?days=30&limit=200');
export const destinationsQuery = list<Destination>('destinations?limit=500');
export const deliveriesQuery = list<Delivery>('deliveries?days=30&limit=200');

/** Saves a rule: a new one, or in the place of one. Throws ApiProblem. */
export function saveRule(rule: RuleRequest, of: string | null): Promise<AlertRule> {
  return of === null ? data('rules', { body: rule }) : data(`rules/${id(of)}`, { method: 'PUT', body: rule });
}

export const deleteRule = (of: string): Promise<unknown> => data(`rules/${id(of)}`, { method: 'DELETE' });
export const testRule = (of: string): Promise<RuleTest> => data(`rules/${id(of)}/test`, { method: 'POST' });
export const rehearseRule = (rule: RuleRequest): Promise<Rehearsal> => data('rules/rehearse', { body: rule });
/** Tells nobody for so many minutes; 0 ends that. */
export const snoozeRule = (of: string, minutes: number): Promise<unknown> =>
  minutes > 0
    ? data(`rules/${id(of)}/snooze`, { body: { minutes } })
    : data(`rules/${id(of)}/snooze`, { method: 'DELETE' });
export const acknowledge = (incident: string, notes: string): Promise<unknown> =>
  data(`history/${id(incident)}/acknowledge`, { body: notes === '' ? {} : { notes } });

/** Adds a destination; the secret is shown this once. */
export const addDestination = (kind: Channel, address: string): Promise<{ readonly secret: string | null }> =>
  data('destinations', { body: { kind, address } });
export const actOnDestination = (of: string, act: 'enable' | 'disable' | 'test'): Promise<unknown> =>
  data(`destinations/${id(of)}/${act}`, {
    method: 'POST',
    ...(act === 'disable' ? { body: { reason: 'Disabled in the admin.' } } : {}),
  });
export const rotateSecret = (of: string): Promise<{ readonly secret: string | null }> =>
  data(`destinations/${id(of)}/rotate`, { body: {} });
export const repeatDelivery = (of: string): Promise<unknown> => data(`deliveries/${id(of)}/repeat`, { method: 'POST' });
