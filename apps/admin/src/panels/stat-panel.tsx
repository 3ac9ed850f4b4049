import type { Row } from '../api/batch.js';
import type { Panel } from '../api/manifest.js';
import { label, unitOf } from '../format/labels.js';
import { asNumber, change, figure, NOTHING } from '../format/numbers.js';
import { valueAt } from './chart/series.js';
import { Sparkline } from './sparkline.js';

interface StatProps {
  readonly panel: Panel;
  readonly row: Row | undefined;
  /** The same figure over time, where a panel beside it has it. */
  readonly trend: readonly (number | null)[];
}

/** One figure or a few, each with its change against the period before. */
export function StatPanel({ panel, row, trend }: StatProps) {
  const fields = panel.y ?? [];
  return (
    <div className="stat">
      {fields.map((field) => (
        <Figure key={field} field={field} panel={panel} row={row} single={fields.length === 1} />
      ))}
      <Sparkline values={trend} summary={trendSummary(trend, panel)} />
    </div>
  );
}

interface FigureProps {
  readonly field: string;
  readonly panel: Panel;
  readonly row: Row | undefined;
  readonly single: boolean;
}

function Figure({ field, panel, row, single }: FigureProps) {
  const unit = unitOf(field, panel.unit);
  const value = asNumber(valueAt(row, field));
  const delta = asNumber(valueAt(row, `delta.${field}`));
  const percent = asNumber(valueAt(row, `delta_pct.${field}`));
  const previous = asNumber(valueAt(row, `previous.${field}`));
  return (
    <div>
      {!single && <span className="stat-label">{label(field)}</span>}
      <span className="stat-value">{value === null ? NOTHING : figure(value, unit)}</span>
      {delta !== null && (
        <span className="stat-change" title={`before: ${figure(previous, unit)}`}>
          {delta > 0 ? '▲ ' : delta < 0 ? '▼ ' : ''}
          {panel.unit === 'percent' ? `${change(delta, undefined)} points` : change(delta, unit)}
          {percent !== null && panel.unit !== 'percent' && ` (${change(percent, 'percent')})`}
        </span>
      )}
    </div>
  );
}

function trendSummary(trend: readonly (number | null)[], panel: Panel): string {
  const known = trend.filter((value) => value !== null);
  if (known.length < 2) return '';
  const unit = unitOf(panel.y?.[0] ?? '', panel.unit);
  return `Trend: from ${figure(known[0], unit)} to ${figure(known.at(-1), unit)}, between ${figure(Math.min(...known), unit)} and ${figure(Math.max(...known), unit)}`;
}
