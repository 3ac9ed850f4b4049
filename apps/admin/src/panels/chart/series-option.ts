import type { EChartsCoreOption } from 'echarts/core';
import { moment, tick } from '../../format/dates.js';
import { unitOf } from '../../format/labels.js';
import { figure, shortFigure } from '../../format/numbers.js';
import type { Palette } from './palette.js';
import type { Series, SeriesData } from './series.js';
import { shorten, tooltipElement } from './tooltip.js';

export type SeriesKind = 'line' | 'area' | 'bar';

interface TooltipItem {
  readonly dataIndex: number;
  readonly seriesIndex: number;
  readonly color: string;
}

/** Names this long do not fit below columns: the bars lie down. */
const LONG_NAME = 14;

/** Bars lie where names are long, or many and not as short as hours. */
function liesBetter(names: readonly string[]): boolean {
  return names.some((name) => name.length > LONG_NAME) || (names.length > 12 && names.some((name) => name.length > 3));
}

/** What ECharts draws of series. */
export function seriesOption(data: SeriesData, kind: SeriesKind, palette: Palette, tz: string): EChartsCoreOption {
  const lying = kind === 'bar' && !data.overTime && liesBetter(data.x);
  const category = {
    type: 'category',
    data: [...data.x],
    inverse: lying,
    axisLine: { lineStyle: { color: palette.grid } },
    axisTick: { show: false },
    axisLabel: {
      color: palette.faint,
      hideOverlap: true,
      alignMinLabel: lying ? null : 'left',
      alignMaxLabel: lying ? null : 'right',
      formatter: (name: string) => (data.overTime ? tick(name, tz) : shorten(name, lying ? 26 : LONG_NAME)),
    },
  };
  const value = {
    type: 'value',
    axisLabel: { color: palette.faint, formatter: (at: number) => shortFigure(at, data.unit) },
    splitLine: { lineStyle: { color: palette.grid } },
    // A rate that moves between 93 and 97 % is a flat line on an axis from 0.
    scale: kind === 'line' && data.x.length > 1,
    splitNumber: 4,
  };
  return {
    animation: false,
    color: [...palette.series],
    grid: { left: 8, right: 16, top: data.series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      type: 'scroll',
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: palette.text },
      pageTextStyle: { color: palette.text },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      formatter: (items: readonly TooltipItem[]) => tooltip(items, data, tz),
    },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: data.series.map((series, at) => drawn(series, at, data, kind, palette)),
  };
}

function drawn(series: Series, at: number, data: SeriesData, kind: SeriesKind, palette: Palette): object {
  const own = data.series.filter(({ earlier }) => !earlier);
  const colour = palette.series[(at % own.length) % palette.series.length] ?? palette.text;
  const stack = series.earlier || !arePartsOfOne(own) ? {} : { stack: 'now' };
  if (kind === 'bar') {
    return {
      type: 'bar',
      name: series.name,
      data: series.values.map((value, place) => bar(value, place === data.running)),
      barMaxWidth: 36,
      ...stack,
      itemStyle: { color: colour, opacity: series.earlier ? 0.35 : 1, borderRadius: own.length === 1 ? 2 : 0 },
    };
  }
  return {
    type: 'line',
    name: series.name,
    data: series.values.map((_value, place) => point(series.values, place, place === data.running)),
    connectNulls: false,
    symbol: 'none',
    ...(kind === 'area' ? stack : {}),
    lineStyle: {
      color: colour,
      width: 2,
      type: series.earlier ? 'dashed' : 'solid',
      opacity: series.earlier ? 0.7 : 1,
    },
    itemStyle: { color: colour },
    ...(kind === 'area' && !series.earlier ? { areaStyle: { color: colour, opacity: 0.25 } } : {}),
  };
}

/** Only parts of one whole are piled up: counts of one noun (`success_count`, `failure_count`), not traces upon people. */
export function arePartsOfOne(series: readonly Pick<Series, 'field'>[]): boolean {
  const nouns = new Set(series.map(({ field }) => field.split('_').at(-1)));
  return (
    series.length > 1 &&
    nouns.size === 1 &&
    series.every(({ field }) => !/^(avg|p\d+|unique|total|daily|weekly|monthly)_|_ms$/.test(field))
  );
}

/** The running bucket is marked: it is not yet what it will be. */
function bar(value: number | null, running: boolean): unknown {
  return running && value !== null ? { value, itemStyle: { opacity: 0.5 } } : value;
}

/** A point between gaps has no line to be seen by, so that it is a dot; the running bucket is a ring. */
function point(values: readonly (number | null)[], place: number, running: boolean): unknown {
  const value = values[place] ?? null;
  if (value === null) return null;
  if (running) return { value, symbol: 'emptyCircle', symbolSize: 6 };
  const alone = (values[place - 1] ?? null) === null && (values[place + 1] ?? null) === null;
  return alone ? { value, symbol: 'circle', symbolSize: 5 } : value;
}

function tooltip(items: readonly TooltipItem[], data: SeriesData, tz: string): HTMLElement {
  const [first] = items;
  const name = data.x[first?.dataIndex ?? 0] ?? '';
  const lines = items.map(({ seriesIndex, dataIndex, color }) => {
    const series = data.series[seriesIndex];
    const value = series?.values[dataIndex] ?? null;
    return { colour: color, name: series?.name ?? '', value: figure(value, unitOf(series?.field ?? '', data.unit)) };
  });
  const running = first?.dataIndex === data.running && data.running >= 0;
  return tooltipElement(data.overTime ? moment(name, tz) : name, lines, running ? 'still running' : '');
}
