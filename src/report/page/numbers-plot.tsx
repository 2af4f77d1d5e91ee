/** Numbers of one thing over time, drawn: facts as dots, forecasts as lozenges, ranges as bars; each leads to its claim. */
import { useMemo } from 'preact/hooks';
import { visible } from '../../model/visible-text.js';
import type { Span } from '../days.js';
import { type DrawnPoint, layOutNumbers, PLOT_HEIGHT } from '../drawing/lay-out-numbers.js';
import type { NumberPoint } from '../number-series.js';
import { dateWords } from '../words/date-words.js';
import { figureWords } from '../words/figure-words.js';
import { statusWords } from '../words/status-words.js';
import type { View } from './parts.js';
import { textWidth } from './text-width.js';

const numberWords = ({ claim }: NumberPoint): string => visible(figureWords(claim.figure ?? {}));

/** "8 to 9, forecast, by 2016; EHI, 11 February 2014". */
export const tellWords = (point: NumberPoint, { facts }: View): string => {
  const { claim } = point;
  const status = statusWords(claim.relation, claim.status);
  const when = dateWords(claim.event ?? claim.reported);
  return `${numberWords(point)}, ${status}, ${when}; ${facts.sourceOf(claim)}, ${dateWords(claim.reported)}`;
};

const Mark = ({ point, x, high, low }: DrawnPoint) => {
  const middle = (high + low) / 2;
  if (!point.isForecast) return <circle cx={x} cy={middle} r={4.5} />;
  return <rect x={x - 4} y={middle - 4} width={8} height={8} transform={`rotate(45 ${x} ${middle})`} />;
};

const Point = ({ drawn, view }: { drawn: DrawnPoint; view: View }) => {
  const { point, x, high, low, label } = drawn;
  return (
    <a href={view.asking.linkTo({ claim: point.claim.id })} class={point.isForecast ? 'forecast' : 'fact'}>
      <title>{tellWords(point, view)}</title>
      {low - high > 1 && <line class="range" x1={x} x2={x} y1={high} y2={low} />}
      <Mark {...drawn} />
      {label && (
        <text x={label.x} y={label.y} text-anchor="middle">
          {label.text}
        </text>
      )}
    </a>
  );
};

interface Props {
  readonly points: readonly NumberPoint[];
  readonly span: Span;
  readonly width: number;
  readonly view: View;
}

export const NumbersPlot = ({ points, span, width, view }: Props) => {
  const drawn = useMemo(
    () => layOutNumbers({ points, span, width, textWidth: textWidth('600 12px'), wordsOf: numberWords }),
    [points, span, width],
  );
  const facts = drawn.filter(({ point }) => !point.isForecast);
  return (
    <svg viewBox={`0 0 ${width} ${PLOT_HEIGHT}`} width={width} height={PLOT_HEIGHT} role="presentation">
      <line class="foot" x1={0} x2={width} y1={PLOT_HEIGHT - 18} y2={PLOT_HEIGHT - 18} />
      <polyline class="run" points={facts.map(({ x, high, low }) => `${x},${(high + low) / 2}`).join(' ')} />
      {drawn.map((one) => (
        <Point key={one.point.claim.id} drawn={one} view={view} />
      ))}
    </svg>
  );
};
