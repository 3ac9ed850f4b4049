import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

interface CanvasProps {
  readonly option: EChartsCoreOption;
  /** What the picture shows, for who does not see it; the table has the figures. */
  readonly summary: string;
  /** Place of the bar or point that was chosen. */
  readonly onPick?: (place: number) => void;
}

/** A picture made by ECharts, on a canvas: no markup and no style attribute, as the content security policy asks. */
export function Canvas({ option, summary, onPick }: CanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    if (!holder.current) return;
    const made = init(holder.current);
    chart.current = made;
    made.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true, lazyUpdate: true });
  }, [option]);

  return <div ref={holder} className="chart" role="img" aria-label={summary} />;
}
