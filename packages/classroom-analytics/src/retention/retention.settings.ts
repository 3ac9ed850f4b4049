import type { TenantRetention } from '@tessera/db-core';
import type { ModuleOption } from '@tessera/module-kit';

/** Bounds of a rule, in days: figures are shown for 90, and nothing is kept without end. */
export const KEEP_DAYS = { minimum: 90, maximum: 3_650, default: 365 } as const;

/** Longest reason of a rule, in characters. */
export const REASON_LENGTH = 2_000;

/** Days that schools without a rule of their own keep records. */
export const keepDaysOption: ModuleOption = {
  type: 'number',
  description:
    'Days that sessions, groups, measurements, samples and events of a school without a rule of its own are kept.',
  value: KEEP_DAYS.default,
  minimum: KEEP_DAYS.minimum,
  maximum: KEEP_DAYS.maximum,
  example: 730,
};

/** What goes by the rule of its school, and by which of its times. */
export const classroomRetention: TenantRetention = {
  rules: 'retention_rules',
  option: 'keep_days',
  sources: [
    { source: 'session_events' },
    { source: 'session_metrics' },
    { source: 'group_metrics' },
    { source: 'educational_metrics' },
    { source: 'system_health_samples' },
    {
      source: 'classroom_sessions',
      over: 'greatest(f.created_at, classroom.session_end(f.actual_start, f.actual_end, f.status, f.updated_at, classroom.close_after()))',
      with: [{ source: 'student_groups', column: 'session_id' }],
    },
  ],
  leftovers: 'retire_leftovers',
};
