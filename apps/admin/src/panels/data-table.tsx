import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import type { Row } from '../api/batch.js';

/** A column of rows, and how its values are shown. */
export interface Column<Of> {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly numeric?: boolean;
  /** What is sorted by; null sorts last. */
  readonly value: (row: Of) => string | number | null;
  readonly cell: (row: Of) => ReactNode;
}

interface DataTableProps<Of> {
  readonly rows: readonly Of[];
  readonly columns: readonly Column<Of>[];
  /** Names the table for who does not see it. */
  readonly caption: string;
  readonly keyOf: (row: Of, at: number) => string;
  /** What choosing a row does, and the word for it. */
  readonly onOpen?: ((row: Of) => void) | undefined;
  readonly openLabel?: string;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

const SIGNS = { asc: ' ▲', desc: ' ▼' } as const;
const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** A table that is sorted by its headings; a click on a row, or the button at its end, opens it. */
export function DataTable<Of extends Row | object>({
  rows,
  columns,
  caption,
  keyOf,
  onOpen,
  openLabel = 'Details',
}: DataTableProps<Of>) {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Of> => ({
          id: column.id,
          header: column.title,
          // Undefined goes last whichever way one sorts.
          accessorFn: (row) => column.value(row) ?? undefined,
          sortFn: 'basic',
          sortUndefined: 'last',
          sortDescFirst: column.numeric === true,
        }),
      ),
    [columns],
  );
  const table = useTable({ features, columns: definitions, data });
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header, at) => {
              const sorted = header.column.getIsSorted();
              const column = columns[at];
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={column?.numeric ? 'numeric' : undefined}
                  aria-sort={sorted ? ARIA[sorted] : undefined}
                >
                  <button type="button" title={column?.hint} onClick={() => header.column.toggleSorting()}>
                    {column?.title}
                    <span aria-hidden="true">{sorted ? SIGNS[sorted] : ''}</span>
                  </button>
                </th>
              );
            })}
            {onOpen && (
              <th scope="col">
                <span className="visually-hidden">{openLabel}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row, at) => (
            <TableRow
              key={keyOf(row.original, at)}
              row={row.original}
              columns={columns}
              onOpen={onOpen}
              openLabel={openLabel}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps<Of> {
  readonly row: Of;
  readonly columns: readonly Column<Of>[];
  readonly onOpen: ((row: Of) => void) | undefined;
  readonly openLabel: string;
}

function TableRow<Of>({ row, columns, onOpen, openLabel }: TableRowProps<Of>) {
  const [first] = columns;
  return (
    <tr className={onOpen ? 'opens' : undefined} onClick={onOpen ? () => onOpen(row) : undefined}>
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
          <div className="cell">{column.cell(row)}</div>
        </td>
      ))}
      {onOpen && (
        <td>
          <button
            type="button"
            className="row-open"
            aria-label={`${openLabel}: ${String(first?.value(row) ?? '')}`.slice(0, 120)}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(row);
            }}
          >
            ›
          </button>
        </td>
      )}
    </tr>
  );
}
