import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useListening } from '../api/live.js';
import { tenantsQuery } from '../api/tenants.js';
import type { Row } from '../api/batch.js';
import type { Module } from '../api/manifest.js';
import { dashboardQuery, modulesQuery, statusQuery } from '../api/queries.js';
import { PageHead } from '../app-shell/page-head.js';
import { asProblem } from '../api/problem.js';
import { ProblemState } from '../empty/problem-state.js';
import type { DashboardSearch } from '../state/dashboard-search.js';
import { needsTenant, panelRead } from '../state/panel-path.js';
import { DashboardBar } from './dashboard/dashboard-bar.js';
import { DrillDrawer } from './dashboard/drill-drawer.js';
import { PanelGrid } from './dashboard/panel-grid.js';
import { ExplainDrawer } from './explain/explain-drawer.js';
import { NotFoundPage } from './not-found-page.js';

/** How often to look where the server does not tell of changes; what has not changed is not sent again. */
const LOOK_SECONDS = 60;

/** The dashboard of a module, whichever it is. */
export function DashboardPage() {
  const { module: name } = useParams({ from: '/m/$module' });
  const modules = useQuery(modulesQuery);
  const module = modules.data?.find((each) => each.name === name);
  if (module) return <Dashboard key={name} module={module} />;
  if (modules.isError) {
    return <ProblemState problem={asProblem(modules.error)} onRetry={() => void modules.refetch()} />;
  }
  return modules.isPending ? (
    <div className="skeleton page-skeleton" role="status" aria-label="Loading" />
  ) : (
    <NotFoundPage />
  );
}

function Dashboard({ module }: { readonly module: Module }) {
  const search = useSearch({ from: '/m/$module' });
  const navigate = useNavigate({ from: '/m/$module' });
  const [opened, setOpened] = useState<Row | null>(null);
  const change = (next: Partial<DashboardSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });

  const listening = useListening();
  const single = needsTenant(module);
  const tenants = useQuery(tenantsQuery(module.name));
  const chosen = useChosen(search, single, tenants.data?.find(({ is_platform }) => !is_platform)?.id);
  const reads = useMemo(
    () => module.panels.map((panel) => panelRead(module, panel, search, chosen)),
    [module, search, chosen],
  );
  const awaiting = single && tenants.isPending && chosen.length === 0;
  const paths = useMemo(() => [...new Set(reads.flatMap(({ path }) => path ?? []))], [reads]);
  const answers = useQuery(
    dashboardQuery(module.name, awaiting ? [] : paths, search.every ?? (listening ? 0 : LOOK_SECONDS)),
  );
  const status = useQuery(statusQuery(module.name));
  const moduleEmpty = status.data?.length ? status.data.every(({ row_count }) => row_count === 0) : false;
  const explained = reads.find(({ panel }) => panel.id === search.explain);

  return (
    <>
      <PageHead title={module.title} about={module.description}>
        {module.sockets.some(({ follows }) => follows !== null) && (
          <Link to="/m/$module/live" params={{ module: module.name }} className="head-link">
            Live
          </Link>
        )}
      </PageHead>
      <DashboardBar
        module={module}
        search={search}
        change={change}
        chosen={chosen}
        single={single}
        busy={answers.isFetching}
        onRefetch={() => void answers.refetch()}
      />
      {answers.isError && !answers.data && (
        <ProblemState problem={asProblem(answers.error)} onRetry={() => void answers.refetch()} />
      )}
      {module.panels.length === 0 && <p className="dimmed">This module declares no panels.</p>}
      {!(answers.isError && !answers.data) && (
        <PanelGrid
          module={module}
          reads={reads}
          answers={answers.data}
          search={search}
          change={change}
          moduleEmpty={moduleEmpty}
          filtered={search.tenant !== undefined}
          onOpen={setOpened}
          onRetry={() => void answers.refetch()}
        />
      )}
      <DrillDrawer module={module} row={opened} tz={search.tz ?? 'UTC'} onClose={() => setOpened(null)} />
      <ExplainDrawer
        module={module}
        title={explained?.panel.title ?? ''}
        path={explained?.path ?? null}
        tz={search.tz ?? 'UTC'}
        onClose={() => change({ explain: undefined })}
      />
    </>
  );
}

/** The tenants looked at: those of the address, or the first one where the panels are about one. */
function useChosen(search: DashboardSearch, single: boolean, first: string | undefined): readonly string[] {
  return useMemo(() => {
    if (search.tenant) return single ? search.tenant.slice(0, 1) : search.tenant;
    return single && first !== undefined ? [first] : [];
  }, [search.tenant, single, first]);
}
