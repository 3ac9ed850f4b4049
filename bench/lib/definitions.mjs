import { readFileSync } from 'node:fs';

import { actionAnalytics } from '@tessera/action-analytics';

/** The four views: what identifies a row, what must be equal, what may be 1 % off, and how a sample is chosen. */
export const VIEWS = {
  action_metrics_hourly: {
    key: ['organization_id', 'hour', 'action_type', 'status'],
    near: ['p50_duration_ms', 'p95_duration_ms', 'p99_duration_ms'],
    users: { after: 'actions_with_retries\n' },
  },
  trigger_performance_summary: {
    key: ['organization_id', 'trigger_id'],
    near: ['p50_duration_ms', 'p95_duration_ms', 'p99_duration_ms'],
    users: { after: 'hours_active\n' },
  },
  recent_failures: { key: ['organization_id', 'id'], near: [] },
  action_type_distribution: { key: ['organization_id', 'action_type'], near: [] },
};

/** The module's own text of a view (`views`) or of its definition over the source (`definitions`). */
export function textOf(folder, view) {
  return readFileSync(new URL(`sql/${folder}/${view}.sql`, actionAnalytics.root), 'utf8');
}

/** A definition that reads the table itself, or only those of its rows that satisfy a condition. */
export function definition(view, users = false, condition) {
  const relation =
    condition === undefined ? 'action.action_results' : `(select * from action.action_results where ${condition}) as s`;
  const text = textOf('definitions', view).replaceAll('action.action_results_source', relation);
  return users ? withUsers(view, text, 'count(distinct event_id) as unique_users') : text;
}

/** The text with one more column behind its last. */
export function withUsers(view, text, column) {
  const { users } = VIEWS[view];
  if (users === undefined) return text;
  if (text.split(users.after).length !== 2)
    throw new Error(`${view}: its last column is not ${users.after.trim()} any more`);
  return text.replace(users.after, `${users.after.trimEnd()},\n    ${column}\n`);
}
