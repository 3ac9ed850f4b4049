import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { auditPath, auditQuery, type AuditRecord } from '../api/audit.js';
import { downloadCsv } from '../api/download.js';
import { asProblem } from '../api/problem.js';
import { Icon } from '../app-shell/icons.js';
import { notify } from '../app-shell/notices.js';
import { PageHead } from '../app-shell/page-head.js';
import { SideDrawer } from '../app-shell/side-drawer.js';
import { EmptyState } from '../empty/empty-state.js';
import { ProblemState } from '../empty/problem-state.js';
import { DataTable } from '../panels/data-table.js';
import { FieldList } from '../panels/field-list.js';
import { auditColumns } from './audit/audit-columns.js';
import { AuditFilters } from './audit/audit-filters.js';

/** Who saw rows about persons, and what admins did. */
export function AuditPage() {
  const filters = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const log = useInfiniteQuery(auditQuery(filters));
  const [opened, setOpened] = useState<AuditRecord | null>(null);
  const records = log.data?.pages.flatMap((page) => page.records) ?? [];
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageHead
        title="Audit"
        about="Every read of rows about persons and every act of an admin, in a chain that shows changes."
      >
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() =>
            void downloadCsv(auditPath(filters), 'audit').catch((error: unknown) =>
              notify(asProblem(error).message, 'problem'),
            )
          }
        >
          CSV
        </Button>
      </PageHead>
      <AuditFilters
        key={JSON.stringify(filters)}
        value={filters}
        onApply={(next) => void navigate({ search: next, replace: true })}
      />
      {log.isError &&
        (asProblem(log.error).status === 403 ? (
          <EmptyState why="not-allowed" />
        ) : (
          <ProblemState problem={asProblem(log.error)} onRetry={() => void log.refetch()} />
        ))}
      {log.isPending && <div className="skeleton page-skeleton" role="status" aria-label="Loading" />}
      {log.isSuccess && records.length === 0 && <EmptyState why={filtered ? 'filtered-away' : 'nothing-yet'} />}
      {records.length > 0 && (
        <DataTable
          rows={records}
          columns={auditColumns}
          caption="Audit records"
          keyOf={({ id }) => String(id)}
          onOpen={setOpened}
        />
      )}
      {log.hasNextPage && (
        <button
          type="button"
          className="show-more"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {log.isFetchingNextPage ? 'Loading…' : 'Show older records'}
        </button>
      )}
      <SideDrawer title="Audit record" opened={opened !== null} onClose={() => setOpened(null)}>
        {opened && <FieldList row={{ ...opened }} fields={{}} tz="UTC" />}
      </SideDrawer>
    </>
  );
}
