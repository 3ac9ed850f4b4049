import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { acknowledge, historyQuery, type Incident } from '../../api/alerts.js';
import { SideDrawer } from '../../app-shell/side-drawer.js';
import { moment, relative } from '../../format/dates.js';
import { NOTHING } from '../../format/numbers.js';
import { type Column, DataTable } from '../../panels/data-table.js';
import { FieldList } from '../../panels/field-list.js';
import { useNow } from '../../state/use-now.js';
import { Listed } from './listed.js';
import { useAct } from './use-act.js';

/** Incidents of the last 30 days; one that somebody has seen is acknowledged here. */
export function HistoryTab() {
  const history = useQuery(historyQuery);
  const now = useNow();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = history.data?.find(({ id }) => id === openedId) ?? null;
  return (
    <Listed
      query={history}
      empty={{ title: 'No incident in 30 days', advice: 'Rules fire here when their condition holds.' }}
    >
      {(rows) => (
        <>
          <DataTable
            rows={rows}
            columns={columns(now)}
            caption="Incidents"
            keyOf={({ id }) => id}
            onOpen={({ id }) => setOpenedId(id)}
          />
          <SideDrawer
            title={opened?.rule_name ?? 'Incident'}
            opened={opened !== null}
            onClose={() => setOpenedId(null)}
          >
            {opened && (
              <>
                {opened.acknowledged_by === null && opened.kind !== 'test' && (
                  <Acknowledge key={opened.id} incident={opened} />
                )}
                <FieldList row={{ ...opened }} fields={{}} tz="UTC" />
              </>
            )}
          </SideDrawer>
        </>
      )}
    </Listed>
  );
}

function Acknowledge({ incident }: { readonly incident: Incident }) {
  const [notes, setNotes] = useState('');
  const act = useAct(
    () => acknowledge(incident.id, notes.trim()),
    () => `${incident.rule_name} is acknowledged.`,
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <TextInput
        label="Notes"
        description="What you found, for whoever looks next"
        maxLength={2000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={act.isPending}>
        Acknowledge
      </Button>
    </form>
  );
}

const columns = (now: number): readonly Column<Incident>[] => [
  {
    id: 'began',
    title: 'Began',
    value: ({ triggered_at }) => triggered_at,
    cell: ({ triggered_at }) => <time title={moment(triggered_at, 'UTC')}>{relative(triggered_at, now)}</time>,
  },
  {
    id: 'rule',
    title: 'Rule',
    value: ({ rule_name }) => rule_name,
    cell: ({ rule_name, tenant, kind }) => (
      <>
        {rule_name}
        {kind !== 'firing' && <span className="tag">{kind.replaceAll('_', ' ')}</span>}
        <span className="cell-under">{tenant}</span>
      </>
    ),
  },
  {
    id: 'lasted',
    title: 'Lasted',
    numeric: true,
    value: ({ duration_minutes }) => duration_minutes,
    cell: ({ duration_minutes, resolved_at, kind }) =>
      kind === 'test' ? NOTHING : resolved_at === null ? 'still lasts' : `${Math.round(duration_minutes ?? 0)} min`,
  },
  {
    id: 'told',
    title: 'Told',
    value: ({ notification_status }) => notification_status,
    cell: ({ notification_status, notifications_sent }) =>
      notification_status === null ? 'nobody was to be' : `${notification_status}, ${notifications_sent} delivered`,
  },
  {
    id: 'seen',
    title: 'Seen by',
    value: ({ acknowledged_by }) => acknowledged_by,
    cell: ({ acknowledged_by }) => acknowledged_by ?? NOTHING,
  },
];
