/** A track in; out what its articles hold last of a merger, an acquisition or a closure, and for which day. */
import type { Range } from '../model/range.js';
import type { State, Track } from '../model/timeline.js';
import { reachedOn } from './range.js';
import type { TrackClaim } from './track-claim.js';

/** A claim as far as its day and its parties are asked. */
export type ToldClaim = Pick<TrackClaim, 'id' | 'members' | 'results' | 'event' | 'status'>;

/** What a track tells that the register can be asked about. */
export interface Told {
  readonly state: State;
  /** Inclusive days on one of which it is told to happen; open at the front where only the report is dated. */
  readonly when: Range;
}

const TELLING: ReadonlySet<string> = new Set(['merger', 'acquisition', 'closure']);
const STANDING: ReadonlySet<string> = new Set(['planned', 'effected']);

/** Claims in the order in which the states rest on them. */
const inOrder = ({ states }: Track, claims: readonly ToldClaim[]): readonly ToldClaim[] => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return states.flatMap((state) => state.claims.flatMap((id) => byId.get(id) ?? []));
};

/** What the articles hold last of a merger, an acquisition or a closure, where it is planned or done and has a day. */
export const toldOf = (track: Track, claims: readonly ToldClaim[]): Told | null => {
  if (!TELLING.has(track.relation)) return null;
  const state = track.states.findLast(({ inferred }) => !inferred);
  if (!state || !STANDING.has(state.status)) return null;
  const dated = inOrder(track, claims).filter(({ event, status }) => event !== null && STANDING.has(status));
  const event = (dated.findLast(({ id }) => state.claims.includes(id)) ?? dated.at(-1))?.event;
  if (event) return { state, when: { from: event.from, to: event.to } };
  if (state.status !== 'effected' || state.from === null) return null;
  return { state, when: { from: null, to: reachedOn(state.from) } };
};
