import type { EChartsCoreOption } from 'echarts/core';
import { figure } from '../../format/numbers.js';
import { bounds, type Heat } from './heat.js';
import type { Palette } from './palette.js';
import { shorten, tooltipElement } from './tooltip.js';

/** What ECharts draws of a heat map. */
export function heatOption(heat: Heat, palette: Palette): EChartsCoreOption {
  const { low, high } = bounds(heat);
  const axis = {
    type: 'category',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
  };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 4, bottom: 44, containLabel: true },
    xAxis: { ...axis, data: [...heat.columns], axisLabel: { color: palette.faint, hideOverlap: true } },
    yAxis: {
      ...axis,
      data: [...heat.lines],
      axisLabel: { color: palette.faint, formatter: (name: string) => shorten(name, 18) },
    },
    visualMap: {
      min: low,
      max: high > low ? high : low + 1,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: 12,
      itemHeight: 140,
      text: [figure(high, heat.unit), figure(low, heat.unit)],
      textStyle: { color: palette.faint },
      inRange: { color: [...palette.heat] },
    },
    tooltip: {
      confine: true,
      transitionDuration: 0,
      formatter: ({ value, color }: { readonly value: readonly number[]; readonly color: string }) => {
        const [column = 0, line = 0, amount] = value;
        const title = `${heat.columns[column] ?? ''} · ${heat.lines[line] ?? ''}`;
        return tooltipElement(title, [{ colour: color, name: heat.meaning, value: figure(amount, heat.unit) }]);
      },
    },
    series: [
      {
        type: 'heatmap',
        data: heat.cells.map((cell) => [...cell]),
        itemStyle: { borderColor: palette.surface, borderWidth: 1 },
      },
    ],
  };
}
