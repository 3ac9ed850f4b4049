import type { AuditRecord } from '../../api/audit.js';
import { moment } from '../../format/dates.js';
import { figure, NOTHING } from '../../format/numbers.js';
import { shorten } from '../../panels/chart/tooltip.js';
import type { Column } from '../../panels/data-table.js';

const text = (
  id: string,
  title: string,
  of: (record: AuditRecord) => string | null | undefined,
): Column<AuditRecord> => ({
  id,
  title,
  value: (record) => of(record) ?? null,
  cell: (record) => shorten(of(record) ?? NOTHING, 80),
});

/** Columns of the audit page. */
export const auditColumns: readonly Column<AuditRecord>[] = [
  { id: 'at', title: 'When (UTC)', value: ({ at }) => at, cell: ({ at }) => moment(at, 'UTC') },
  text('actor', 'Who', ({ actor_name }) => actor_name ?? 'erased'),
  text('role', 'Role', ({ role }) => role),
  text('action', 'What', ({ action }) => action),
  text('module', 'Module', ({ module }) => module),
  text('object', 'Of', ({ object }) => object),
  text('tenants', 'Tenants', ({ tenants }) => tenants?.join(', ') ?? 'all'),
  {
    id: 'outcome',
    title: 'Outcome',
    value: ({ outcome }) => outcome,
    cell: ({ outcome }) => (
      <span className="outcome" data-outcome={outcome}>
        {outcome}
      </span>
    ),
  },
  {
    id: 'rows',
    title: 'Rows',
    numeric: true,
    value: ({ row_count }) => row_count,
    cell: ({ row_count }) => figure(row_count, 'count'),
  },
];
