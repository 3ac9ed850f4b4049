import { moment, relative } from '../../format/dates.js';
import { bytes, figure, milliseconds, NOTHING } from '../../format/numbers.js';
import type { Column } from '../../panels/data-table.js';
import { StateMark } from '../../panels/state-mark.js';
import type { ViewRow } from './view-row.js';

/** Columns of the views page. Ages are as of `now`. */
export function viewColumns(now: number): readonly Column<ViewRow>[] {
  return [
    {
      id: 'view',
      title: 'View',
      value: ({ view_name }) => view_name,
      cell: ({ view_name, module }) => (
        <>
          <code>{view_name}</code>
          <span className="dimmed cell-under">{module.title}</span>
        </>
      ),
    },
    { id: 'state', title: 'State', value: ({ status }) => status, cell: ({ status }) => <StateMark state={status} /> },
    {
      id: 'last',
      title: 'Last run',
      value: ({ last_refresh }) => last_refresh,
      cell: ({ last_refresh }) => (
        <time title={moment(last_refresh, 'UTC')}>
          {relative(last_refresh, Math.max(now, Date.parse(last_refresh ?? '') || 0))}
        </time>
      ),
    },
    {
      id: 'next',
      title: 'Next run',
      hint: 'By its schedule, or by its next attempt after a failure',
      value: (row) => nextOf(row),
      cell: (row) => {
        const at = nextOf(row);
        return at === null ? NOTHING : <time title={moment(at, 'UTC')}>{relative(at, now)}</time>;
      },
    },
    {
      id: 'duration',
      title: 'Took',
      numeric: true,
      value: ({ last_duration_ms }) => last_duration_ms,
      cell: ({ last_duration_ms }) => milliseconds(last_duration_ms),
    },
    {
      id: 'rows',
      title: 'Rows',
      numeric: true,
      value: ({ row_count }) => row_count,
      cell: ({ row_count }) => figure(row_count, 'count'),
    },
    {
      id: 'size',
      title: 'Size',
      numeric: true,
      value: ({ size_bytes }) => size_bytes,
      cell: ({ size_bytes }) => bytes(size_bytes),
    },
    {
      id: 'pending',
      title: 'Pending',
      hint: 'Changes that the next refresh takes in',
      numeric: true,
      value: ({ pending_changes }) => pending_changes,
      cell: ({ pending_changes }) => figure(pending_changes, 'count'),
    },
  ];
}

/** After a failure there is an attempt between the times of the schedule. */
export function nextOf({ next_attempt_at, next_run_at }: ViewRow): string | null {
  return next_attempt_at ?? next_run_at;
}
