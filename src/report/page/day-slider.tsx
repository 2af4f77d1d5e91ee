/** All days that articles tell of in; a slider over them, above it when there was news, out. */
import { useMemo } from 'preact/hooks';
import { dayNumber, dayOf, placeIn, type Span } from '../days.js';
import { ticksIn } from '../drawing/ticks.js';
import type { Facts } from '../facts.js';
import { dateWords } from '../words/date-words.js';
import type { Asking } from './use-address.js';
import { useWidth } from './use-width.js';

/** Bars of the strip. */
const BARS = 120;
/** Pixels that a year takes under the slider. */
const TICK_ROOM = 64;

/** How many articles were published in each part of the span, from 0 to 1. */
const density = (facts: Facts, span: Span): readonly number[] => {
  const counts = Array.from({ length: BARS }, () => 0);
  for (const { publishedDay: day } of facts.data.articles) {
    const at = day === null ? -1 : Math.floor(placeIn(span, day) * BARS);
    if (at >= 0 && at < BARS) counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((n) => n / most);
};

const Strip = ({ facts, span }: { facts: Facts; span: Span }) => (
  <svg class="strip" viewBox={`0 0 ${BARS} 20`} preserveAspectRatio="none" aria-hidden="true">
    {density(facts, span).map((share, at) =>
      share === 0 ? null : (
        <rect key={at} x={at + 0.15} width={0.7} y={20 - Math.max(3, share * 20)} height={20} />
      ),
    )}
  </svg>
);

interface Props {
  readonly facts: Facts;
  readonly asking: Asking;
  readonly day: string;
  readonly span: Span;
}

export const DaySlider = ({ facts, asking, day, span }: Props) => {
  const [ref, width] = useWidth<HTMLDivElement>();
  const strip = useMemo(() => <Strip facts={facts} span={span} />, [facts, span]);
  const [first, last] = [dayNumber(span.first), dayNumber(span.last)];
  const ticks = ticksIn(span, Math.max(2, width / TICK_ROOM));
  return (
    <div class="slider" ref={ref}>
      {strip}
      <input
        type="range"
        aria-label="Day, on a slider"
        aria-valuetext={dateWords(day)}
        min={first}
        max={last}
        value={Math.min(last, Math.max(first, dayNumber(day)))}
        onInput={(e) => asking.move({ asOf: dayOf(Number(e.currentTarget.value)), claim: null })}
      />
      <div class="ticks" aria-hidden="true">
        {ticks.map(({ day: at, label }) => {
          const place = placeIn(span, at);
          return place > 0.97 || place < 0.02 ? null : (
            <span key={at} style={{ left: `${place * 100}%` }}>
              {label}
            </span>
          );
        })}
      </div>
    </div>
  );
};
