import { useComputedColorScheme } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { Row } from '../api/batch.js';
import type { Panel } from '../api/manifest.js';
import { label, unitOf } from '../format/labels.js';
import { figure } from '../format/numbers.js';
import { bounds, heatOf } from './chart/heat.js';
import { heatOption } from './chart/heat-option.js';
import { paletteOf } from './chart/palette.js';
import { seriesOf, type SeriesData } from './chart/series.js';
import { seriesOption } from './chart/series-option.js';

/** ECharts is more than all the rest together: it is fetched when the first chart is drawn. */
const Canvas = lazy(async () => ({ default: (await import('./chart/canvas.js')).Canvas }));

interface ChartProps {
  readonly panel: Panel;
  readonly rows: readonly Row[];
  readonly tz: string;
  readonly tenantColumn: string;
  readonly onOpen: (row: Row) => void;
}

const placeholder = <div className="chart skeleton" aria-hidden="true" />;

/** Lines, areas and bars over the panel's x. */
export function SeriesPanel({ panel, rows, tz, tenantColumn, onOpen }: ChartProps) {
  const scheme = useComputedColorScheme('light');
  const { x = '', y = [], kind, unit } = panel;
  const data = useMemo(() => seriesOf(rows, x, y, unit, tenantColumn), [rows, x, y, unit, tenantColumn]);
  const drawn = kind === 'line' || kind === 'area' ? kind : 'bar';
  const option = useMemo(() => seriesOption(data, drawn, paletteOf(scheme), tz), [data, drawn, scheme, tz]);
  const pick = (place: number): void => {
    const row = data.rows[place];
    if (row) onOpen(row);
  };
  return (
    <Suspense fallback={placeholder}>
      <Canvas option={option} summary={seriesSummary(panel, data)} onPick={pick} />
    </Suspense>
  );
}

/** A field of cells over hours and weekdays, or over names. */
export function HeatPanel({ panel, rows, tz }: Pick<ChartProps, 'panel' | 'rows' | 'tz'>) {
  const scheme = useComputedColorScheme('light');
  const { x = '', y = [], unit } = panel;
  const [field = ''] = y;
  const heat = useMemo(() => heatOf(rows, x, field, unit, tz), [rows, x, field, unit, tz]);
  const option = useMemo(() => heatOption(heat, paletteOf(scheme)), [heat, scheme]);
  const summary = `${panel.title}: heat map of ${heat.lines.length} by ${heat.columns.length}, ${bounds(heat).text}. The table has the figures.`;
  return (
    <Suspense fallback={placeholder}>
      <Canvas option={option} summary={summary} />
    </Suspense>
  );
}

function seriesSummary(panel: Panel, data: SeriesData): string {
  const parts = data.series
    .filter(({ earlier }) => !earlier)
    .map(({ field, values }) => {
      const known = values.filter((value) => value !== null);
      if (known.length === 0) return `${label(field)}: no figures`;
      const unit = unitOf(field, panel.unit);
      return `${label(field)}: ${figure(Math.min(...known), unit)} to ${figure(Math.max(...known), unit)}, last ${figure(known.at(-1), unit)}`;
    });
  return `${panel.title}: ${data.x.length} points. ${parts.join('. ')}. The table has the figures.`;
}
