/** A track's segments, with what other tracks do to them, in; the states of the dataset out. */
import type { Status } from '../model/claim.js';
import { highest } from '../model/range.js';
import type { State } from '../model/timeline.js';
import { backing } from './backing.js';
import type { Segment } from './place.js';
import { precedence } from './precedence.js';
import { dayAfter, daysOf, reachedOn } from './range.js';
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';

/** The end of a segment by a rule across tracks. */
export interface Closing {
  /** Index of the segment. */
  readonly segment: number;
  /** The later report of another track, by whose date it ends. */
  readonly on: TrackClaim;
  /** What follows, as inferred; null where the track goes on as another. */
  readonly status: Status | null;
  readonly rule: string;
  /** Ids of the claims of other tracks that it rests on. */
  readonly claims: readonly string[];
}

/** A state before it is known when the next one begins; `status` null for a gap. */
interface Piece
  extends Omit<State, 'status' | 'to' | 'from' | 'fromDay' | 'toDay' | 'sources' | 'confidence'> {
  readonly status: Status | null;
  readonly from: string;
}

/** What is told to have happened on a day holds from that day; what is intended, from the report. */
const startOf = (status: Status, supports: readonly TrackClaim[], first: TrackClaim): string => {
  if (status !== 'effected' && status !== 'ended') return first.edtf;
  const dated = supports.find((s) => s.event?.to && s.status === status && s.event.to <= highest(s.at));
  return dated?.event?.edtf ?? first.edtf;
};

const piece = (
  status: Status | null,
  from: string,
  claims: readonly string[],
  rule: string | null,
  inferred: boolean,
): Piece => ({ status, from, inferred, overdue: false, rule, claims: [...claims] });

/** Pieces of a plan: it is overdue from the day after the last date told for it, until another is told. */
const planPieces = (supports: readonly TrackClaim[], from: string, rule: string | null): Piece[] => {
  let current = { from, overdue: false, claims: [] as string[] };
  const pieces = [current];
  const next = (start: string, overdue: boolean): void => {
    current = { from: start, overdue, claims: [...current.claims] };
    pieces.push(current);
  };
  let due: string | null = null;
  for (const claim of supports) {
    if (due !== null && !current.overdue && due < reachedOn(claim.edtf)) next(dayAfter(due), true);
    if (claim.event?.to) {
      if (current.overdue) next(claim.edtf, false);
      due = claim.event.to;
    }
    current.claims.push(claim.id);
  }
  if (due !== null && !current.overdue) {
    if (due < reachedOn(current.from)) current.overdue = true;
    else next(dayAfter(due), true);
  }
  return pieces.map((p) => ({ ...p, status: 'planned', rule, inferred: false }));
};

const reported = (
  segment: Segment,
  supports: readonly TrackClaim[],
  isAnachronism: (claim: TrackClaim) => boolean,
  afresh = false,
): Piece[] => {
  const [first] = supports;
  if (first === undefined) return [];
  const { status } = segment;
  const from = afresh ? first.edtf : startOf(status, supports, first);
  const ids = supports.map((s) => s.id);
  if (segment.open) {
    const inferred = supports.every((s) => s.status !== status);
    return [piece(status, from, ids, 'open-conflict', inferred)];
  }
  const rule = supports.every(isAnachronism) ? 'merged-away' : null;
  return status === 'planned' ? planPieces(supports, from, rule) : [piece(status, from, ids, rule, false)];
};

/** A segment that another track ends: before, the inferred end, and after it what is reported again. */
const piecesOf = (
  segment: Segment,
  closing: Closing | undefined,
  isAnachronism: (claim: TrackClaim) => boolean,
): Piece[] => {
  if (closing === undefined) return reported(segment, segment.supports, isAnachronism);
  const again = segment.supports.filter((s) => precedence(s, closing.on) === 'after');
  const before = segment.supports.filter((s) => !again.includes(s));
  const end = piece(closing.status, closing.on.edtf, closing.claims, closing.rule, true);
  const kept = reported(segment, before, isAnachronism).filter(
    (p, i) => i === 0 || reachedOn(p.from) < reachedOn(closing.on.edtf),
  );
  return [...kept, end, ...reported(segment, again, isAnachronism, true)];
};

/** Hindsight: what is told to have happened before an earlier stage was reported leaves no time to that report. */
const withoutOvertaken = (pieces: readonly Piece[]): Piece[] => {
  const kept: Piece[] = [];
  for (const next of pieces) {
    while (kept.length > 0 && reachedOn(kept.at(-1)?.from ?? '') > reachedOn(next.from)) kept.pop();
    kept.push(next);
  }
  return kept;
};

export interface StateContext {
  readonly closings: readonly Closing[];
  readonly isAnachronism: (claim: TrackClaim) => boolean;
  readonly sourceOf: SourceOf;
}

export const statesOf = (segments: readonly Segment[], context: StateContext): readonly State[] => {
  const { closings, isAnachronism, sourceOf } = context;
  const byId = new Map(segments.flatMap((s) => s.supports.map((claim) => [claim.id, claim] as const)));
  const pieces = withoutOvertaken(
    segments.flatMap((segment, i) =>
      piecesOf(
        segment,
        closings.find((c) => c.segment === i),
        isAnachronism,
      ),
    ),
  );
  return pieces.flatMap(({ status, from, inferred, overdue, rule, claims }, i) => {
    if (status === null) return [];
    const own = inferred ? [] : claims.flatMap((id) => byId.get(id) ?? []);
    const { sources, confidence } = backing(own, sourceOf);
    const isSure = !inferred && rule !== 'open-conflict';
    const to = pieces[i + 1]?.from ?? null;
    const days = daysOf(from, to);
    return [
      {
        ...{ status, from, to, ...days, inferred, overdue, rule, claims, sources },
        confidence: isSure ? confidence : null,
      },
    ];
  });
};
