import { useEffect, useState } from 'react';
import type { Row } from '../api/batch.js';
import { type Followed, type Following, follow } from '../api/follow.js';
import type { Follows, Socket } from '../api/manifest.js';

/** Events that a page keeps, the newest: facts of long ago may come in today. */
const MOST = 2_000;

interface Seen {
  readonly events: readonly Row[];
  /** Last place seen of each thing: what comes again is passed over. */
  readonly places: ReadonlyMap<string, number>;
}

const NOTHING: Seen = { events: [], places: new Map() };

/** Events of what is followed while the page is open, the latest ones: of one thing by their places, else by their time. */
export function useFollow(
  socket: Pick<Socket, 'path' | 'follows'>,
  what: Followed | null,
): { readonly events: readonly Row[]; readonly following: Following } {
  const [seen, setSeen] = useState(NOTHING);
  const [following, setFollowing] = useState<Following>({ state: 'connecting' });
  const asked = JSON.stringify(what);
  useEffect(() => {
    setSeen(NOTHING);
    const { path, follows } = socket;
    const wanted = JSON.parse(asked) as Followed | null;
    if (!follows || !wanted) return undefined;
    return follow(path, follows, wanted, {
      onEvents: (events) => setSeen((before) => withEvents(before, events, follows, 'of' in wanted)),
      onState: setFollowing,
    });
  }, [socket, asked]);
  return { events: seen.events, following };
}

function withEvents(before: Seen, came: readonly Row[], { by, position, time }: Follows, single: boolean): Seen {
  const places = new Map(before.places);
  const fresh = came.filter((event) => {
    const thing = String(event[by]);
    const place = Number(event[position]);
    if (place <= (places.get(thing) ?? 0)) return false;
    places.set(thing, place);
    return true;
  });
  const order = single
    ? (a: Row, b: Row) => Number(a[position]) - Number(b[position])
    : (a: Row, b: Row) => Date.parse(String(a[time])) - Date.parse(String(b[time]));
  return { events: [...before.events, ...fresh].sort(order).slice(-MOST), places };
}
