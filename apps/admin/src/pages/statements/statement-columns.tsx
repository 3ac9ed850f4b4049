import type { Statement } from '../../api/statements.js';
import { figure } from '../../format/numbers.js';
import { shorten } from '../../panels/chart/tooltip.js';
import type { Column } from '../../panels/data-table.js';

const number = (
  id: string,
  title: string,
  unit: 'ms' | 'count',
  of: (statement: Statement) => number,
): Column<Statement> => ({ id, title, numeric: true, value: of, cell: (one) => figure(of(one), unit) });

/** Our own begin with the question that they answer; of others the beginning is shown. */
export const questionOf = ({ statement }: Statement): string =>
  /^--\s*(.+)/.exec(statement)?.[1] ?? statement.replaceAll(/\s+/g, ' ');

/** Columns of the statements page. */
export const statementColumns: readonly Column<Statement>[] = [
  { id: 'statement', title: 'Statement', value: questionOf, cell: (one) => shorten(questionOf(one), 90) },
  { id: 'role', title: 'Role', value: ({ role }) => role, cell: ({ role }) => role },
  number('calls', 'Calls', 'count', ({ calls }) => calls),
  number('total', 'Total', 'ms', ({ total_ms }) => total_ms),
  number('mean', 'Mean', 'ms', ({ mean_ms }) => mean_ms),
  number('longest', 'Longest', 'ms', ({ max_ms }) => max_ms),
  number('rows', 'Rows', 'count', ({ rows }) => rows),
];
