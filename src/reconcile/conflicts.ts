/** Contradicting pairs in; who is overruled, who is in open conflict, and the conflicts as the dataset lists them, out. */
import { groupBy } from '../model/group-by.js';
import type { Conflict } from '../model/timeline.js';
import type { Clash } from './clashes.js';
import { TIE_BREAKS } from './tie-breaks/ordered.js';
import type { TrackClaim } from './track-claim.js';

export interface Disputes {
  /** By the id of a claim that lost, the claim that prevails over it. */
  readonly overruled: ReadonlyMap<string, TrackClaim>;
  /** Ids of claims that are in open conflict with one that came before them in order. */
  readonly open: ReadonlySet<string>;
  /** By the id of a claim, those that came before it in order and contradict it, whoever prevails. */
  readonly earlier: ReadonlyMap<string, readonly TrackClaim[]>;
  /** By the id of a claim whose words correct another that dates do not put before it, that other. */
  readonly corrected: ReadonlyMap<string, TrackClaim>;
  readonly conflicts: readonly Conflict[];
}

const STRENGTH = ['correction', ...TIE_BREAKS.map((t) => t.name)];

/** Losers, the strongest reasons first: who has lost does not beat others. */
const overruledBy = (clashes: readonly Clash[]): Map<string, TrackClaim> => {
  const overruled = new Map<string, TrackClaim>();
  for (const resolution of STRENGTH) {
    for (const clash of clashes) {
      if (clash.resolution !== resolution || clash.winner === null || overruled.has(clash.winner.id))
        continue;
      const loser = clash.winner === clash.first ? clash.second : clash.first;
      if (!overruled.has(loser.id)) overruled.set(loser.id, clash.winner);
    }
  }
  return overruled;
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Groups of clashes that share a claim, directly or through others; in order of their first clash. */
const groups = (clashes: readonly Clash[]): readonly (readonly Clash[])[] => {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const above = parent.get(up);
      if (above !== undefined) parent.set(at, above);
      at = up;
    }
    return at;
  };
  for (const { first, second } of clashes) {
    const [a, b] = [root(first.id), root(second.id)];
    if (a !== b) parent.set(b, a);
  }
  return [...groupBy(clashes, (clash) => root(clash.first.id)).values()];
};

/** More claims than these are counted, not listed, in a reason. */
const LISTED = 8;

const sayings = (claims: readonly TrackClaim[]): string => {
  const listed = claims.slice(0, LISTED).map((claim) => `${claim.id} says ${claim.status}`);
  const others = claims.length - listed.length;
  return [...listed, ...(others > 0 ? [`${others} more claims`] : [])].join(', ');
};

const conflictOf = (group: readonly Clash[], overruled: ReadonlyMap<string, TrackClaim>): Conflict => {
  const claims = new Map(group.flatMap(({ first, second }) => [first, second]).map((c) => [c.id, c]));
  const ids = [...claims.keys()].sort();
  const isOpen = group.some((c) => !overruled.has(c.first.id) && !overruled.has(c.second.id));
  const prevailing = ids.filter((id) => !overruled.has(id));
  const names = new Set(group.flatMap((c) => (c.resolution === null ? [] : [c.resolution])));
  return {
    claims: ids,
    reason: `${sayings(ids.flatMap((id) => claims.get(id) ?? []))}; neither dates nor text put one after the other`,
    resolution: isOpen ? null : STRENGTH.filter((name) => names.has(name)).join(', '),
    prevails: isOpen ? null : (prevailing[0] ?? null),
  };
};

export const disputesOf = (clashes: readonly Clash[]): Disputes => {
  const overruled = overruledBy(clashes);
  const open = new Set<string>();
  const earlier = new Map<string, TrackClaim[]>();
  const corrected = new Map<string, TrackClaim>();
  for (const { first, second, resolution } of clashes) {
    if (resolution === 'correction') corrected.set(first.id, second);
    push(earlier, second.id, first);
    if (!overruled.has(first.id) && !overruled.has(second.id)) open.add(second.id);
  }
  return {
    overruled,
    open,
    earlier,
    corrected,
    conflicts: groups(clashes).map((g) => conflictOf(g, overruled)),
  };
};
