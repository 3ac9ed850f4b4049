import type { Field } from '@tessera/module-kit';

const text = (description: string, example: string, nullable = false): Field => ({
  type: 'string',
  description,
  example,
  nullable,
});
const number = (description: string, example: number, nullable = false): Field => ({
  type: 'number',
  description,
  example,
  nullable,
});
const count = (description: string, example: number, nullable = false): Field => ({
  type: 'integer',
  description,
  example,
  nullable,
});
const moment = (description: string, nullable = true): Field => ({
  type: 'timestamp',
  description,
  example: '2026-03-29T09:20:00Z',
  nullable,
});
const flag = (description: string, example: boolean): Field => ({ type: 'boolean', description, example });

export const EXAMPLE_RULE = '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f60';

/** Whose row it is. */
export const ownerFields: Readonly<Record<string, Field>> = {
  owner: text('`platform`, or whose it is: claim (`workspace` for workspaces) and tenant', 'organizations:org_acme'),
};

/** What a rule asks and what it is about, in every answer about one. */
export const subjectFields: Readonly<Record<string, Field>> = {
  module: text('Module whose metric it is', 'action'),
  metric_type: text('Metric', 'success_rate'),
  unit: text('Unit of values and thresholds; null where the module is not enabled', 'percent', true),
};

/** A rule with its state. */
export const ruleFields: Readonly<Record<string, Field>> = {
  ...ownerFields,
  id: text('Id', EXAMPLE_RULE),
  workspace_id: text('Workspace, or another tenant; null: the platform', 'org_acme', true),
  name: text('Name', 'Success rate is low'),
  description: text('What it is for', 'Less than nine of ten actions succeed', true),
  is_active: flag('Whether it is evaluated', true),
  ...subjectFields,
  condition: text('`greater_than`, `less_than`, `equals`, `not_equals` or `between`', 'less_than'),
  threshold_value: number('What the value is compared with; of `between` the lower end', 90),
  threshold_upper: number('Upper end of `between`', 95, true),
  recovery_value: number('What the value has to come back to; null: the threshold', 92, true),
  evaluation_window_minutes: count('Minutes it looks at; from 60 on complete stored buckets', 60),
  for_minutes: count('Minutes the condition has to hold before it fires', 5),
  cooldown_minutes: count('Minutes after an incident in which it does not fire anew', 5),
  renotify_minutes: count('Minutes after which it is told again; null: never', 60, true),
  min_samples: count('Facts below which there is no value', 20),
  group_by_tenant: flag('One state for each tenant', false),
  notify_stale: flag('Tells when the view behind it is stale', false),
  notify_no_data: flag('Tells when there is no value', false),
  snoozed_until: moment('Nobody is told until then'),
  notification_channels: { type: 'array', description: 'Some of email, slack, webhook', example: ['email'] },
  notification_recipients: {
    type: 'json',
    description: 'Who is told, by channel',
    example: { email: ['ops@example.org'] },
  },
  state: text(
    'OK, PENDING, FIRING, NO_DATA, STALE, RESOLVED or SNOOZED; the most urgent of a rule by tenant; null: not evaluated yet',
    'FIRING',
    true,
  ),
  state_since: moment('Since when'),
  value: number('Value of the last evaluation', 84.2, true),
  reason: text('Why there is no value', 'nothing in the window', true),
  firing: count('Incidents that are open', 1),
  last_triggered_at: moment('When it fired last'),
  trigger_count: count('How often it has fired', 3),
  evaluated_at: moment('Minute as of which it was evaluated last'),
  last_error: text('Why it could not be evaluated the last time', 'statement_timeout: took too long', true),
  ready_made: text('Key of a ready-made rule', 'success_rate', true),
  created_by: text('Who made it', 'usr_1', true),
  created_at: moment('When it was made', false),
  updated_at: moment('When it was changed last', false),
};

/** One rule and one tenant. */
export const stateFields: Readonly<Record<string, Field>> = {
  ...ownerFields,
  rule_id: text('Rule', EXAMPLE_RULE),
  rule_name: text('Its name', 'Success rate is low'),
  ...subjectFields,
  tenant: text('Tenant of a rule by tenant; empty: all that the rule is about', 'org_acme'),
  state: text('OK, PENDING, FIRING, NO_DATA, STALE, RESOLVED or SNOOZED', 'FIRING'),
  since: moment('Since when', false),
  value: number('Value of the last evaluation', 84.2, true),
  threshold_value: number('What it is compared with', 90),
  samples: count('Facts in the window; null where they are not counted', 212, true),
  reason: text('Why there is no value', 'nothing in the window', true),
  fired_at: moment('Since when an incident is open, whatever the state says meanwhile'),
  window_from: moment('Beginning of the window'),
  window_to: moment('End of the window'),
  evaluated_at: moment('Minute as of which it was evaluated', false),
  history_id: text('Its last incident', '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f61', true),
};

/** What is firing. */
export const firingFields: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(
    Object.entries(stateFields).filter(
      ([name]) => !['since', 'samples', 'window_from', 'window_to', 'evaluated_at'].includes(name),
    ),
  ),
  fired_at: moment('Since when', false),
  acknowledged_by: text('Who has seen it', 'usr_1', true),
  acknowledged_at: moment('When it was seen'),
};

/** An incident. */
export const historyFields: Readonly<Record<string, Field>> = {
  ...ownerFields,
  id: text('Id', '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f61'),
  workspace_id: text('Workspace, or another tenant; null: the platform', 'org_acme', true),
  rule_id: text('Rule', EXAMPLE_RULE),
  rule_name: text('Name it had', 'Success rate is low'),
  tenant: text('Tenant of a rule by tenant; empty: all that the rule is about', ''),
  kind: text('`firing`; `stale` or `no_data` of a rule that tells of it; `test`', 'firing'),
  triggered_at: moment('When it began', false),
  resolved_at: moment('When it ended; null: it lasts'),
  duration_minutes: number('How long it took; null while it lasts', 42, true),
  metric_value: number('Value with which it began', 84.2, true),
  threshold_value: number('What it was compared with', 90, true),
  evaluation_context: {
    type: 'json',
    description: 'Metric, window, samples and where the value came from; the value with which it ended',
    example: {
      module: 'action',
      metric: 'success_rate',
      window_from: '2026-03-29T08:15:00Z',
      window_to: '2026-03-29T09:15:00Z',
      source: 'view',
    },
  },
  notifications_sent: count('Notifications that were delivered', 2),
  notification_status: text('pending, sent, failed or acknowledged; null: nobody was to be told', 'sent', true),
  acknowledged_by: text('Who has seen it', 'usr_1', true),
  acknowledged_at: moment('When it was seen'),
  notes: text('Notes', 'Upstream was down', true),
};
