/** Contradicting pairs in; who is overruled, who is in open conflict, and the conflicts as the dataset lists them, out. */
import type { Conflict } from '../model/timeline.js';
import type { Clash } from './clashes.js';
import { TIE_BREAKS } from './tie-breaks/ordered.js';
import type { TrackClaim } from './track-claim.js';

export interface Disputes {
  /** By the id of a claim that lost, the claim that prevails over it. */
  readonly overruled: ReadonlyMap<string, TrackClaim>;
  /** By the id of a claim in open conflict, its opponents. */
  readonly open: ReadonlyMap<string, readonly TrackClaim[]>;
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

/** Groups of clashes that share a claim. */
const groups = (clashes: readonly Clash[]): readonly (readonly Clash[])[] => {
  const byClaim = new Map<string, Clash[]>();
  for (const clash of clashes) for (const c of [clash.first, clash.second]) push(byClaim, c.id, clash);
  const seen = new Set<Clash>();
  return clashes.flatMap((start) => {
    if (seen.has(start)) return [];
    const group: Clash[] = [];
    const queue = [start];
    for (let clash = queue.pop(); clash !== undefined; clash = queue.pop()) {
      if (seen.has(clash)) continue;
      seen.add(clash);
      group.push(clash);
      for (const c of [clash.first, clash.second]) queue.push(...(byClaim.get(c.id) ?? []));
    }
    return [group];
  });
};

const saying = (claim: TrackClaim): string => `${claim.id} says ${claim.status}`;

const conflictOf = (group: readonly Clash[], overruled: ReadonlyMap<string, TrackClaim>): Conflict => {
  const claims = new Map(group.flatMap(({ first, second }) => [first, second]).map((c) => [c.id, c]));
  const ids = [...claims.keys()].sort();
  const isOpen = group.some((c) => !overruled.has(c.first.id) && !overruled.has(c.second.id));
  const prevailing = ids.filter((id) => !overruled.has(id));
  const names = new Set(group.flatMap((c) => (c.resolution === null ? [] : [c.resolution])));
  return {
    claims: ids,
    reason: `${ids
      .flatMap((id) => claims.get(id) ?? [])
      .map(saying)
      .join(', ')}; neither dates nor text put one after the other`,
    resolution: isOpen ? null : STRENGTH.filter((name) => names.has(name)).join(', '),
    prevails: isOpen ? null : (prevailing[0] ?? null),
  };
};

export const disputesOf = (clashes: readonly Clash[]): Disputes => {
  const overruled = overruledBy(clashes);
  const open = new Map<string, TrackClaim[]>();
  const earlier = new Map<string, TrackClaim[]>();
  const corrected = new Map<string, TrackClaim>();
  for (const { first, second, resolution } of clashes) {
    if (resolution === 'correction') corrected.set(first.id, second);
    push(earlier, second.id, first);
    if (overruled.has(first.id) || overruled.has(second.id)) continue;
    push(open, first.id, second);
    push(open, second.id, first);
  }
  return {
    overruled,
    open,
    earlier,
    corrected,
    conflicts: groups(clashes).map((g) => conflictOf(g, overruled)),
  };
};
