/** Numbers over time, a width and how wide texts are in; where each point and each of its labels is drawn out. */
import { placeIn, type Span } from '../days.js';
import type { NumberPoint } from '../number-series.js';
import type { TextWidth } from './wrap-text.js';

export const PLOT_HEIGHT = 150;
/** Room above and under what is drawn. */
const EDGE = 18;
const LABEL_HEIGHT = 16;

export interface DrawnPoint {
  readonly point: NumberPoint;
  readonly x: number;
  /** Of the higher and the lower end. */
  readonly high: number;
  readonly low: number;
  /** Null where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface NumbersDrawing {
  readonly points: readonly NumberPoint[];
  readonly span: Span;
  readonly width: number;
  readonly textWidth: TextWidth;
  readonly wordsOf: (point: NumberPoint) => string;
}

/** Zero is the foot of the plot, so that heights can be compared. */
export const layOutNumbers = ({
  points,
  span,
  width,
  textWidth,
  wordsOf,
}: NumbersDrawing): readonly DrawnPoint[] => {
  const most = Math.max(1, ...points.map(({ high }) => high));
  const y = (n: number): number => PLOT_HEIGHT - EDGE - (n / most) * (PLOT_HEIGHT - 2 * EDGE);
  const placed = points.map((point) => ({
    point,
    x: 8 + placeIn(span, point.day) * (width - 16),
    high: y(point.high),
    low: y(point.low),
  }));
  const taken: Box[] = placed.map(({ x, high, low }) => ({
    left: x - 5,
    right: x + 5,
    top: high - 5,
    bottom: low + 5,
  }));
  const labelFor = ({ point, x, high, low }: (typeof placed)[number]): DrawnPoint['label'] => {
    const text = wordsOf(point);
    const half = textWidth(text) / 2 + 2;
    const middle = Math.min(width - half, Math.max(half, x));
    for (const top of [high - 7 - LABEL_HEIGHT, low + 7]) {
      const box = { left: middle - half, right: middle + half, top, bottom: top + LABEL_HEIGHT };
      if (top < 0 || box.bottom > PLOT_HEIGHT || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { x: middle, y: top + LABEL_HEIGHT - 4, text };
    }
    return null;
  };
  return placed.map((one) => ({ ...one, label: labelFor(one) }));
};
