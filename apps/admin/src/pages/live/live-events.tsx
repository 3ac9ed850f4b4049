import type { Row } from '../../api/batch.js';
import type { Following } from '../../api/follow.js';
import type { Field, Follows, Panel } from '../../api/manifest.js';
import { TimelinePanel } from '../../panels/timeline-panel.js';

interface LiveEventsProps {
  readonly title: string;
  readonly events: readonly Row[];
  readonly following: Following;
  readonly follows: Follows;
  readonly fields: Readonly<Record<string, Field>>;
  readonly onOpen: (row: Row) => void;
}

/** Events as they come, the newest first; a screen reader is told of none unasked, there may be many a second. */
export function LiveEvents({ title, events, following, follows, fields, onOpen }: LiveEventsProps) {
  const panel: Panel = {
    id: 'live',
    title,
    kind: 'timeline',
    route: follows.read,
    x: follows.time,
    y: [follows.what, follows.by],
  };
  return (
    <section className="live-events" aria-label={title}>
      <h2>{title}</h2>
      {following.state === 'refused' && <p className="problem-detail">{following.detail}</p>}
      {following.state !== 'refused' && events.length === 0 && (
        <p className="dimmed">
          {following.state === 'live'
            ? 'Nothing has come within the last hour. What happens shows here at once.'
            : 'Looking for what has happened…'}
        </p>
      )}
      {events.length > 0 && (
        <TimelinePanel panel={panel} rows={[...events].reverse()} fields={fields} tz="UTC" onOpen={onOpen} />
      )}
    </section>
  );
}
