/** A track and a span of days in; the bands to be drawn for its states out: none where the track has none. */
import type { State, Track } from '../../model/timeline.js';
import { stateOn } from '../../reconcile/state-at.js';
import type { Span } from '../days.js';

/** From `from` up to, and without, `to`. */
export interface Band {
  readonly from: string;
  readonly to: string;
  readonly state: State;
  /** It began before what is drawn, or on a day that nobody tells. */
  readonly isCutAtStart: boolean;
  /** It lasts beyond what is drawn. */
  readonly isCutAtEnd: boolean;
}

/** Days within the span on which anything may change, with the span's own ends. */
const bounds = ({ states }: Pick<Track, 'states'>, { first, last }: Span): readonly string[] => {
  const days = states.flatMap(({ fromDay, toDay }) => [fromDay, toDay]);
  const inside = days.filter((day) => day !== null && day > first && day < last);
  return [...new Set([first, ...inside.flatMap((day) => day ?? []), last])].sort();
};

/** In order of time, without overlaps; each day's is the state that `stateOn` gives for it. */
export const bandsOf = (track: Pick<Track, 'states'>, span: Span): readonly Band[] => {
  const days = bounds(track, span);
  const bands: Band[] = [];
  days.slice(0, -1).forEach((from, at) => {
    const state = stateOn(track, from);
    const to = days[at + 1] ?? span.last;
    if (state === null) return;
    const last = bands.at(-1);
    if (last?.state === state && last.to === from) {
      bands[bands.length - 1] = { ...last, to };
      return;
    }
    const isCutAtStart = state.fromDay === null || state.fromDay < from;
    bands.push({ from, to, state, isCutAtStart, isCutAtEnd: false });
  });
  return bands.map((band) => ({
    ...band,
    isCutAtEnd: band.to === span.last && (band.state.toDay === null || band.state.toDay > span.last),
  }));
};
