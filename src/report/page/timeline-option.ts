/** Tracks in, the chart of their states over time out: a row a track, a bar a state. */
import type { CustomSeriesRenderItem } from 'echarts';
import { visible } from '../../review/visible-text.js';
import { hasOpenConflict, type ReportData, type ReportState, type ReportTrack } from '../report-data.js';
import type { Option } from './chart.js';
import { type Furniture, statusColour } from './palette.js';

const DAY = 86_400_000;
/** Rows that are in view at once; the rest is scrolled to. */
export const ROWS = 18;
const LABEL = 44;

export const trackName = (track: ReportTrack, data: ReportData): string =>
  visible(
    [track.relation, track.about, track.who.map((id) => data.names[id] ?? id).join(' + ')]
      .filter((part) => part !== '')
      .join(': '),
  );

const short = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text);

/** First and last day that anything in the report tells; a state that lasts is drawn to the last. */
const horizon = (tracks: readonly ReportTrack[]): readonly [first: number, last: number] => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const state of tracks.flatMap((track) => track.states))
    for (const day of [state.fromDay, state.toDay]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  return first > last ? [0, 1] : [first, last + Math.max(60, Math.round((last - first) * 0.04))];
};

const drawState: CustomSeriesRenderItem = (_, api) => {
  const row = api.value(0);
  const start = api.coord([api.value(1), row]);
  const end = api.coord([api.value(2), row]);
  const size = api.size?.([0, 1]);
  const height = (Array.isArray(size) ? (size[1] ?? 20) : 20) * 0.6;
  const [x, y] = [start[0] ?? 0, (start[1] ?? 0) - height / 2];
  const width = Math.max(3, (end[0] ?? 0) - x);
  return {
    type: 'rect',
    shape: { x, y, width, height },
    style: {
      fill: api.visual('color'),
      opacity: api.value(3) ? 0.45 : 1,
      stroke: String(api.visual('borderColor' as 'color')),
    },
  };
};

const stateTip = (name: string, s: ReportState): string =>
  [
    name,
    `${s.status} from ${s.from ?? 'an unknown date'}${s.to === null ? '' : ` to ${s.to}`}`,
    ...(s.overdue ? ['overdue'] : []),
    ...(s.inferred ? [`inferred by ${s.rule}`] : []),
  ].join('\n');

const bars = (tracks: readonly ReportTrack[], data: ReportData, furniture: Furniture) => {
  const [first, last] = horizon(tracks);
  return tracks.flatMap((track, row) =>
    track.states.map((state) => ({
      value: [row, (state.fromDay ?? first) * DAY, (state.toDay ?? last) * DAY, state.inferred ? 1 : 0],
      name: stateTip(trackName(track, data), state),
      claims: state.claims,
      itemStyle: {
        color: statusColour(state.status, furniture.dark),
        borderColor: state.overdue || hasOpenConflict(track) ? furniture.alarm : 'transparent',
      },
    })),
  );
};

export const timelineOption = (
  tracks: readonly ReportTrack[],
  data: ReportData,
  furniture: Furniture,
): Option => ({
  useUTC: true,
  animation: false,
  textStyle: { color: furniture.text },
  grid: { left: 300, right: 40, top: 10, bottom: 50 },
  tooltip: { renderMode: 'richText', formatter: '{b}', confine: true },
  xAxis: {
    type: 'time',
    axisLabel: { color: furniture.text },
    splitLine: { show: true, lineStyle: { color: furniture.line } },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: tracks.map((track) => short(trackName(track, data))),
    axisLabel: { color: furniture.text, width: 280, overflow: 'truncate', interval: 0 },
  },
  dataZoom: [
    {
      type: 'slider',
      yAxisIndex: 0,
      startValue: 0,
      endValue: ROWS - 1,
      width: 16,
      right: 8,
      showDetail: false,
      filterMode: 'weakFilter',
    },
    {
      type: 'inside',
      yAxisIndex: 0,
      startValue: 0,
      endValue: ROWS - 1,
      zoomOnMouseWheel: false,
      moveOnMouseWheel: true,
      filterMode: 'weakFilter',
    },
    { type: 'slider', xAxisIndex: 0, height: 16, bottom: 4, filterMode: 'weakFilter' },
  ],
  series: [
    {
      type: 'custom',
      clip: true,
      encode: { x: [1, 2], y: 0 },
      renderItem: drawState,
      data: bars(tracks, data, furniture),
    },
  ],
});
