import type { Touched } from '@tessera/db-core';

/** 91 days, as hours, which no clock change makes longer or shorter: figures are shown for 90 days, and no day of them is cut. */
const KEPT = '2184 hours';

const sessions: Touched = {
  name: 'sessions',
  description: 'Sessions in every hour that they are active in',
  of: ['classroom_sessions', 'session_metrics'],
  grain: '1h',
  tables: [
    {
      name: 'session_hours',
      description: 'One row per school, UTC hour and session that is active in it, up to where it will end',
      columns: {
        session_id: 'text',
        teacher_id: 'text',
        begins: 'boolean',
        ends: 'boolean',
        students: 'integer',
        engagement_sum: 'numeric',
        engagement_count: 'bigint',
        participation_sum: 'numeric',
        participation_count: 'bigint',
        quality_sum: 'numeric',
        quality_count: 'bigint',
        total_groups: 'bigint',
        ready_groups: 'bigint',
      },
      key: ['session_id'],
      indexes: [['teacher_id', 'bucket']],
      keep: { for: KEPT },
      subject: 'teacher_id',
      readBy: [],
    },
    {
      name: 'school_hours',
      description: 'One row per school and UTC hour with an active session',
      columns: {
        sessions_active: 'bigint',
        sessions_begun: 'bigint',
        sessions_completed: 'bigint',
        teachers_active: 'bigint',
        students_active: 'bigint',
        total_groups: 'numeric',
        ready_groups: 'numeric',
        groups_begun: 'numeric',
        ready_begun: 'numeric',
      },
      key: [],
      keep: { for: KEPT },
      readBy: ['authenticated'],
    },
  ],
};

/** What cannot be added up by the hour, computed again for each hour that a change touched. */
export const classroomTouched: readonly Touched[] = [sessions];
