import type { Field, Read } from '@tessera/module-kit';
import { KEEP_DAYS } from './retention.settings.js';

/** A school's rule as callers see it. */
export const retentionFields: Readonly<Record<string, Field>> = {
  school_id: { type: 'string', description: 'School', example: 'sch_berlin' },
  keep_days: {
    type: 'integer',
    description: `Days that its sessions, groups, measurements, samples and events are kept, ${KEEP_DAYS.minimum} to ${KEEP_DAYS.maximum}`,
    example: 730,
  },
  reason: {
    type: 'string',
    description: 'Why they are kept so long; null without a rule of its own',
    example: 'School act, section 12: two school years',
    nullable: true,
  },
  decided_at: {
    type: 'timestamp',
    description: 'Since when the rule holds',
    example: '2026-03-01T09:00:00Z',
    nullable: true,
  },
  decided_by: {
    type: 'string',
    description: 'Who decided; null without a rule, or after an erasing',
    example: 'dpo@example.org',
    nullable: true,
  },
  is_default: { type: 'boolean', description: 'It has no rule of its own: the installation’s holds', example: false },
};

/** The written rule of a school. */
export const retentionRead: Read = {
  path: 'schools/:id/retention',
  summary: 'How long a school keeps its records',
  description:
    'The written rule of the school, or the installation’s where it has none; records beyond it are deleted each night',
  query: 'school-retention',
  shape: 'single',
  roles: ['authenticated', 'admin', 'service_role'],
  pathParameters: { id: { description: 'School', example: 'sch_berlin', maxLength: 200, tenant: true } },
  views: [],
  tables: ['retention_rules'],
  missing: 'not_found',
  fields: retentionFields,
};
