/** The day asked about, as a line through a drawing. */
import { placeIn, type Span } from '../days.js';

export const DayLine = ({ day, span }: { day: string; span: Span }) => {
  const place = placeIn(span, day);
  if (place < 0 || place > 1) return null;
  return <div class="day-line" style={{ left: `${place * 100}%` }} aria-hidden="true" />;
};

/** Years under a drawing; `places` are from 0 to 1. */
export const Axis = ({ ticks, span }: { ticks: readonly { day: string; label: string }[]; span: Span }) => (
  <div class="axis" aria-hidden="true">
    {ticks.map(({ day, label }) => {
      const place = placeIn(span, day);
      const side = place < 0.06 ? ' at-start' : place > 0.94 ? ' at-end' : '';
      return (
        <span key={day} class={`tick${side}`} style={{ left: `${place * 100}%` }}>
          {label}
        </span>
      );
    })}
  </div>
);
