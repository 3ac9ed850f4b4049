import { type Field, listOf } from '@tessera/module-kit';

const number = (description: string, example: number, nullable = false): Field => ({
  type: 'number',
  description,
  example,
  nullable,
});
const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const moment = (description: string, example: string, nullable = false): Field => ({
  type: 'timestamp',
  description,
  example,
  nullable,
});

/** What a rehearsal answers. */
export const rehearsalFields: Readonly<Record<string, Field>> = {
  from: moment('First minute', '2026-03-22T09:20:00Z'),
  to: moment('End of the last minute', '2026-03-29T09:20:00Z'),
  fired: count('Incidents', 2),
  firing_minutes: number('Minutes with an open incident; of a rule by tenant those of its tenants added up', 61),
  longest_minutes: number('Length of the longest', 44, true),
  notifications: count('Notifications: of firing, firing still and recovery', 4),
  incidents: listOf('The first 1,000, by time', {
    tenant: { type: 'string', description: 'Tenant of a rule by tenant; else empty', example: '' },
    fired_at: moment('When it would have fired', '2026-03-24T13:05:00Z'),
    resolved_at: moment('When it would have recovered; null: it would last', '2026-03-24T13:22:00Z', true),
    duration_minutes: number('Between the two, or so far', 17),
    value: number('Value with which it would have begun', 84.2),
    worst_value: number('Value furthest from good', 61.5),
    renotified: count('How often it would have been told again', 0),
  }),
};

/** What a test answers. */
export const testFields: Readonly<Record<string, Field>> = {
  history_id: { type: 'string', description: 'Entry of the history', example: '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f62' },
  notifications: count('Notifications put into the outbox', 1),
  quality: { type: 'string', description: '`value`, `no_data` or `stale`', example: 'value' },
  value: number('What the rule sees now', 94.6, true),
  reason: { type: 'string', description: 'Why there is no value', example: 'nothing in the window', nullable: true },
  window_from: moment('Beginning of the window', '2026-03-29T08:15:00Z', true),
  window_to: moment('End of the window', '2026-03-29T09:15:00Z', true),
  breaches: { type: 'boolean', description: 'Whether the value meets the condition', example: false },
};

/** What an acknowledgement answers. */
export const acknowledgedFields: Readonly<Record<string, Field>> = {
  id: { type: 'string', description: 'Incident', example: '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f61' },
  rule_id: { type: 'string', description: 'Rule', example: '0195e4b2-6d3c-7a10-8f00-3d5c1b2a4f60' },
  notification_status: { type: 'string', description: '`acknowledged`', example: 'acknowledged' },
  acknowledged_by: { type: 'string', description: 'Who was the first to say so', example: 'usr_1' },
  acknowledged_at: moment('When', '2026-03-29T09:25:00Z'),
  notes: { type: 'string', description: 'Notes', example: 'Upstream is down', nullable: true },
};

/** What can be asked. */
export const metricFields: Readonly<Record<string, Field>> = {
  module: { type: 'string', description: 'Module', example: 'action' },
  metric_type: { type: 'string', description: 'Name', example: 'success_rate' },
  title: { type: 'string', description: 'What it is', example: 'Success rate' },
  kind: { type: 'string', description: 'sum, ratio, distinct, distribution, extremum or last', example: 'ratio' },
  unit: { type: 'string', description: 'percent, ms, seconds, minutes, count or ratio', example: 'percent' },
  about: { type: 'string', description: '`facts`, or `refreshes` of the module as a whole', example: 'facts' },
  tenant_kind: {
    type: 'string',
    description:
      'Whose rules may ask: claim of the tenants, or module whose members they are; `platform`: the platform’s alone',
    example: 'organizations',
  },
  stored_grain: {
    type: 'string',
    description: 'Buckets of windows of 60 minutes and more; null: the source is asked whatever the window',
    example: '15m',
    nullable: true,
  },
};
