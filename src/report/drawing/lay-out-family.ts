/** A family of bodies, a width and how wide texts are in; where each body's lane, its label and each flow are drawn, out. */
import { placeIn, type Span } from '../days.js';
import type { Family, Flow } from '../merger-map.js';
import { type TextWidth, wrapText } from './wrap-text.js';

/** Height of a line of a label, room under it, least height of a lane, and across which a flow bends; in pixels. */
const LINE = 18;
const UNDER = 10;
const LOWEST = 30;
const BEND = 40;
/** A lane is at least so long that it can be seen. */
const SHORTEST = 20;
/** Room between labels and lanes, and right of the lanes. */
const GAP = 12;

export interface Label {
  readonly name: string;
  /** What became of it, or from when it is. */
  readonly note: string;
}

interface Lane {
  readonly body: string;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Of a body that is only planned. */
  readonly isPlanned: boolean;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly isName: boolean }[];
}

interface Ribbon {
  readonly flow: Flow;
  /** A line of an SVG. */
  readonly path: string;
  readonly end: readonly [x: number, y: number];
}

export interface FamilyLayout {
  readonly lanes: readonly Lane[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

export interface FamilyDrawing {
  readonly family: Family;
  readonly span: Span;
  readonly width: number;
  /** Of the width, what labels take on the left: no lane or flow comes there. */
  readonly labels: number;
  readonly labelOf: (body: string) => Label;
  /** The first day on which a body is told of. */
  readonly firstDayOf: (body: string) => string;
  readonly nameWidth: TextWidth;
  readonly noteWidth: TextWidth;
}

/** What goes into a body stands above it. */
const inLanes = ({ bodies, flows }: Family): readonly string[] => {
  const order = new Set<string>();
  const under = new Set<string>();
  const put = (body: string): void => {
    if (order.has(body) || under.has(body)) return;
    under.add(body);
    for (const { from, to } of flows) if (to === body) put(from);
    order.add(body);
  };
  const isLast = (body: string): boolean => !flows.some(({ from }) => from === body);
  for (const body of bodies.filter(isLast)) put(body);
  for (const body of bodies) put(body);
  return [...order];
};

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly isPlanned: boolean;
}

const xOf = (day: string, { span, width, labels }: FamilyDrawing): number =>
  labels + GAP + Math.min(1, Math.max(0, placeIn(span, day))) * (width - labels - 2 * GAP);

/** A new body begins with what goes into it; one that is gone ends where it went. */
const extentOf = (body: string, drawing: FamilyDrawing): Extent => {
  const { flows } = drawing.family;
  const days = (own: readonly Flow[]): readonly number[] => own.map(({ day }) => xOf(day, drawing));
  const into = flows.filter(({ to }) => to === body);
  const formed = into.filter(({ relation }) => relation === 'merger');
  const out = flows.filter(({ from }) => from === body);
  const done = days(out.filter(({ status }) => status === 'effected'));
  const [first, last] = [drawing.labels + GAP, drawing.width - GAP];
  const end = done.length === 0 ? last : Math.max(...done) - BEND;
  const begun = formed.length > 0 ? Math.min(...days(formed)) : xOf(drawing.firstDayOf(body), drawing);
  const soonest = Math.min(...days(into), ...days(out).map((x) => x - BEND - SHORTEST), last - SHORTEST);
  const from = Math.max(first, Math.min(begun, soonest));
  const isPlanned = formed.length > 0 && formed.every(({ status }) => status === 'planned');
  return { from, to: Math.max(from + SHORTEST, end), isPlanned };
};

const laneOf = (body: string, top: number, drawing: FamilyDrawing): Lane => {
  const { labels, labelOf, nameWidth, noteWidth } = drawing;
  const { name, note } = labelOf(body);
  const lines = [
    ...wrapText(name, labels, nameWidth).map((text) => ({ text, isName: true })),
    ...(note === '' ? [] : wrapText(note, labels, noteWidth).map((text) => ({ text, isName: false }))),
  ].map((line, at) => ({ ...line, y: top + (at + 1) * LINE - 4 }));
  return { body, y: top + LINE / 2 + 1, ...extentOf(body, drawing), lines };
};

const ribbonOf = (flow: Flow, lanes: ReadonlyMap<string, Lane>, drawing: FamilyDrawing): Ribbon | null => {
  const [from, to] = [lanes.get(flow.from), lanes.get(flow.to)];
  if (!from || !to) return null;
  const end = xOf(flow.day, drawing);
  const start = Math.max(from.from, end - BEND);
  const middle = (start + end) / 2;
  const path = `M${start} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`;
  return { flow, path, end: [end, to.y] };
};

export const layOutFamily = (drawing: FamilyDrawing): FamilyLayout => {
  const lanes: Lane[] = [];
  let top = 0;
  for (const body of inLanes(drawing.family)) {
    const lane = laneOf(body, top, drawing);
    lanes.push(lane);
    top += Math.max(LOWEST, lane.lines.length * LINE + UNDER);
  }
  const byBody = new Map(lanes.map((lane) => [lane.body, lane]));
  const ribbons = drawing.family.flows.flatMap((flow) => ribbonOf(flow, byBody, drawing) ?? []);
  return { lanes, ribbons, height: top };
};

/** Where a drawing's days lie, in pixels from its left. */
export const plotOf = ({ width, labels }: Pick<FamilyDrawing, 'width' | 'labels'>) => ({
  left: labels + GAP,
  right: width - GAP,
});
