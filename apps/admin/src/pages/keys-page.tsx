import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type ApiKey, keysQuery, revokeKey } from '../api/keys.js';
import { asProblem } from '../api/problem.js';
import { notify } from '../app-shell/notices.js';
import { PageHead } from '../app-shell/page-head.js';
import { ConfirmDialog } from '../app-shell/confirm-dialog.js';
import { EmptyState } from '../empty/empty-state.js';
import { ProblemState } from '../empty/problem-state.js';
import { DataTable } from '../panels/data-table.js';
import { useNow } from '../state/use-now.js';
import { keyColumns } from './keys/key-columns.js';
import { NewKeyDrawer } from './keys/new-key-drawer.js';

/** API keys: who has them, what they open, when they end. */
export function KeysPage() {
  const keys = useQuery(keysQuery);
  const queries = useQueryClient();
  const now = useNow();
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<ApiKey | null>(null);
  const columns = useMemo(() => keyColumns(now, setEnding), [now]);
  const revoke = useMutation({
    mutationFn: ({ prefix }: ApiKey) => revokeKey(prefix),
    onSuccess: async (_, { name }) => {
      notify(`${name} is revoked; every server refuses it within ten seconds.`);
      setEnding(null);
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
    onError: (error) => notify(asProblem(error).message, 'problem'),
  });
  return (
    <>
      <PageHead title="API keys" about="Credentials of programs: narrow, expiring, and ended here.">
        <Button size="xs" onClick={() => setMaking(true)}>
          New key
        </Button>
      </PageHead>
      {keys.isError &&
        (asProblem(keys.error).status === 403 ? (
          <EmptyState why="not-allowed" />
        ) : (
          <ProblemState problem={asProblem(keys.error)} onRetry={() => void keys.refetch()} />
        ))}
      {keys.isPending && <div className="skeleton page-skeleton" role="status" aria-label="Loading" />}
      {keys.data?.length === 0 && (
        <div className="empty">
          <p className="empty-title">No keys yet</p>
          <p className="empty-advice">
            Make one for each program that reads or writes, so that each can be ended alone.
          </p>
        </div>
      )}
      {keys.data && keys.data.length > 0 && (
        <DataTable rows={keys.data} columns={columns} caption="API keys" keyOf={({ prefix }) => prefix} />
      )}
      <NewKeyDrawer opened={making} onClose={() => setMaking(false)} />
      <ConfirmDialog
        title={`Revoke ${ending?.name ?? ''}?`}
        text="Programs that use it are refused from then on. It cannot be undone."
        action="Revoke"
        opened={ending !== null}
        busy={revoke.isPending}
        onClose={() => setEnding(null)}
        onConfirm={() => ending && revoke.mutate(ending)}
      />
    </>
  );
}
