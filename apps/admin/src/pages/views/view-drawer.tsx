import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import { refreshesQuery, refreshNow } from '../../api/refreshes.js';
import { Icon } from '../../app-shell/icons.js';
import { notify } from '../../app-shell/notices.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { moment, relative } from '../../format/dates.js';
import { bytes, figure, milliseconds } from '../../format/numbers.js';
import { Sparkline } from '../../panels/sparkline.js';
import { StateMark } from '../../panels/state-mark.js';
import { useNow } from '../../state/use-now.js';
import type { ViewRow } from './view-row.js';
import { BackfillForm } from './backfill-form.js';
import { RefreshHistory } from './refresh-history.js';
import { nextOf } from './view-columns.js';

const HISTORY = 50;

/** All about one view, and what can be done with it. */
export function ViewDrawer({ view, onClose }: { readonly view: ViewRow | null; readonly onClose: () => void }) {
  return (
    <SideDrawer title={view?.view_name ?? ''} opened={view !== null} onClose={onClose}>
      {view && <Opened view={view} />}
    </SideDrawer>
  );
}

function Opened({ view }: { readonly view: ViewRow }) {
  const queries = useQueryClient();
  const now = useNow();
  const { module, view_name } = view;
  const history = useQuery(refreshesQuery({ module: module.name, view: view_name, limit: HISTORY }));
  const about = module.views.find(({ name }) => name === view_name);
  const refresh = useMutation({
    mutationFn: () => refreshNow(module.name, [view_name]),
    onSuccess: ([outcome]) => {
      if (!outcome) return;
      if (outcome.success) {
        notify(
          `${view_name}: ${figure(outcome.rows_refreshed, 'count')} rows in ${milliseconds(outcome.refresh_duration_ms)}.`,
        );
      } else notify(`${view_name}: ${outcome.error_message ?? 'the refresh failed'}`, 'problem');
    },
    onError: (error) => notify(`${view_name}: ${asProblem(error).message}`, 'problem'),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['status', module.name] });
      await queries.invalidateQueries({ queryKey: ['refreshes'] });
    },
  });
  const durations = (history.data ?? []).map(({ duration_ms }) => duration_ms).toReversed();
  return (
    <div className="view-details">
      <p>{about?.description}</p>
      <div className="view-actions">
        <StateMark state={view.status} />
        <Button
          size="xs"
          leftSection={<Icon name="refresh" size={14} />}
          loading={refresh.isPending}
          onClick={() => refresh.mutate()}
        >
          Refresh now
        </Button>
      </div>
      {view.last_error !== null && (
        <section className="last-error" aria-label="Last error">
          <h3>Last error</h3>
          <pre tabIndex={0}>{view.last_error}</pre>
          <p className="dimmed">
            {figure(view.failures_in_a_row, 'count')} in a row; what is served is from before it.
          </p>
        </section>
      )}
      <dl className="fields">
        <Pair name="Last run" value={moment(view.last_refresh, 'UTC')} />
        <Pair name="Complete up to" value={moment(view.data_through, 'UTC')} />
        <Pair name="Next run" value={relative(nextOf(view), now)} />
        <Pair name="Schedule" value={`${view.schedule} UTC (every ${view.interval})`} />
        <Pair name="Strategy" value={view.strategy} />
        <Pair name="Generation" value={figure(view.generation, 'count')} />
        <Pair name="Rows" value={figure(view.row_count, 'count')} />
        <Pair name="Size" value={bytes(view.size_bytes)} />
        <Pair name="Pending changes" value={figure(view.pending_changes, 'count')} />
        <Pair name="Facts skipped" value={figure(view.skipped_facts, 'count')} />
        {view.built_percent !== null && view.built_percent < 100 && (
          <Pair name="Built" value={figure(view.built_percent, 'percent')} />
        )}
      </dl>
      <section>
        <h3>How long it takes</h3>
        <div className="duration-trend">
          <Sparkline values={durations} summary={`Durations of the last ${durations.length} refreshes`} />
        </div>
        <RefreshHistory records={history.data ?? []} loading={history.isPending} />
      </section>
      <BackfillForm module={module.name} />
    </div>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
