import type { Meta } from '../api/batch.js';
import { moment, relative } from '../format/dates.js';
import { useNow } from '../state/use-now.js';
import { StateMark } from './state-mark.js';

/** How fresh an answer is, and whether it came from stored figures or from the source. */
export function Freshness({ meta, tz }: { readonly meta: Meta; readonly tz: string }) {
  const now = useNow();
  const through = meta.data_through;
  return (
    <span className="freshness">
      {meta.state && <StateMark state={meta.state} />}
      <span title={through === null ? undefined : `complete up to ${moment(through, tz)}`}>
        {meta.refreshed_at === null
          ? 'as of now'
          : relative(meta.refreshed_at, Math.max(now, Date.parse(meta.refreshed_at)))}
      </span>
      <span
        title={
          meta.source === 'source'
            ? 'computed from the facts themselves: slower, still right'
            : 'answered from stored figures'
        }
      >
        {meta.source === 'source' ? 'from source' : 'from view'}
      </span>
      {meta.percentiles === 'approximate' && <span title="Percentiles are within 1 %">±1 %</span>}
    </span>
  );
}
