import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem.js';
import { type Statement, statementsQuery } from '../api/statements.js';
import { PageHead } from '../app-shell/page-head.js';
import { SideDrawer } from '../app-shell/side-drawer.js';
import { EmptyState } from '../empty/empty-state.js';
import { ProblemState } from '../empty/problem-state.js';
import { DataTable } from '../panels/data-table.js';
import { FieldList } from '../panels/field-list.js';
import { Sql } from './explain/sql.js';
import { statementColumns } from './statements/statement-columns.js';

/** What the database spent its time on, where it keeps statistics of statements. */
export function StatementsPage() {
  const statements = useQuery(statementsQuery);
  const [opened, setOpened] = useState<Statement | null>(null);
  return (
    <>
      <PageHead
        title="Statements"
        about="What took the database most time, as pg_stat_statements has it. No values are kept."
      />
      {statements.isError &&
        (asProblem(statements.error).status === 403 ? (
          <EmptyState why="not-allowed" />
        ) : (
          <ProblemState problem={asProblem(statements.error)} onRetry={() => void statements.refetch()} />
        ))}
      {statements.isPending && <div className="skeleton page-skeleton" role="status" aria-label="Loading" />}
      {statements.data?.length === 0 && <EmptyState why="nothing-yet" />}
      {statements.data !== undefined && statements.data.length > 0 && (
        <DataTable
          rows={statements.data}
          columns={statementColumns}
          caption="Statements"
          keyOf={({ role, statement }, at) => `${at} ${role} ${statement}`}
          onOpen={setOpened}
        />
      )}
      <SideDrawer title="Statement" opened={opened !== null} onClose={() => setOpened(null)}>
        {opened && (
          <>
            <FieldList row={figuresOf(opened)} fields={{}} tz="UTC" />
            <Sql text={opened.statement} label="SQL of the statement" />
          </>
        )}
      </SideDrawer>
    </>
  );
}

function figuresOf({ statement: _, ...figures }: Statement): Omit<Statement, 'statement'> {
  return figures;
}
