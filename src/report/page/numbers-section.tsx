/** Numbers over time, a plot for each thing counted or measured; forecasts apart from facts. */
import { useMemo, useState } from 'preact/hooks';
import { visible } from '../../model/visible-text.js';
import { spanOf } from '../days.js';
import { ticksIn } from '../drawing/ticks.js';
import { type NumberSeries, numberSeries } from '../number-series.js';
import { ATTRIBUTE_WORDS } from '../words/line-words.js';
import { Axis, DayLine } from './day-line.js';
import { NumbersPlot, tellWords } from './numbers-plot.js';
import type { View } from './parts.js';
import { useWidth } from './use-width.js';

const TICK_ROOM = 64;
/** Plots before more are asked for. */
const PLOTS = 6;

const Numbers = ({ series, name, view }: { series: NumberSeries; name: string; view: View }) => {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [isOpen, setOpen] = useState(false);
  const span = useMemo(() => spanOf(series.points.map(({ day }) => day)), [series]);
  const [only] = series.points;
  if (only && series.points.length === 1)
    return (
      <p class="numbers">
        <b>{name}</b>: <a href={view.asking.linkTo({ claim: only.claim.id })}>{tellWords(only, view)}</a>
      </p>
    );
  return (
    <figure class="numbers">
      <figcaption>{name}</figcaption>
      <div class="figure" ref={ref}>
        {span && width > 0 && <NumbersPlot points={series.points} span={span} width={width} view={view} />}
        {span && <Axis ticks={ticksIn(span, Math.max(2, width / TICK_ROOM))} span={span} />}
        {span && <DayLine day={view.day} span={span} />}
      </div>
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{`All ${series.points.length}, with who says so`}</summary>
        {isOpen && (
          <ul class="plain">
            {series.points.map((point) => (
              <li key={point.claim.id}>
                <a href={view.asking.linkTo({ claim: point.claim.id })}>{tellWords(point, view)}</a>
              </li>
            ))}
          </ul>
        )}
      </details>
    </figure>
  );
};

export const NumbersSection = ({ view }: { view: View }) => {
  const { facts, asking } = view;
  const { organisation } = asking.address;
  const [most, setMost] = useState(PLOTS);
  const series = useMemo(() => {
    const known = facts.knowledge.timeline.flatMap(({ relation, participants, states, scope, attribute }) => {
      if (organisation === null ? relation !== 'count' : relation !== 'profile') return [];
      if (organisation !== null && !(participants.length === 1 && participants[0] === organisation))
        return [];
      const key = organisation === null ? scope : attribute;
      return key === undefined ? [] : states.flatMap(({ claims }) => claims.map((id) => [id, key] as const));
    });
    const keys = new Map(known);
    const claims = [...keys.keys()].flatMap((id) => facts.claimOf(id) ?? []);
    return numberSeries(claims, ({ id }) => keys.get(id) ?? null);
  }, [facts, organisation]);
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{organisation === null ? 'How many there were' : 'Its size'}</h2>
      <ul class="legend" aria-label="Legend">
        <li>
          <span class="dot fact" /> said to be so
        </li>
        <li>
          <span class="dot forecast" /> forecast
        </li>
      </ul>
      <div class="plots">
        {series.slice(0, most).map((one) => (
          <Numbers
            key={one.key}
            series={one}
            name={ATTRIBUTE_WORDS[one.key] ?? visible(one.key)}
            view={view}
          />
        ))}
      </div>
      {series.length > most && (
        <button type="button" class="more" onClick={() => setMost(series.length)}>
          {`Show all ${series.length}`}
        </button>
      )}
    </section>
  );
};
