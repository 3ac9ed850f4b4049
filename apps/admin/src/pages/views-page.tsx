import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Module } from '../api/manifest.js';
import { useListening } from '../api/live.js';
import { asProblem } from '../api/problem.js';
import { statusQuery, useModules } from '../api/queries.js';
import { refreshNow } from '../api/refreshes.js';
import { Icon } from '../app-shell/icons.js';
import { notify } from '../app-shell/notices.js';
import { PageHead } from '../app-shell/page-head.js';
import { ProblemState } from '../empty/problem-state.js';
import { DataTable } from '../panels/data-table.js';
import { useNow } from '../state/use-now.js';
import { ViewDrawer } from './views/view-drawer.js';
import { viewColumns } from './views/view-columns.js';
import type { ViewRow } from './views/view-row.js';

/** How often to look where the server does not tell of changes. */
const LOOK_MS = 5_000;

/** Every view: how fresh, how large, when next; live, as the server tells what it does. */
export function ViewsPage() {
  const { module: only, view: opened } = useSearch({ from: '/views' });
  const navigate = useNavigate({ from: '/views' });
  const modules = useModules();
  const shown = useMemo(() => modules.filter(({ name }) => only === undefined || name === only), [modules, only]);
  const listening = useListening();
  const states = useQueries({
    queries: shown.map(({ name }) => ({ ...statusQuery(name), refetchInterval: listening ? false : LOOK_MS })),
  });
  const now = useNow();
  const rows = states.flatMap(({ data = [] }, at) => {
    const module = shown[at];
    return module ? data.map((status): ViewRow => ({ ...status, module })) : [];
  });
  const failed = states.find(({ isError }) => isError);
  const columns = useMemo(() => viewColumns(now), [now]);
  const open = rows.find(({ module, view_name }) => `${module.name}.${view_name}` === opened);
  return (
    <>
      <PageHead title="Views" about="What dashboards are answered from, and how it is kept up to date.">
        <NativeSelect
          size="xs"
          aria-label="Module"
          data={[
            { value: '', label: 'All modules' },
            ...modules.map(({ name, title }) => ({ value: name, label: title })),
          ]}
          value={only ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: value === '' ? {} : { module: value }, replace: true })
          }
        />
        <RefreshButton modules={shown} />
      </PageHead>
      {failed && rows.length === 0 ? (
        <ProblemState problem={asProblem(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <DataTable
          rows={rows}
          columns={columns}
          caption="Views"
          keyOf={({ module, view_name }) => `${module.name}.${view_name}`}
          onOpen={({ module, view_name }) =>
            void navigate({ search: (before) => ({ ...before, view: `${module.name}.${view_name}` }) })
          }
        />
      )}
      <ViewDrawer
        view={open ?? null}
        onClose={() => void navigate({ search: ({ view: _view, ...before }) => before, replace: true })}
      />
    </>
  );
}

/** Refreshes all that is listed, module by module; one failure does not stop the others. */
function RefreshButton({ modules }: { readonly modules: readonly Module[] }) {
  const queries = useQueryClient();
  const refresh = useMutation({
    mutationFn: async () => {
      for (const { name, title } of modules) {
        try {
          const outcomes = await refreshNow(name);
          const bad = outcomes.filter(({ success }) => !success);
          if (bad.length === 0) notify(`${title}: ${outcomes.length} views are refreshed.`);
          else
            notify(`${title}: ${bad.map(({ view_name }) => view_name).join(', ')} could not be refreshed.`, 'problem');
        } catch (error) {
          notify(`${title}: ${asProblem(error).message}`, 'problem');
        }
        await queries.invalidateQueries({ queryKey: ['status', name] });
      }
    },
  });
  return (
    <Button
      size="xs"
      leftSection={<Icon name="refresh" size={14} />}
      loading={refresh.isPending}
      disabled={modules.length === 0}
      onClick={() => refresh.mutate()}
    >
      Refresh {modules.length === 1 ? 'this module' : 'all'} now
    </Button>
  );
}
