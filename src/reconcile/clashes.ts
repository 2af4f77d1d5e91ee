/** A track's claims in order in; the pairs of them that contradict one another, and who prevails, out. */
import { groupBy } from '../model/group-by.js';
import { highest, liesBefore, lowest, meets } from '../model/range.js';
import { agree, ofOtherTimes } from './figure.js';
import { inOrder, precedence } from './precedence.js';
import { compatible } from './progress.js';
import type { SourceOf } from './sources.js';
import { type Side, sideOf } from './tie-break.js';
import { breakTie } from './tie-breaks/ordered.js';
import type { TrackClaim } from './track-claim.js';

/** Two claims of unordered dates that cannot both hold; `winner` null while the conflict is open. */
export interface Clash {
  readonly first: TrackClaim;
  readonly second: TrackClaim;
  readonly winner: TrackClaim | null;
  /** The tie-break, or `correction`. */
  readonly resolution: string | null;
}

const holdTogether = (a: TrackClaim, b: TrackClaim): boolean =>
  ofOtherTimes(a, b) ||
  (compatible(a.status, b.status, a.article === b.article) && agree(a.figure, b.figure));

const says = (claim: TrackClaim): string => claim.saying;

/**
 * Whether `a` fits beside a claim that says the same and that is certainly before or after `b`: then the
 * dates allow both, and nothing is contradicted.
 */
const hasPlaceBeside = (a: TrackClaim, b: TrackClaim, sayingTheSame: readonly TrackClaim[]): boolean =>
  (lowest(a.at) < lowest(b.at) || highest(b.at) < highest(a.at)) &&
  sayingTheSame.some(
    (e) => e.id !== a.id && meets(e.at, a.at) && (liesBefore(e.at, b.at) || liesBefore(b.at, e.at)),
  );

type Pairing = readonly [TrackClaim, TrackClaim];

/** Index of the first claim that a date does not put before `claim`; claims are sorted by their last day. */
const firstMeeting = (claims: readonly TrackClaim[], claim: TrackClaim, end: number): number => {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = claims[middle];
    if (other !== undefined && liesBefore(other.at, claim.at)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Opponents of one saying that are looked at for a claim: of dozens against dozens more would settle nothing. */
const OPPONENTS = 25;

/** Earlier claims of one saying that contradict the claim, in order. */
const opposedIn = (
  group: readonly TrackClaim[],
  claim: TrackClaim,
  own: readonly TrackClaim[],
): readonly TrackClaim[] => {
  const found: TrackClaim[] = [];
  for (let i = firstMeeting(group, claim, group.length); i < group.length && found.length < OPPONENTS; i++) {
    const other = group[i];
    if (other === undefined || inOrder(other, claim) >= 0) break;
    if (holdTogether(other, claim) || precedence(claim, other) === 'after') continue;
    if (!hasPlaceBeside(claim, other, own) && !hasPlaceBeside(other, claim, group)) found.push(other);
  }
  return found;
};

/** Pairs in order that no date parts, that cannot both hold, and of which neither has another place. */
const opposedPairs = (claims: readonly TrackClaim[]): Pairing[] => {
  const groups = groupBy(claims, says);
  if (groups.size < 2) return [];
  return claims.flatMap((claim) => {
    const own = says(claim);
    const others = [...groups].flatMap(([saying, group]) =>
      saying === own ? [] : opposedIn(group, claim, groups.get(own) ?? []),
    );
    return others.sort(inOrder).map((other): Pairing => [other, claim]);
  });
};

type Opponents = ReadonlyMap<string, readonly TrackClaim[]>;

const opponentsIn = (pairs: readonly Pairing[]): Opponents => {
  const opponents = new Map<string, TrackClaim[]>();
  const add = (a: TrackClaim, b: TrackClaim): void => {
    const list = opponents.get(a.id);
    if (list) list.push(b);
    else opponents.set(a.id, [b]);
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  return opponents;
};

/** The claims that take the same side against an opponent, found once for each saying and opponent. */
const sidesAgainst = (opponents: Opponents, sourceOf: SourceOf): ((a: TrackClaim, b: TrackClaim) => Side) => {
  const found = new Map<string, Side>();
  return (claim, against) => {
    const key = `${against.id} ${says(claim)}`;
    const known = found.get(key);
    if (known) return known;
    const alike = (opponents.get(against.id) ?? []).filter(
      (c) => compatible(c.status, claim.status, false) && agree(c.figure, claim.figure),
    );
    const side = sideOf(alike, sourceOf);
    found.set(key, side);
    return side;
  };
};

/** Contradictions between claims, which come in order. */
export const clashesOf = (claims: readonly TrackClaim[], sourceOf: SourceOf): readonly Clash[] => {
  const pairs = opposedPairs(claims);
  const side = sidesAgainst(opponentsIn(pairs), sourceOf);
  return pairs.map(([first, second]) => {
    // A correction that dates do not order, but its words do, undoes what it speaks of.
    if (precedence(second, first) === 'before')
      return { first, second, winner: first, resolution: 'correction' };
    const settled = breakTie(side(first, second), side(second, first));
    const winner = settled === null ? null : settled.forFirst ? first : second;
    return { first, second, winner, resolution: settled?.name ?? null };
  });
};
