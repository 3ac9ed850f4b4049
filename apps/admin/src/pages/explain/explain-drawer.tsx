import { useQuery } from '@tanstack/react-query';
import { explainQuery } from '../../api/explain.js';
import type { Module } from '../../api/manifest.js';
import { asProblem } from '../../api/problem.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { ProblemState } from '../../empty/problem-state.js';
import { titleWithoutWindow } from '../../format/labels.js';
import { ExplainedViews } from './explained-views.js';
import { StatementView } from './statement-view.js';
import { VerifyBox } from './verify-box.js';

interface ExplainProps {
  readonly module: Module;
  readonly title: string;
  /** `<module>/<read>?…`; null: closed. */
  readonly path: string | null;
  readonly tz: string;
  readonly onClose: () => void;
}

/** From a figure to what made it: the check against the source, the refresh, the SQL. */
export function ExplainDrawer({ module, title, path, tz, onClose }: ExplainProps) {
  return (
    <SideDrawer title={`Where this comes from: ${titleWithoutWindow(title)}`} opened={path !== null} onClose={onClose}>
      {path !== null && <Explained module={module} read={path.slice(module.name.length + 1)} tz={tz} />}
    </SideDrawer>
  );
}

function Explained({ module, read, tz }: { readonly module: Module; readonly read: string; readonly tz: string }) {
  const query = useQuery(explainQuery(module.name, read));
  if (query.isError) return <ProblemState problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  if (!query.data) return <div className="skeleton page-skeleton" role="status" aria-label="Loading" />;
  const { origin, statement, summary, views, sources } = query.data;
  return (
    <div className="explain">
      <p className="explain-route">
        <code>
          GET /api/v1/{module.name}/{read}
        </code>
      </p>
      <VerifyBox module={module.name} read={read} origin={origin} tz={tz} />
      <ExplainedViews views={views} tz={tz} />
      <StatementView title="The question, as SQL" statement={statement} />
      {summary && <StatementView title="Its totals, as SQL" statement={summary} />}
      <section>
        <h3>Sources</h3>
        <dl className="fields">
          {sources.map(({ name, kind, role, description, relation }) => (
            <div key={name}>
              <dt>{relation ?? name}</dt>
              <dd>
                {description} <span className="dimmed">({`${kind}, ${role}`})</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
