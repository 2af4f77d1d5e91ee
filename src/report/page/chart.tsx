/** A chart of the kept library, drawn once it comes into view; a mark that is picked names its claims. */
import type { EChartsOption } from 'echarts';
import { CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'preact/hooks';

echarts.use([
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  SankeyChart,
  TooltipComponent,
]);

export type Option = EChartsOption;

interface Props {
  readonly label: string;
  readonly height: number;
  /** Asked for only once the chart is in view. */
  readonly option: () => Option;
  readonly onPick: (claims: readonly string[]) => void;
}

/** What a mark of ours carries as its data. */
const claimsOf = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null && 'claims' in data && Array.isArray(data.claims)
    ? data.claims
    : [];

export const Chart = ({ label, height, option, onPick }: Props) => {
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef({ option, onPick });
  latest.current = { option, onPick };
  const chart = useRef<ReturnType<typeof echarts.init> | null>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const draw = () => {
      const drawn = echarts.init(element);
      drawn.setOption(latest.current.option());
      drawn.on('click', ({ data }) => {
        const claims = claimsOf(data);
        if (claims.length > 0) latest.current.onPick(claims);
      });
      chart.current = drawn;
    };
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      draw();
    });
    watch.observe(element);
    const resize = new ResizeObserver(() => chart.current?.resize());
    resize.observe(element);
    return () => {
      watch.disconnect();
      resize.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    if (!chart.current) return;
    chart.current.setOption(option(), { notMerge: true });
    chart.current.resize();
  }, [option]);
  return <div ref={holder} role="img" aria-label={label} class="chart" style={{ height: `${height}px` }} />;
};
