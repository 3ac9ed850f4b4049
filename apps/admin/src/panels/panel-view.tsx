import { useMemo } from 'react';
import type { Answer, Meta, Row } from '../api/batch.js';
import type { Module } from '../api/manifest.js';
import { EmptyState } from '../empty/empty-state.js';
import { ProblemState } from '../empty/problem-state.js';
import { whichEmpty } from '../empty/which-empty.js';
import { span } from '../format/dates.js';
import type { PanelRead } from '../state/panel-path.js';
import { HeatPanel, SeriesPanel } from './chart-panel.js';
import { DataTable } from './data-table.js';
import { Freshness } from './freshness.js';
import { nestedRows } from './nested-rows.js';
import { type Caption, type PanelActions, PanelFrame } from './panel-frame.js';
import { rowColumns } from './row-columns.js';
import { StatPanel } from './stat-panel.js';
import { TimelinePanel } from './timeline-panel.js';

interface PanelViewProps {
  readonly module: Module;
  readonly read: PanelRead;
  /** Undefined while it is awaited. */
  readonly answer: Answer | undefined;
  readonly trend: readonly (number | null)[];
  readonly tz: string;
  readonly asTable: boolean;
  /** As wide as the page. */
  readonly wide: boolean;
  readonly full: boolean;
  readonly moduleEmpty: boolean;
  readonly filtered: boolean;
  readonly actions: PanelActions;
  readonly onOpen: (row: Row) => void;
  readonly onRetry: () => void;
}

/** One panel of a dashboard, whatever its kind. */
export function PanelView(given: PanelViewProps) {
  const drawn = useMemo(() => nestedRows({ read: given.read, answer: given.answer }), [given.read, given.answer]);
  const props = { ...given, ...drawn };
  const { read, answer, tz, asTable, wide, full, actions } = props;
  const meta = answer?.ok ? answer.meta : undefined;
  return (
    <PanelFrame
      panel={read.panel}
      caption={captionOf(read, answer, tz)}
      asTable={asTable}
      wide={wide}
      full={full}
      actions={actions}
      footer={meta ? <Freshness meta={meta} tz={tz} /> : <span className="freshness">&nbsp;</span>}
    >
      <Body {...props} />
    </PanelFrame>
  );
}

function Body(props: PanelViewProps) {
  const { module, read, answer, moduleEmpty, filtered, onRetry } = props;
  if (read.path === null) {
    return (
      <div className="empty">
        <p className="empty-title">Choose one</p>
        <p className="empty-advice">This panel is about one {module.tenant.column.replace(/_id$/, '')}.</p>
      </div>
    );
  }
  if (!answer) return <div className="skeleton" aria-busy="true" aria-label="Loading" role="status" />;
  const empty = whichEmpty(answer, { moduleEmpty, filtered });
  if (empty !== null) return <EmptyState why={empty} />;
  if (!answer.ok) return <ProblemState problem={answer.problem} onRetry={onRetry} />;
  return <Filled {...props} rows={answer.rows} />;
}

function Filled({
  module,
  read,
  rows,
  trend,
  tz,
  asTable,
  onOpen,
}: PanelViewProps & { readonly rows: readonly Row[] }) {
  const { panel, route } = read;
  const fields = useMemo(() => route?.fields ?? {}, [route]);
  const { column: tenantColumn } = module.tenant;
  const columns = useMemo(
    () => rowColumns(rows, fields, panel.unit, tz, tenantColumn),
    [rows, fields, panel.unit, tz, tenantColumn],
  );
  if (panel.kind === 'stat') return <StatPanel panel={panel} row={rows[0]} trend={trend} />;
  if (panel.kind === 'table' || asTable) {
    return (
      <DataTable
        rows={rows}
        columns={columns}
        caption={panel.title}
        keyOf={(row, at) => `${at} ${String(row[columns[0]?.id ?? ''])}`}
        onOpen={onOpen}
      />
    );
  }
  if (panel.kind === 'timeline')
    return <TimelinePanel panel={panel} rows={rows} fields={fields} tz={tz} onOpen={onOpen} />;
  if (panel.kind === 'heatmap') return <HeatPanel panel={panel} rows={rows} tz={tz} />;
  return <SeriesPanel panel={panel} rows={rows} tz={tz} tenantColumn={tenantColumn} onOpen={onOpen} />;
}

/** The window that the figures are about, and where it is not the one asked for. */
function captionOf(read: PanelRead, answer: Answer | undefined, tz: string): Caption {
  if (!answer?.ok) return { text: read.route?.summary ?? '' };
  const { window } = answer.meta;
  if (!window || window.from === null) return { text: 'All time' };
  const exact = span(window.from, window.to, window.tz === 'UTC' ? tz : window.tz);
  const text = lengthOf(answer.meta.filters) ?? exact;
  const note = read.fit === 'shortened' ? ', as far as it reaches' : read.fit === 'own' ? ', its own window' : '';
  return { text: text + note, exact };
}

/** `hours: 48` as "Last 48 hours"; null where from and to were asked for. */
function lengthOf(filters: Meta['filters']): string | null {
  for (const unit of ['hours', 'days', 'weeks'] as const) {
    const length = filters[unit];
    if (typeof length !== 'number') continue;
    if (unit === 'hours' && length > 48 && length % 24 === 0) return `Last ${length / 24} days`;
    return length === 1 ? `Last ${unit.slice(0, -1)}` : `Last ${length} ${unit}`;
  }
  return null;
}
