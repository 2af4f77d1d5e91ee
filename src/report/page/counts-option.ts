/** Counts by kind in, their chart over time out. */

import { visible } from '../../review/visible-text.js';
import type { CountSeries } from '../count-series.js';
import type { Option } from './chart.js';
import type { Furniture } from './palette.js';

const DAY = 86_400_000;
/** Kinds that are drawn; a seventh line would not be told from the rest. */
const KINDS = 6;
const COLOURS = ['#2f6fd6', '#c0631a', '#1d8348', '#8e44ad', '#b03a2e', '#5d7078'];

export const countsOption = (series: readonly CountSeries[], furniture: Furniture): Option => ({
  useUTC: true,
  animation: false,
  color: COLOURS,
  textStyle: { color: furniture.text },
  grid: { left: 60, right: 30, top: 40, bottom: 40 },
  legend: { top: 0, textStyle: { color: furniture.text } },
  tooltip: { renderMode: 'richText', formatter: '{b}', confine: true },
  xAxis: { type: 'time', axisLabel: { color: furniture.text } },
  yAxis: {
    type: 'value',
    axisLabel: { color: furniture.text },
    splitLine: { lineStyle: { color: furniture.line } },
  },
  series: series.slice(0, KINDS).map(({ scope, points }) => ({
    type: 'line',
    name: visible(scope),
    symbol: 'circle',
    symbolSize: 9,
    data: points.map(({ day, low, high, status, claim }) => ({
      value: [day * DAY, (low + high) / 2],
      name: visible(`${scope}: ${low === high ? low : `${low} to ${high}`}, ${status}`),
      claims: [claim],
    })),
  })),
});
