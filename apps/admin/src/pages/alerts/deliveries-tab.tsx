import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deliveriesQuery, type Delivery, repeatDelivery } from '../../api/alerts.js';
import { moment, relative } from '../../format/dates.js';
import { type Column, DataTable } from '../../panels/data-table.js';
import { useNow } from '../../state/use-now.js';
import { Listed } from './listed.js';
import { useAct } from './use-act.js';

/** Notifications of the last 30 days; dead letters can be repeated. */
export function DeliveriesTab() {
  const deliveries = useQuery(deliveriesQuery);
  const now = useNow();
  const repeat = useAct(
    ({ id }: Delivery) => repeatDelivery(id),
    (_, { recipient }) => `Sent to ${recipient} again.`,
  );
  return (
    <Listed
      query={deliveries}
      empty={{
        title: 'Nothing was sent in 30 days',
        advice: 'A rule with recipients sends when it fires and when it recovers.',
      }}
    >
      {(rows) => (
        <DataTable
          rows={rows}
          columns={columns(now, (delivery) => repeat.mutate(delivery))}
          caption="Deliveries"
          keyOf={({ id }) => id}
        />
      )}
    </Listed>
  );
}

const OUTCOMES = { sent: 'succeeded', dead: 'failed', pending: 'ended', sending: 'ended' } as const;

const columns = (now: number, onRepeat: (delivery: Delivery) => void): readonly Column<Delivery>[] => [
  {
    id: 'status',
    title: 'Status',
    value: ({ status }) => status,
    cell: ({ status }) => (
      <span className="outcome" data-outcome={OUTCOMES[status]}>
        {status === 'dead' ? 'given up' : status}
      </span>
    ),
  },
  {
    id: 'to',
    title: 'To',
    value: ({ recipient }) => recipient,
    cell: ({ recipient, channel }) => (
      <>
        {recipient}
        <span className="cell-under">{channel}</span>
      </>
    ),
  },
  {
    id: 'about',
    title: 'About',
    value: ({ rule }) => rule,
    cell: ({ rule, kind }) => (
      <>
        {rule ?? 'the destination'}
        <span className="cell-under">{kind.replaceAll('_', ' ')}</span>
      </>
    ),
  },
  {
    id: 'written',
    title: 'Written',
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <time title={moment(created_at, 'UTC')}>{relative(created_at, now)}</time>,
  },
  {
    id: 'attempts',
    title: 'Attempts',
    numeric: true,
    value: ({ attempts }) => attempts,
    cell: ({ attempts, last_error, status }) => (
      <>
        {attempts}
        {status !== 'sent' && <span className="cell-under">{last_error}</span>}
      </>
    ),
  },
  {
    id: 'repeat',
    title: 'Repeat',
    value: () => null,
    cell: (delivery) =>
      delivery.status === 'dead' && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onRepeat(delivery)}
          aria-label={`Repeat to ${delivery.recipient}`}
        >
          Repeat
        </Button>
      ),
  },
];
