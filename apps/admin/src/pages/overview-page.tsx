import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ModuleOverview, overviewQuery } from '../api/overview.js';
import { asProblem } from '../api/problem.js';
import { modulesQuery } from '../api/queries.js';
import { Icon } from '../app-shell/icons.js';
import { PageHead } from '../app-shell/page-head.js';
import { EmptyState } from '../empty/empty-state.js';
import { ProblemState } from '../empty/problem-state.js';
import { ModuleCard } from './overview/module-card.js';

/** One look: is all well, and if not, where. */
export function OverviewPage() {
  const modules = useQuery(modulesQuery);
  const overview = useQuery(overviewQuery);
  const failed = [modules, overview].find(({ isError, data }) => isError && data === undefined);
  if (failed) {
    const problem = asProblem(failed.error);
    return (
      <>
        <PageHead title="Overview" />
        {problem.status === 403 ? (
          <EmptyState why="not-allowed" />
        ) : (
          <ProblemState problem={problem} onRetry={() => void failed.refetch()} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead title="Overview" />
      <Verdict overview={overview.data} />
      <div className="cards">
        {overview.isPending && [1, 2, 3, 4].map((n) => <div key={n} className="skeleton card-skeleton" />)}
        {overview.data?.map((entry) => (
          <ModuleCard
            key={entry.module}
            overview={entry}
            about={modules.data?.find(({ name }) => name === entry.module)?.description ?? ''}
          />
        ))}
        {overview.data?.length === 0 && <p>No module is enabled: see the variable TESSERA_MODULES.</p>}
      </div>
    </>
  );
}

/** All modules in one sentence. */
function Verdict({ overview }: { readonly overview: readonly ModuleOverview[] | undefined }) {
  if (!overview) return <div className="verdict-bar skeleton" role="status" aria-label="Loading" />;
  const troubled = overview.filter(({ state }) => state !== 'FRESH');
  const views = overview.reduce((sum, { views: count }) => sum + count, 0);
  const well = troubled.length === 0;
  return (
    <p className="verdict-bar" data-well={well} role="status">
      <Icon name={well ? 'check' : 'warning'} size={22} />
      {well ? (
        <span>
          All is well: {views} views of {overview.length} modules are fresh.
        </span>
      ) : (
        <span>
          {troubled.length === 1 ? 'One module needs' : `${troubled.length} modules need`} a look:{' '}
          {troubled.map(({ title }) => title).join(', ')}. <Link to="/views">See their views</Link>
        </span>
      )}
    </p>
  );
}
