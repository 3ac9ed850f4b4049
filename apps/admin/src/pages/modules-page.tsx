import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';
import { modulesQuery } from '../api/queries.js';
import { PageHead } from '../app-shell/page-head.js';
import { ProblemState } from '../empty/problem-state.js';
import { ConfigurationView } from './modules/configuration-view.js';
import { ModuleDetails } from './modules/module-details.js';

/** What is enabled, and with which settings. */
export function ModulesPage() {
  const modules = useQuery(modulesQuery);
  return (
    <>
      <PageHead title="Modules" about="What each brings: version, migrations, sources, views, schedules, routes." />
      {modules.isError && <ProblemState problem={asProblem(modules.error)} onRetry={() => void modules.refetch()} />}
      {modules.isPending && <div className="skeleton page-skeleton" role="status" aria-label="Loading" />}
      {modules.data?.map((module) => (
        <ModuleDetails key={module.name} module={module} />
      ))}
      <ConfigurationView />
    </>
  );
}
