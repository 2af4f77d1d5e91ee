/** A family of bodies, drawn over time: a lane each, and a flow from one into another where they merge. */
import { useMemo } from 'preact/hooks';
import { dayNumber, dayOf, type Span, spanOf } from '../days.js';
import { type FamilyLayout, type Label, layOutFamily, plotOf } from '../drawing/lay-out-family.js';
import { ticksIn } from '../drawing/ticks.js';
import type { Facts } from '../facts.js';
import { type Family, type Flow, isUnnamed } from '../merger-map.js';
import { bodyName, fateWords } from '../words/flow-words.js';
import { Axis, DayLine } from './day-line.js';
import type { View } from './parts.js';
import { textWidth } from './text-width.js';
import { useWidth } from './use-width.js';

const TICK_ROOM = 56;

/** The first day on which an article tells of each organisation. */
const firstDays = (facts: Facts): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const { who, reportedDay } of facts.data.claims) {
    if (reportedDay === null || (facts.knownBy !== null && reportedDay > facts.knownBy)) continue;
    for (const { id } of who) {
      const known = days.get(id);
      if (known === undefined || reportedDay < known) days.set(id, reportedDay);
    }
  }
  return days;
};

const FLOW_CLASS = ({ status, overdue }: Flow): string => `flow s-${status}${overdue ? ' overdue' : ''}`;

interface PictureProps {
  readonly layout: FamilyLayout;
  readonly width: number;
  readonly left: number;
  readonly view: View;
}

const Picture = ({ layout, width, left, view }: PictureProps) => (
  <svg viewBox={`0 0 ${width} ${layout.height}`} width={width} height={layout.height} role="presentation">
    {layout.lanes.map(({ body, y, from, to, isPlanned }) => (
      <g key={body}>
        <line class="leader" x1={left} x2={from} y1={y} y2={y} />
        <line class={`lane${isPlanned ? ' planned' : ''}`} x1={from} x2={to} y1={y} y2={y} />
      </g>
    ))}
    {layout.ribbons.map(({ flow, path, end: [x, y] }) => (
      <g key={`${flow.track} ${flow.from} ${flow.to}`}>
        <path class={FLOW_CLASS(flow)} d={path} data-from={flow.from} data-to={flow.to} data-day={flow.day} />
        <circle class={FLOW_CLASS(flow)} cx={x} cy={y} r={4.5} />
      </g>
    ))}
    {layout.lanes.map(({ body, lines }) => {
      const text = lines.map((line) => (
        <text key={line.y} class={line.isName ? 'name' : 'note'} x={0} y={line.y}>
          {line.text}
        </text>
      ));
      return isUnnamed(body) ? (
        <g key={body}>{text}</g>
      ) : (
        <a key={body} href={view.asking.linkTo({ organisation: body, why: null, claim: null })}>
          {text}
        </a>
      );
    })}
  </svg>
);

/** Where it is narrow, labels are names alone: the list under the figures tells the rest. */
const NARROW = 640;
const labelsIn = (width: number): number =>
  width < NARROW ? Math.round(width * 0.42) : Math.min(380, width * 0.36);

export const FamilyFigure = ({ family, view }: { family: Family; view: View }) => {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { facts, day } = view;
  const labels = labelsIn(width);
  const span = useMemo(() => spanOfFlows(family), [family]);
  const layout = useMemo(() => {
    if (!span || width === 0) return null;
    const first = firstDays(facts);
    const isNarrow = width < NARROW;
    const labelOf = (body: string): Label => {
      return { name: bodyName(body, facts), note: isNarrow ? '' : fateWords(body, family, facts) };
    };
    const firstDayOf = (body: string): string => first.get(body) ?? span.first;
    const [nameWidth, noteWidth] = [textWidth(isNarrow ? '600 13px' : '600 14px'), textWidth('400 13px')];
    return layOutFamily({ family, span, width, labels, labelOf, firstDayOf, nameWidth, noteWidth });
  }, [family, span, width, labels, facts]);
  const { left, right } = plotOf({ width, labels });
  if (!span) return null;
  return (
    <div class={`figure family${width < NARROW ? ' narrow' : ''}`} ref={ref}>
      {layout && <Picture layout={layout} width={width} left={left} view={view} />}
      <div class="plot" style={{ left: `${left}px`, width: `${right - left}px` }}>
        <DayLine day={day} span={span} />
      </div>
      <div style={{ marginLeft: `${left}px`, width: `${Math.max(0, right - left)}px` }}>
        <Axis ticks={ticksIn(span, Math.max(2, (right - left) / TICK_ROOM))} span={span} />
      </div>
    </div>
  );
};

/** From a year before the first to half a year after the last, so that lanes can be seen. */
const spanOfFlows = ({ flows }: Family): Span | null => {
  const around = spanOf(flows.map((flow) => flow.day));
  return around && { first: shift(around.first, -365), last: shift(around.last, 180) };
};

const shift = (day: string, days: number): string => dayOf(dayNumber(day) + days);
