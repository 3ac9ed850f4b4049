import type { Row } from '../api/batch.js';
import type { Field } from '../api/manifest.js';
import { label, shown } from '../format/labels.js';

interface FieldListProps {
  readonly row: Row;
  readonly fields: Readonly<Record<string, Field>>;
  readonly tz: string;
}

const BESIDE = new Set(['previous', 'delta', 'delta_pct']);

/** Everything about one thing, as names and values. Whole: nothing is cut here. */
export function FieldList({ row, fields, tz }: FieldListProps) {
  return (
    <dl className="fields">
      {Object.entries(row)
        .filter(([name]) => !BESIDE.has(name))
        .map(([name, value]) => (
          <div key={name}>
            <dt title={fields[name]?.description}>{label(name)}</dt>
            <dd>{shown(name, value, tz, fields[name]?.type ?? guess(value))}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Moments are told by their form where no field says it. */
function guess(value: unknown): 'timestamp' | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? 'timestamp' : undefined;
}
