import { useMemo } from 'react';
import type { RefreshRecord } from '../../api/refreshes.js';
import { moment } from '../../format/dates.js';
import { figure, milliseconds } from '../../format/numbers.js';
import { type Column, DataTable } from '../../panels/data-table.js';

interface HistoryProps {
  readonly records: readonly RefreshRecord[];
  readonly loading: boolean;
}

/** The refresh log of a view, newest first, errors in full. */
export function RefreshHistory({ records, loading }: HistoryProps) {
  const columns = useMemo(() => COLUMNS, []);
  if (loading) return <div className="skeleton" role="status" aria-label="Loading" />;
  if (records.length === 0) return <p className="dimmed">No refresh is in the log.</p>;
  return <DataTable rows={records} columns={columns} caption="Refreshes" keyOf={({ id }) => String(id)} />;
}

const COLUMNS: readonly Column<RefreshRecord>[] = [
  {
    id: 'started',
    title: 'Started (UTC)',
    value: ({ started_at }) => started_at,
    cell: ({ started_at }) => moment(started_at, 'UTC'),
  },
  {
    id: 'outcome',
    title: 'Outcome',
    value: ({ outcome }) => outcome,
    cell: ({ outcome, error_code, error_message }) => (
      <>
        <span className="outcome" data-outcome={outcome}>
          {outcome}
        </span>
        {error_message !== null && (
          <span className="cell-under">
            {error_code} {error_message}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'duration',
    title: 'Took',
    numeric: true,
    value: ({ duration_ms }) => duration_ms,
    cell: ({ duration_ms }) => milliseconds(duration_ms),
  },
  {
    id: 'rows',
    title: 'Rows',
    numeric: true,
    value: ({ rows_refreshed }) => rows_refreshed,
    cell: ({ rows_refreshed }) => figure(rows_refreshed, 'count'),
  },
  { id: 'asked', title: 'Asked by', value: ({ asked_by }) => asked_by, cell: ({ asked_by }) => asked_by },
];
