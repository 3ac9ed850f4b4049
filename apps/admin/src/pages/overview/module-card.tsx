import { Link } from '@tanstack/react-router';
import type { ModuleOverview, ViewAge } from '../../api/overview.js';
import { relative } from '../../format/dates.js';
import { figure, NOTHING } from '../../format/numbers.js';
import { StateMark } from '../../panels/state-mark.js';
import { useNow } from '../../state/use-now.js';

interface CardProps {
  readonly overview: ModuleOverview;
  readonly about: string;
}

/** A module at a glance: how it is, how fresh, how much came in, what went wrong. */
export function ModuleCard({ overview, about }: CardProps) {
  const { module, title, state, freshest, stalest, views } = overview;
  return (
    <article className="card" data-module={module}>
      <header>
        <h2>
          <Link to="/m/$module" params={{ module }}>
            {title}
          </Link>
        </h2>
        <StateMark state={state} />
      </header>
      <p className="dimmed card-about">{about}</p>
      <dl className="card-figures">
        <Figure name="Facts today (UTC)" value={factsToday(overview)} hint={bySource(overview)} />
        <Figure name="Pending changes" value={figure(overview.pending_changes, 'count')} />
        <Figure
          name="Failed refreshes, 24 h"
          value={figure(overview.failed_refreshes_24h, 'count')}
          bad={overview.failed_refreshes_24h > 0}
        />
        <Figure name="Tenants" value={figure(overview.tenants, 'count')} />
      </dl>
      <p className="card-views">
        <Age name="Freshest" of={freshest} />
        <Age name="Stalest" of={stalest} />
      </p>
      <footer>
        <Link to="/m/$module" params={{ module }}>
          Dashboard
        </Link>
        <Link to="/views" search={{ module }}>
          {views === 1 ? '1 view' : `${views} views`}
        </Link>
      </footer>
    </article>
  );
}

function Age({ name, of }: { readonly name: string; readonly of: ViewAge | null }) {
  const now = useNow();
  if (of === null) return <span>{name}: none refreshed yet</span>;
  const at = of.last_refresh === null ? null : Date.parse(of.last_refresh);
  return (
    <span>
      {name}: <code>{of.view}</code> {relative(at, Math.max(now, at ?? 0))}
    </span>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly bad?: boolean;
}

function Figure({ name, value, hint, bad = false }: FigureProps) {
  return (
    <div data-bad={bad} title={hint}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Where one source’s facts are unknown, the sum of the others is a lower bound. */
function factsToday({ facts_today, facts }: ModuleOverview): string {
  if (facts_today !== null) return figure(facts_today, 'count');
  const known = facts.flatMap(({ facts: count }) => count ?? []);
  return known.length === 0
    ? NOTHING
    : `≥ ${figure(
        known.reduce((a, b) => a + b),
        'count',
      )}`;
}

function bySource({ facts }: ModuleOverview): string | undefined {
  const lines = facts.map(
    ({ source, facts: count }) => `${source}: ${count === null ? 'unknown' : figure(count, 'count')}`,
  );
  return lines.length === 0 ? undefined : lines.join('\n');
}
