import type { ExplainedView } from '../../api/explain.js';
import { moment } from '../../format/dates.js';
import { figure, milliseconds } from '../../format/numbers.js';
import { Sql } from './sql.js';

/** The views behind an answer, and the refresh that made each what it is. */
export function ExplainedViews({ views, tz }: { readonly views: readonly ExplainedView[]; readonly tz: string }) {
  if (views.length === 0) return null;
  return (
    <section>
      <h3>The refresh that made it</h3>
      {views.map((view) => (
        <ViewOf key={view.name} view={view} tz={tz} />
      ))}
    </section>
  );
}

function ViewOf({ view, tz }: { readonly view: ExplainedView; readonly tz: string }) {
  const { name, description, strategy, schedule, refresh, definition } = view;
  return (
    <div className="explain-view">
      <h4>
        <code>{name}</code>
      </h4>
      <p className="dimmed">
        {description}. {strategy}, <code>{schedule}</code> UTC.
      </p>
      {refresh === null ? (
        <p>It was never refreshed.</p>
      ) : (
        <dl className="fields">
          <div>
            <dt>Refresh</dt>
            <dd>
              #{refresh.id}, {refresh.outcome}, asked by {refresh.asked_by}
            </dd>
          </div>
          <div>
            <dt>Started</dt>
            <dd>{moment(refresh.started_at, tz)}</dd>
          </div>
          <div>
            <dt>Took</dt>
            <dd>{milliseconds(refresh.duration_ms)}</dd>
          </div>
          <div>
            <dt>Rows</dt>
            <dd>{figure(refresh.rows_refreshed, 'count')}</dd>
          </div>
          <div>
            <dt>Complete up to</dt>
            <dd>{moment(refresh.data_through, tz)}</dd>
          </div>
          <div>
            <dt>Generation</dt>
            <dd>{figure(refresh.generation, 'count')}</dd>
          </div>
        </dl>
      )}
      <details>
        <summary>The view’s SQL</summary>
        <Sql text={view.view.sql} label={`SQL of ${name}`} />
      </details>
      {definition && (
        <details>
          <summary>Its definition over the source, which it must equal</summary>
          <Sql text={definition.sql} label={`Definition of ${name}`} />
        </details>
      )}
    </div>
  );
}
