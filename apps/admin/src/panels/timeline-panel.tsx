import { useState } from 'react';
import type { Row } from '../api/batch.js';
import type { Field, Panel } from '../api/manifest.js';
import { moment } from '../format/dates.js';
import { label, shown } from '../format/labels.js';
import { shorten } from './chart/tooltip.js';

interface TimelineProps {
  readonly panel: Panel;
  readonly rows: readonly Row[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly tz: string;
  readonly onOpen: (row: Row) => void;
}

const AT_ONCE = 25;
const BESIDE = 4;

/** Events in the order of their time, as answered: what it was, and the first of what else is known of it. */
export function TimelinePanel({ panel, rows, fields, tz, onOpen }: TimelineProps) {
  const [most, setMost] = useState(AT_ONCE);
  const { x = '', y = [] } = panel;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={panel.title}>
      <ol className="timeline">
        {rows.slice(0, most).map((row, at) => (
          <li key={`${String(row[x])} ${at}`}>
            <button type="button" className="timeline-event" onClick={() => onOpen(row)}>
              <time>{moment(String(row[x]), tz)}</time>
              {y.map((field) => (
                <span key={field} className="timeline-kind">
                  {shorten(shown(field, row[field], tz, fields[field]?.type), 60)}
                </span>
              ))}
              <span className="timeline-rest">{rest(row, fields, [x, ...y], tz)}</span>
            </button>
          </li>
        ))}
      </ol>
      {rows.length > most && (
        <button type="button" className="show-more" onClick={() => setMost(most + 100)}>
          Show more ({rows.length - most} left)
        </button>
      )}
    </div>
  );
}

function rest(row: Row, fields: Readonly<Record<string, Field>>, told: readonly string[], tz: string): string {
  const short = Object.keys(row).filter((name) => {
    const type = fields[name]?.type;
    const plain = type !== 'object' && type !== 'array' && type !== 'json';
    return plain && !told.includes(name) && name !== 'id' && !name.endsWith('_id') && row[name] !== null;
  });
  const parts = short
    .slice(0, BESIDE)
    .map((name) => `${label(name)}: ${shown(name, row[name], tz, fields[name]?.type)}`);
  return shorten(parts.join(' · '), 160);
}
