import type { Row } from '../../api/batch.js';
import type { Follows } from '../../api/manifest.js';
import { shown } from '../../format/labels.js';
import { type Column, DataTable } from '../../panels/data-table.js';

interface Thing {
  readonly id: string;
  readonly events: number;
  readonly last: Row;
}

interface FollowedThingsProps {
  readonly events: readonly Row[];
  readonly follows: Follows;
  /** What such a thing is called. */
  readonly thing: string;
  readonly onFollow: (id: string) => void;
}

const MOST = 10;

/** The things that something happened to, the latest first; a row leads to its own timeline. */
export function FollowedThings({ events, follows, thing, onFollow }: FollowedThingsProps) {
  const things = new Map<string, Thing>();
  for (const event of events) {
    const id = String(event[follows.by]);
    things.set(id, { id, events: (things.get(id)?.events ?? 0) + 1, last: event });
  }
  if (things.size === 0) return null;
  const columns: readonly Column<Thing>[] = [
    {
      id: 'id',
      title: `${thing.slice(0, 1).toUpperCase()}${thing.slice(1)}`,
      value: ({ id }) => id,
      cell: ({ id }) => id,
    },
    { id: 'events', title: 'Events', value: (row) => row.events, cell: (row) => row.events },
    {
      id: 'what',
      title: 'Last',
      value: ({ last }) => String(last[follows.what]),
      cell: ({ last }) => shown(follows.what, last[follows.what], 'UTC', 'string'),
    },
    {
      id: 'time',
      title: 'At',
      value: ({ last }) => String(last[follows.time]),
      cell: ({ last }) => shown(follows.time, last[follows.time], 'UTC', 'timestamp'),
    },
  ];
  const timeOf = ({ last }: Thing): number => Date.parse(String(last[follows.time]));
  const latest = [...things.values()].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, MOST);
  return (
    <DataTable
      rows={latest}
      columns={columns}
      caption={`Each ${thing} that something happened to`}
      keyOf={({ id }) => id}
      onOpen={({ id }) => onFollow(id)}
    />
  );
}
