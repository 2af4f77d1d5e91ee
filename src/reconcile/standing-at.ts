/** A track and a report of another track in; the segment that certainly stood when the report was made out. */
import type { Status } from '../model/claim.js';
import { groupBy } from '../model/group-by.js';
import { highest, lowest, meets } from '../model/range.js';
import type { BuiltTrack } from './build-tracks.js';
import { firstIndex, leastFromEach } from './in-time.js';
import type { Segment } from './place.js';
import { isEarlier } from './precedence.js';
import type { TrackClaim } from './track-claim.js';

export interface Standing {
  readonly index: number;
  readonly segment: Segment;
}

/** When a track's claims were made, for finding those that a report meets without looking at all of them. */
interface Life {
  /** For each segment, the first and last days of its claims, each sorted. */
  readonly days: readonly { readonly first: readonly string[]; readonly last: readonly string[] }[];
  /** For each segment, the last day of the claim of it or of a later one that ends first. */
  readonly leastLast: readonly string[];
  /** For each segment, the first day of its claims and of all later ones. */
  readonly leastFirst: readonly string[];
  readonly byArticle: ReadonlyMap<string, readonly (readonly [segment: number, claim: TrackClaim])[]>;
}

const LIVES = new WeakMap<BuiltTrack, Life>();

const makeLife = ({ chain }: BuiltTrack): Life => {
  const days = chain.segments.map(({ supports }) => ({
    first: supports.map((c) => lowest(c.at)).sort(),
    last: supports.map((c) => highest(c.at)).sort(),
  }));
  const all = chain.segments.flatMap((s, i) => s.supports.map((claim) => [i, claim] as const));
  return {
    days,
    leastLast: leastFromEach(days.map(({ last }) => last[0] ?? '')),
    leastFirst: leastFromEach(days.map(({ first }) => first[0] ?? '')),
    byArticle: groupBy(all, ([, claim]) => claim.article),
  };
};

const lifeOf = (track: BuiltTrack): Life => {
  const known = LIVES.get(track) ?? makeLife(track);
  LIVES.set(track, known);
  return known;
};

/** The first day of the claims of a segment and of all that follow it; null where there are none. */
export const beginOf = (track: BuiltTrack, segment: number): string | null =>
  lifeOf(track).leastFirst[segment] ?? null;

/** The last day on which anything was said of the track. */
export const lastDayOf = (track: BuiltTrack): string =>
  lifeOf(track).days.reduce((latest, { last }) => {
    const own = last.at(-1) ?? '';
    return own > latest ? own : latest;
  }, '');

/** Index of the last segment of which a claim is certainly earlier than the report; -1 where there is none. */
const lastBegun = ({ leastLast, byArticle }: Life, report: TrackClaim): number => {
  const day = lowest(report.at);
  const byDate = firstIndex(leastLast.length, (i) => (leastLast[i] ?? '') >= day) - 1;
  const beside = byArticle.get(report.article) ?? [];
  return beside.reduce((last, [i, claim]) => (i > last && isEarlier(claim, report) ? i : last), byDate);
};

/** Whether each claim of the segment is certainly before or after the report. */
const isParted = (life: Life, segment: number, report: TrackClaim): boolean => {
  const { first, last } = life.days[segment] ?? { first: [], last: [] };
  const before = firstIndex(last.length, (i) => (last[i] ?? '') >= lowest(report.at));
  const notAfter = firstIndex(first.length, (i) => (first[i] ?? '') > highest(report.at));
  const meeting = notAfter - before;
  if (meeting === 0) return true;
  const ordered = (life.byArticle.get(report.article) ?? []).filter(
    ([i, claim]) =>
      i === segment && meets(claim.at, report.at) && (isEarlier(claim, report) || isEarlier(report, claim)),
  );
  return ordered.length === meeting;
};

/**
 * The segment that the report finds; null where none had certainly begun, where one is in open conflict, and
 * where a claim of the track is neither certainly before nor after the report: then it may be the later word.
 */
export const standingAt = (track: BuiltTrack, report: TrackClaim): Standing | null => {
  const life = lifeOf(track);
  const index = lastBegun(life, report);
  const segment = track.chain.segments[index];
  if (segment === undefined || segment.open) return null;
  return isParted(life, index, report) && isParted(life, index + 1, report) ? { index, segment } : null;
};

/** Whether any segment that a report may find has such a status: if not, no report need be looked at. */
export const mayStand = ({ chain }: BuiltTrack, is: (status: Status) => boolean): boolean =>
  chain.segments.some((segment) => !segment.open && is(segment.status));
