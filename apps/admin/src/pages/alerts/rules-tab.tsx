import { useQuery } from '@tanstack/react-query';
import { type AlertRule, rulesQuery } from '../../api/alerts.js';
import { moment, relative } from '../../format/dates.js';
import { label } from '../../format/labels.js';
import { figure, NOTHING } from '../../format/numbers.js';
import { type Column, DataTable } from '../../panels/data-table.js';
import { useNow } from '../../state/use-now.js';
import { AlertState } from './alert-state.js';
import { Listed } from './listed.js';
import { conditionText, unitOfRule } from './rule-text.js';

/** Every rule with the state it is in, the urgent first. */
export function RulesTab({ onOpen }: { readonly onOpen: (rule: AlertRule) => void }) {
  const rules = useQuery(rulesQuery);
  const now = useNow();
  return (
    <Listed
      query={rules}
      empty={{
        title: 'No rules yet',
        advice: 'Make one: it can be rehearsed over the last 30 days before it is saved.',
      }}
    >
      {(rows) => (
        <DataTable
          rows={[...rows].sort((a, b) => urgency(b) - urgency(a))}
          columns={columns(now)}
          caption="Rules"
          keyOf={({ id }) => id}
          onOpen={onOpen}
        />
      )}
    </Listed>
  );
}

const URGENT = ['RESOLVED', 'OK', 'SNOOZED', 'NO_DATA', 'STALE', 'PENDING', 'FIRING'];
const urgency = ({ state, is_active }: AlertRule): number => (is_active ? URGENT.indexOf(state ?? 'OK') : -2);

const columns = (now: number): readonly Column<AlertRule>[] => [
  {
    id: 'state',
    title: 'State',
    value: urgency,
    cell: (rule) => (rule.is_active ? <AlertState state={rule.state} /> : <span className="dimmed">off</span>),
  },
  {
    id: 'name',
    title: 'Rule',
    value: ({ name }) => name,
    cell: ({ name, description, last_error, ready_made }) => (
      <>
        {name}
        {ready_made !== null && <span className="tag">ready-made</span>}
        <span className="cell-under">{last_error ?? description}</span>
      </>
    ),
  },
  {
    id: 'asks',
    title: 'Asks',
    value: ({ module, metric_type }) => `${module} ${metric_type}`,
    cell: (rule) => (
      <>
        {label(rule.metric_type)} {conditionText(rule)}
        <span className="cell-under">
          {rule.module}, {rule.evaluation_window_minutes} min, {rule.owner}
        </span>
      </>
    ),
  },
  {
    id: 'value',
    title: 'Now',
    numeric: true,
    value: ({ value }) => value,
    cell: (rule) => (
      <>
        {rule.value === null ? NOTHING : figure(rule.value, unitOfRule(rule))}
        {rule.reason !== null && <span className="cell-under">{rule.reason}</span>}
      </>
    ),
  },
  {
    id: 'fired',
    title: 'Fired last',
    value: ({ last_triggered_at }) => last_triggered_at,
    cell: ({ last_triggered_at }) =>
      last_triggered_at === null ? (
        'never'
      ) : (
        <time title={moment(last_triggered_at, 'UTC')}>{relative(last_triggered_at, now)}</time>
      ),
  },
];
