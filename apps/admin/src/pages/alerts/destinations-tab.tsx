import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnDestination, type Destination, destinationsQuery, rotateSecret } from '../../api/alerts.js';
import { moment, relative } from '../../format/dates.js';
import { NOTHING } from '../../format/numbers.js';
import { type Column, DataTable } from '../../panels/data-table.js';
import { useNow } from '../../state/use-now.js';
import { AddDestination } from './add-destination.js';
import { Listed } from './listed.js';
import { ShownSecret } from './shown-secret.js';
import { useAct } from './use-act.js';

type Act = 'enable' | 'disable' | 'test';

const TOLD: Readonly<Record<Act, string>> = {
  enable: 'Alerts go there again.',
  disable: 'Nothing is sent there any more.',
  test: 'A test is on its way; Deliveries tells what came of it.',
};

/** Where alerts go: addresses that rules name, and how they fare. */
export function DestinationsTab() {
  const destinations = useQuery(destinationsQuery);
  const now = useNow();
  const [secret, setSecret] = useState<string | null>(null);
  const act = useAct(
    ({ id, act: what }: { readonly id: string; readonly act: Act }) => actOnDestination(id, what),
    (_, { act: what }) => TOLD[what],
  );
  const rotate = useAct(async (id: string) => setSecret((await rotateSecret(id)).secret));
  return (
    <>
      <AddDestination onSecret={setSecret} />
      {secret !== null && <ShownSecret value={secret} onDone={() => setSecret(null)} />}
      <Listed
        query={destinations}
        empty={{
          title: 'No destinations yet',
          advice: 'A rule makes those that it names; a webhook is added here for its secret.',
        }}
      >
        {(rows) => (
          <DataTable
            rows={rows}
            columns={columns(
              now,
              (id, what) => act.mutate({ id, act: what }),
              (id) => rotate.mutate(id),
            )}
            caption="Destinations"
            keyOf={({ id }) => id}
          />
        )}
      </Listed>
    </>
  );
}

const OUTCOMES = { ok: 'succeeded', failing: 'failed', disabled: 'ended' } as const;

const columns = (
  now: number,
  onAct: (id: string, act: Act) => void,
  onRotate: (id: string) => void,
): readonly Column<Destination>[] => [
  {
    id: 'address',
    title: 'Address',
    value: ({ address }) => address,
    cell: ({ address, kind, owner }) => (
      <>
        {address}
        <span className="cell-under">
          {kind}, {owner}
        </span>
      </>
    ),
  },
  {
    id: 'state',
    title: 'State',
    value: ({ state }) => state,
    cell: ({ state, disabled_reason, last_failure }) => (
      <>
        <span className="outcome" data-outcome={OUTCOMES[state]}>
          {state}
        </span>
        {state !== 'ok' && <span className="cell-under">{disabled_reason ?? last_failure}</span>}
      </>
    ),
  },
  {
    id: 'took',
    title: 'Took one last',
    value: ({ last_success_at }) => last_success_at,
    cell: ({ last_success_at }) =>
      last_success_at === null ? (
        NOTHING
      ) : (
        <time title={moment(last_success_at, 'UTC')}>{relative(last_success_at, now)}</time>
      ),
  },
  {
    id: 'acts',
    title: 'Do',
    value: () => null,
    cell: ({ id, state, kind, address }) => (
      <span className="row-acts">
        {state !== 'disabled' && (
          <Button size="compact-xs" variant="default" onClick={() => onAct(id, 'test')} aria-label={`Test ${address}`}>
            Test
          </Button>
        )}
        {kind === 'webhook' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onRotate(id)}
            aria-label={`New secret of ${address}`}
          >
            New secret
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onAct(id, state === 'disabled' ? 'enable' : 'disable')}
          aria-label={`${state === 'disabled' ? 'Enable' : 'Disable'} ${address}`}
        >
          {state === 'disabled' ? 'Enable' : 'Disable'}
        </Button>
      </span>
    ),
  },
];
