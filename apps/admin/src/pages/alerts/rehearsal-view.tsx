import type { Rehearsal } from '../../api/alerts.js';
import type { Unit } from '../../api/manifest.js';
import { moment } from '../../format/dates.js';
import { figure } from '../../format/numbers.js';

interface RehearsalViewProps {
  readonly rehearsal: Rehearsal;
  readonly unit: Unit | undefined;
}

const MOST = 20;

/** What a rule would have done over the last 30 days, before anybody is woken by it. */
export function RehearsalView({ rehearsal, unit }: RehearsalViewProps) {
  const { fired, firing_minutes, longest_minutes, notifications, incidents, from, to } = rehearsal;
  return (
    <section className="rehearsal" aria-label="Rehearsal" role="status">
      <h3>
        {fired === 0
          ? 'It would not have fired'
          : `It would have fired ${fired === 1 ? 'once' : `${fired} times`}, with ${notifications} notifications`}
      </h3>
      <p className="dimmed">
        {moment(from, 'UTC')} to {moment(to, 'UTC')}
        {fired > 0 &&
          `: ${Math.round(firing_minutes)} minutes in all, the longest ${Math.round(longest_minutes ?? 0)} minutes`}
      </p>
      <ol>
        {incidents.slice(0, MOST).map(({ tenant, fired_at, duration_minutes, resolved_at, worst_value }) => (
          <li key={`${tenant} ${fired_at}`}>
            {moment(fired_at, 'UTC')}, {Math.round(duration_minutes)} min{resolved_at === null && ' and on'}, worst{' '}
            {figure(worst_value, unit)}
            {tenant !== '' && `, ${tenant}`}
          </li>
        ))}
      </ol>
      {incidents.length > MOST && <p className="dimmed">and {incidents.length - MOST} more</p>}
    </section>
  );
}
